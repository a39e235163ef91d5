import Drawing
import Planning
import Rostering

/// What something would come to, worked out and not done.
struct Weighed: Sendable {
  /// It, unless something stands against it whatever is said; with a reason and a basis where it wants them.
  var change: Change?
  /// What stands against it.
  var against: Refusal?
  /// What wants a reason or a basis first.
  var wanted: Refusal?
  /// Whether it is only done for a reason.
  var wantsReason = false
  /// Whether it is only done where it is said what it rests on.
  var wantsBasis = false

  /// A name of what it comes to, the same for as long as that is the same.
  func seen(with shown: [String], in room: Room) -> String {
    let lines =
      change.map { change in
        ChangeText(change, in: room, isForSupervisors: true).findings
          + change.ended.map(\.description).sorted()
      } ?? []
    return Fingerprint.of(shown + lines + sentences(against) + sentences(wanted))
  }

  /// The key of what is only worked out: always the same, so that what is said of it is.
  static let key = "workedout"

  /// A sentence without the names of what would be made, which nobody can look up yet.
  static func plain(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("\(key)-") }.joined(separator: " ")
  }

  private func sentences(_ refusal: Refusal?) -> [String] {
    refusal?.objections.map(\.message) ?? []
  }
}

extension Visit {
  /// Works out what a command comes to, and whether it wants a reason or a basis.
  ///
  /// - Parameters:
  ///   - command: What is wanted.
  ///   - usual: The reason it is worked out with where it wants one.
  /// - Returns: It; nothing is written.
  /// - Throws: Where nobody is signed in.
  func weighed(_ command: some Command, usual: String? = nil) throws -> Weighed {
    let actor = try signedIn().actor
    let reasons = standing.base.changes.reasons
    let reason = (reasons.first { $0.id == usual } ?? reasons.first)?.id
    func tried(_ reason: String?, _ basis: Instruction.Basis?) -> Result<Change, Refusal> {
      let instruction = Instruction(
        key: Weighed.key,
        by: actor,
        now: now,
        reason: reason,
        basis: basis
      )
      return Result { () throws(Refusal) -> Change in
        try Change.weigh(
          command,
          room: standing.base,
          facts: standing.facts,
          instruction: instruction
        )
      }
    }
    let first: Refusal
    switch tried(nil, nil) {
    case .success(let change): return Weighed(change: change)
    case .failure(let refusal): first = refusal
    }
    switch tried(reason, .agreement) {
    case .failure(let refusal): return Weighed(against: refusal)
    case .success(let change):
      var weighed = Weighed(change: change, wanted: first)
      if case .failure = tried(nil, .agreement) { weighed.wantsReason = true }
      if case .failure = tried(reason, nil) { weighed.wantsBasis = true }
      return weighed
    }
  }
}
