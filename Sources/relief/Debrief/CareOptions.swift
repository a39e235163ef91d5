import ArgumentParser
import CivilTime
import Drawing
import Planning
import RotaStore
import Wellbeing

/// What every command understands that changes something about care.
struct CareOptions: ParsableArguments {
  @OptionGroup var options: GlobalOptions

  @ArgumentParser.Flag(name: .long, help: "Say what it would come to and change nothing.")
  var dryRun = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A note, encrypted: \(CareText.advice); up to \(CareText.longest) characters.",
      valueName: "text"
    )
  )
  var note: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "When it happened, where that is not now: 2026-10-24T07:40 of the room, or with an offset.",
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

  mutating func validate() throws {
    if let note, note.count > CareText.longest {
      throw ValidationError(
        "--note: \(note.count) characters; \(CareText.longest) at most, \(CareText.advice)."
      )
    }
    if let key, !Instruction.isKey(key) {
      throw ValidationError("--once \(key): a key is 8 to 26 small letters and digits.")
    }
  }

  /// Opens the record, weighs a command, writes it unless this is a dry run, and says what came of it.
  ///
  /// - Parameters:
  ///   - text: The confidential text of the entry; the note where nothing is said.
  ///   - make: Makes the command from what was said and what the record knows.
  ///   - say: What to say of it, by how things stand afterwards.
  /// - Throws: The exit code of what went wrong, which has been said.
  func change<C: Command>(
    text: String? = nil,
    _ make: (OpenRecord) throws -> C,
    say: (CareOutcome) -> [String] = { $0.lines }
  ) throws {
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: true)
    if let done = try open.done(as: C.name, key: key, now: now) {
      return try Console.print(done)
    }
    let command = try reporting { try make(open) }
    let instruction = Instruction(
      key: key ?? Instruction.freshKey(),
      by: open.actor,
      now: now,
      happened: try at.map { try open.base.moment($0, option: "--at") },
      note: (text ?? note).map { Confidential($0) }
    )
    let receipt = try reporting {
      try open.carryOut(command, instruction: instruction, isTrial: dryRun)
    }
    guard let change = receipt.change else { return }
    let facts =
      dryRun
      ? open.facts.after(entry: receipt.entry, ending: change.ended, making: change.made)
      : try reporting { try open.record.facts() }
    let outcome = CareOutcome(
      change: change,
      round: CareRound(base: open.base, facts: facts, now: now),
      viewer: open.actor.person ?? ""
    )
    for line in change.warnings { try Console.print("Note: \(line).") }
    for line in say(outcome) { try Console.print(line) }
    if change.isEmpty && instruction.note == nil {
      return try Console.print("Nothing was changed: the record says so already.")
    }
    try Console.print(
      dryRun ? "Nothing was changed: this was a dry run." : "Entry \(receipt.entry)."
    )
  }
}

/// What came of a change about care, for whoever made it.
struct CareOutcome {
  let change: Change
  let round: CareRound
  let viewer: String

  /// What they may see of the cases it made or moved, and who else can.
  var lines: [String] {
    var lines: [String] = []
    let ids = change.made.filter { $0.value.kind == .care }.keys.sorted()
    for id in ids {
      guard let open = round.openCase(id) else {
        lines.append("\(id) is closed.")
        continue
      }
      switch round.part(of: viewer, in: open) {
      case .lead, .deputy: lines += CaseText(open, in: round.room).lines
      case .subject: lines += own(id)
      case .holder:
        lines += HolderCareText(HolderCareView(round, for: viewer, only: id), in: round.room).lines
      case nil: lines.append("\(id) is entered.")
      }
    }
    if ids.contains(where: { round.openCase($0) != nil }) { lines.append(Self.readers) }
    return lines
  }

  private func own(_ id: FactID) -> [String] {
    OwnCareView(round, of: viewer).cases.filter { $0.id == id }
      .flatMap { CaseText(own: $0, in: round.room).lines }
  }

  /// Who can read a case.
  static let readers = CaseText.readers
}

extension OpenRecord {
  /// How care stands now.
  var careRound: CareRound { CareRound(base: base, facts: facts, now: now) }

  /// Who asks, as a person; exit 77 for whoever merely owns the machine's account.
  func person() throws -> String {
    guard let person = actor.person else {
      Console.note(
        "error: care is between people, so it has to be known who asks.\n  hint: say who you are: --as PERSON"
      )
      throw ExitCode.unknownPerson
    }
    return person
  }

  /// The open case whose name is, or alone begins with, a text, among those that who asks may know of.
  func careCase(_ text: String) throws -> FactID {
    if let exact = FactID(text), facts[exact] != nil { return exact }
    let viewer = try person()
    let round = careRound
    let found = round.cases.filter {
      round.part(of: viewer, in: $0) != nil && $0.id.description.hasPrefix(text)
    }
    guard let only = found.first, found.count == 1, !text.isEmpty else {
      if found.count > 1, !text.isEmpty {
        Console.note("error: `\(text.printable)` begins the names of \(found.count) cases.")
        throw ExitCode.badInput
      }
      Console.note(
        "error: no case `\(text.printable)` is open to you.\n"
          + "  hint: `relief debrief log` shows those you look after, `relief debrief mine` your own"
      )
      throw ExitCode.unknownPerson
    }
    return only.id
  }
}
