import DutyRules

extension Change {
  /// The one way to change anything: says what a command would come to, or why it cannot be.
  ///
  /// Rules are run for everyone touched, seventeen weeks before and after; hard rules refuse a plan, soft ones
  /// want a reason; what has already happened is never refused by a rule.
  ///
  /// - Parameters:
  ///   - command: What is wanted.
  ///   - room: The room of the Config.
  ///   - facts: What the record knows.
  ///   - instruction: Who asks, when and why.
  /// - Returns: The change, to be written as the next entry after `facts.entry`.
  /// - Throws: Every reason against it.
  public static func weigh(
    _ command: some Command,
    room: Room,
    facts: Facts,
    instruction: Instruction
  ) throws(Refusal) -> Change {
    let name = type(of: command).name
    let longest = CareText.longest(of: name)
    if let count = instruction.note?.revealed.count, count > longest {
      let advice = ConfidentialEntries.contain(name) ? ": \(CareText.advice)" : ""
      throw Refusal(.input, "\(count) characters are too many", hint: "\(longest) at most\(advice)")
    }
    let weighing = Weighing(base: room, facts: facts, instruction: instruction)
    return try weigh(
      try command.draft(in: weighing),
      called: name,
      object: command.object,
      in: weighing
    )
  }

  /// Holds a draft against rules, cover, notice and what was issued.
  static func weigh(
    _ draft: Draft,
    called name: String,
    object: String,
    in weighing: Weighing
  ) throws(Refusal) -> Change {
    var after = weighing.facts
    after.apply(
      entry: weighing.facts.entry + 1,
      ending: draft.ended,
      making: draft.made,
      born: draft.born
    )
    let scales = Scales(draft: draft, before: weighing.facts, after: after, weighing: weighing)
    let rules = scales.rules()
    let notice = scales.notice()
    try scales.refuse(rules.found.verdicts, notice)
    let credits = scales.credits(for: rules.found.verdicts, among: rules.rests)
    let issue = scales.issue()
    let cover = scales.cover()
    return Change(
      instruction: weighing.instruction,
      command: name,
      object: draft.object ?? object,
      basedOn: weighing.facts.entry,
      made: draft.made.merging(credits) { $1 }.merging(issue.made) { $1 },
      ended: draft.ended + issue.ended,
      born: draft.born,
      verdicts: rules.found.verdicts,
      debts: rules.found.debts,
      cover: cover.levels,
      movedDesks: cover.desks,
      notice: notice,
      mustBeTold: issue.untold,
      warnings: draft.warnings + scales.thinDesks()
    )
  }
}
