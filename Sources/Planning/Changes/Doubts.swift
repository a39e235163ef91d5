/// What speaks against a draft before it is weighed and what should be known of it: all of it, so that one answer
/// says everything.
struct Doubts {
  /// What makes no sense as it was asked.
  var faults: [Refusal.Objection] = []
  /// What stands in its way and no reason helps.
  var conflicts: [Refusal.Objection] = []
  /// What a reason answers.
  var answerable: [String] = []
  /// What should be known and hinders nothing.
  var warnings: [String] = []

  mutating func fault(_ message: String, hint: String? = nil) {
    faults.append(Refusal.Objection(message, hint: hint))
  }

  mutating func conflict(_ message: String, hint: String? = nil) {
    conflicts.append(Refusal.Objection(message, hint: hint))
  }

  /// Refuses where something stands against the draft; else puts into it what should be known.
  ///
  /// What has happened is never refused for want of a reason.
  func settle(_ draft: inout Draft, in weighing: Weighing) throws(Refusal) {
    var standing = conflicts
    let wantsReason = weighing.instruction.reason == nil && !draft.hasHappened
    if wantsReason {
      let reasons = weighing.base.changes.reasons.map(\.id).joined(separator: ", ")
      standing += answerable.map {
        Refusal.Objection($0, hint: "give a reason, `--reason ID`: \(reasons)")
      }
    }
    if !faults.isEmpty { throw Refusal(.input, faults + standing) }
    if !standing.isEmpty { throw Refusal(.conflict, standing) }
    draft.warnings += wantsReason ? warnings : answerable + warnings
  }
}
