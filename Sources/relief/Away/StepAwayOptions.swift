import ArgumentParser
import CivilTime
import Planning
import Rostering
import RotaStore

/// What every command understands that enters a step-away: there is no place for a reason.
struct StepAwayOptions: ParsableArguments {
  @OptionGroup var options: GlobalOptions

  @Flag(name: .long, help: "Say what it would come to and change nothing.")
  var dryRun = false
  @Option(
    name: .long,
    help: ArgumentHelp(
      "When it was, where that is not now: 2026-10-24T21:40 of the room, or with an offset.",
      valueName: "instant"
    )
  )
  var at: String?
  @Option(
    name: .customLong("once"),
    help: ArgumentHelp(
      "A key of this change: sent again with the same one, nothing happens twice.",
      valueName: "key"
    )
  )
  var key: String?
  @Option(name: .long, help: .hidden) var reason: String?
  @Option(name: .long, help: .hidden) var note: String?
  @Option(name: .long, help: .hidden) var basis: String?

  mutating func validate() throws {
    if reason != nil || note != nil || basis != nil {
      throw ValidationError(
        "Nobody gives a reason for stepping away: leave --reason, --note and --basis out."
      )
    }
    if let key, !Instruction.isKey(key) {
      throw ValidationError("--once \(key): a key is 8 to 26 small letters and digits.")
    }
  }

  /// What came of a command, with the record as it is then.
  struct Outcome {
    let open: OpenRecord
    let facts: Facts
  }

  /// Weighs a command and writes it, unless this is a dry run.
  ///
  /// - Parameter make: Makes the command from the record and the moment it is about.
  /// - Returns: What the record knows then; nothing where it was done before, which has been said.
  /// - Throws: The exit code of what went wrong, which has been said.
  func perform<C: Command>(_ make: (OpenRecord, Instant) throws -> C) throws -> Outcome? {
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: true)
    if let done = try open.done(as: C.name, key: key, now: now) {
      try Console.print(done)
      return nil
    }
    let happened = try at.map { try open.base.moment($0, option: "--at") }
    let instruction = Instruction(
      key: key ?? Instruction.freshKey(),
      by: open.actor,
      now: now,
      happened: happened
    )
    let receipt = try reporting {
      try open.carryOut(
        try make(open, happened ?? now),
        instruction: instruction,
        isTrial: dryRun
      )
    }
    guard let change = receipt.change else { return nil }
    if dryRun { Console.note("Nothing was changed: this was a dry run.") }
    return Outcome(
      open: open,
      facts: open.facts.after(entry: receipt.entry, ending: change.ended, making: change.made)
    )
  }
}

extension OpenRecord {
  /// The step-away that somebody is on, or was on last in the shift that is meant.
  func stepAway(of who: String?, at moment: Instant) throws -> FactID {
    let posting = try shift(of: who, at: moment)
    let all = facts.stepAways(of: posting)
    let found = all.last { $0.stepAway.isAway(at: moment) } ?? all.last
    guard let found else {
      // Whether somebody else is away is for supervisors; the words are the same for everybody.
      Console.note("error: \(posting.person.printable) is not away.")
      throw ExitCode.badInput
    }
    return found.id
  }
}
