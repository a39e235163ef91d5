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
    let people = Set(room.roster.people.map(\.id))
    func said(_ refusal: Refusal?) -> [String] {
      refusal?.objections.map { objection in
        let text =
          objection.verdict.map {
            VerdictText($0, zone: room.roster.zone, naming: names).sentence
          } ?? names.spoken(Weighed.plain(objection.message), of: people)
        return Sentence.opened(text) + "."
      } ?? []
    }
    self.proposal = proposal
    self.weighed = weighed
    findings =
      (weighed.change.map {
        ChangeText($0, in: room, isForSupervisors: true).findings.map {
          names.spoken(Weighed.plain($0), of: people)
        }
      } ?? []) + calls
    against = said(weighed.against)
    wanted = said(weighed.wanted)
    reasons = room.changes.reasons
    seen = weighed.seen(with: proposal.shown, in: room)
  }
}
