import Drawing
import Planning
import Rostering

/// What a supervisor is about to do and what it comes to: cover before and after, rules, notice, who must be told.
struct ProposalPage: Sendable {
  let proposal: Proposal
  let weighed: Weighed
  /// What it comes to, a sentence a line.
  let findings: [String]
  /// What stands against it.
  let against: [String]
  /// What wants a reason or a basis.
  let wanted: [String]
  let reasons: [Reason]
  let seen: String
  var mistakes: [Mistake] = []
  /// What was chosen, where the form comes back.
  var reason: String?
  var basis: String?
  /// Whether it differs from what was looked at before.
  var isStale = false

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - proposal: What is to be done.
  ///   - weighed: What it comes to.
  ///   - calls: What it does to the calls answered, in words.
  ///   - room: The room with its people.
  init(_ proposal: Proposal, _ weighed: Weighed, calls: [String] = [], in room: Room) {
    let names = Naming(room.roster, showsNames: true)
    let speech = PlainSpeech(room.roster)
    func said(_ refusal: Refusal?) -> [String] {
      refusal?.objections.map { objection in
        let text =
          objection.verdict.map {
            VerdictText($0, zone: room.roster.zone, naming: names).sentence
          } ?? speech.said(Weighed.plain(objection.message))
        return Sentence.opened(text) + "."
      } ?? []
    }
    // What wants a reason is found too; once is enough.
    let asked = said(weighed.wanted)
    self.proposal = proposal
    self.weighed = weighed
    findings =
      (weighed.change.map {
        ChangeText($0, in: room, isForSupervisors: true, showsNames: true).findings
          .map(Weighed.plain)
      } ?? []).filter { !asked.contains(Self.withoutKind($0)) } + calls
    against = said(weighed.against)
    wanted = asked
    reasons = room.changes.reasons
    seen = weighed.seen(with: proposal.shown, in: room)
  }

  /// A finding without the word before it that says of what kind it is.
  private static func withoutKind(_ line: String) -> String {
    ["Warning: ", "Note: "].first { line.hasPrefix($0) }
      .map { Sentence.opened(String(line.dropFirst($0.count))) } ?? line
  }
}
