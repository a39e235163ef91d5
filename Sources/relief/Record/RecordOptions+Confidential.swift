import ArgumentParser
import Drawing
import Planning
import RoomFiles
import RotaStore
import Wellbeing

/// What is said of a change that is for the person and those who look after them.
struct ConfidentialAnswer {
  /// What was done, in sentences that say no more than who asked knows already.
  var lines: [String]
  /// What is said instead where the record says so already.
  var unchanged = "Nothing was changed: the record says so already."
  /// Who can read it: `you`, `a welfare lead`.
  var readers: [String]
  /// What is said after that, where there is more.
  var more: String?
}

extension RecordOptions {
  /// Changes the record like `change`, with an answer that says what it is told to and no more.
  ///
  /// Nothing that is found in weighing stands in it: no facts, no rules, no cover. Who can read it, and the limit
  /// of that, always do.
  ///
  /// - Parameters:
  ///   - incident: The number of an incident, encrypted as the note of the entry.
  ///   - make: Makes the command.
  ///   - answer: Makes the answer to the change, whose object names the entry.
  /// - Throws: The exit code of what went wrong, which has been said.
  func confide<C: Command>(
    incident: String? = nil,
    _ make: (OpenRecord) throws -> C,
    answer: (Change, OpenRecord) -> ConfidentialAnswer
  ) throws {
    if changes.note != nil {
      throw ValidationError(
        "--note: no words are kept beside this, so that nobody has to find any."
      )
    }
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: true)
    var changes = changes
    if let done = try open.done(as: C.name, key: changes.key, now: now) {
      return try Console.print(done)
    }
    changes.note = incident
    let command = try reporting { try make(open) }
    let instruction = try changes.instruction(by: open.actor, now: now, in: open.base)
    let receipt = try reporting {
      try open.carryOut(command, instruction: instruction, isTrial: changes.dryRun)
    }
    guard let change = receipt.change else { return }
    try say(answer(change, open), of: change, entry: receipt.entry)
  }

  private func say(_ answer: ConfidentialAnswer, of change: Change, entry: Int) throws {
    let wasDone = !change.isEmpty && !changes.dryRun
    let notice =
      ([DisclosureNotice.text(readers: answer.readers)] + [answer.more].compactMap { $0 })
      .joined(separator: " ")
    if options.json {
      let tree = JSONTree.object([
        .init("entry", wasDone ? .whole(entry) : .null),
        .init("name", wasDone ? .text(change.object) : .null),
        .init("changed", .flag(wasDone)),
        .init("notes", .list(change.warnings.map { .text($0) })),
        .init("disclosure", .text(notice)),
      ])
      return try Console.print(bytes: tree.bytes)
    }
    for warning in change.warnings { try Console.print("Note: \(TextWidth.clean(warning)).") }
    if change.isEmpty {
      try Console.print(answer.unchanged)
    } else if changes.dryRun {
      try Console.print("Nothing was changed: this was a dry run.")
    } else {
      for line in answer.lines { try Console.print(TextWidth.clean(line)) }
    }
    try Console.print(notice)
  }
}
