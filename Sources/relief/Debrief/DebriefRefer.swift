import ArgumentParser
import Drawing
import Glibc
import Planning
import Rostering
import RotaStore
import Wellbeing

struct DebriefRefer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refer",
    abstract: "Ask a welfare lead for a talk: it reaches the leads alone.",
    discussion: """
      The text is read from standard input or from a file, so that it stays out of the shell's history and the list of \
      processes; a few words are enough. With --dry-run nothing is sent: it says whom it would reach, when a lead is next on duty, and whom to ring.

      Examples:
        relief debrief refer --as kowen
        relief debrief refer --text-file letter.txt --as kowen
        relief debrief refer --as kowen --dry-run
      """
  )

  @OptionGroup var care: CareOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A file with the text, in UTF-8; standard input where none is named.",
      valueName: "file"
    )
  )
  var textFile: String?

  mutating func validate() throws {
    if care.note != nil {
      throw ValidationError("The text is read from standard input or --text-file, not --note.")
    }
    if care.at != nil {
      throw ValidationError("A self-referral is sent now; --at has no place here.")
    }
  }

  func run() throws {
    let before = try notice()
    if care.dryRun {
      for line in before { try Console.print(line) }
      return try Console.print("Nothing was sent: this was a dry run.")
    }
    for line in before { Console.note(line) }
    let text = try textFile.map { try Self.text(inFile: $0) } ?? Self.text()
    try care.change(text: text, { _ in ReferSelf() }) { outcome in
      let viewer = outcome.viewer
      let after = SelfReferralText(
        outcome.round.route(from: viewer, wishes: outcome.round.wishes(of: viewer)),
        numbers: outcome.round.room.numbersToRing,
        isSent: true,
        now: outcome.round.now,
        in: outcome.round.room.roster.zone
      )
      return after.lines + [SelfReferralText.readers]
    }
  }

  /// What is said before it is sent; the record is let go again, so that nobody waits while somebody writes.
  private func notice() throws -> [String] {
    let now = try care.options.moment()
    let open = try care.options.openRecord(now: now, mayCreate: true)
    let viewer = try open.person()
    let round = open.careRound
    let text = SelfReferralText(
      round.route(from: viewer, wishes: round.wishes(of: viewer)),
      numbers: round.room.numbersToRing,
      isSent: false,
      now: now,
      in: round.room.roster.zone
    )
    return text.lines + [SelfReferralText.readers]
  }

  /// All of standard input, up to what such a text may have; exit 2 where it has more.
  private static func text() throws -> String {
    if isatty(STDIN_FILENO) == 1 {
      Console.note("Write it here, then Ctrl-D; Ctrl-C sends nothing:")
    }
    var text = ""
    while let line = readLine(strippingNewline: false) {
      text += line
      guard text.count <= CareText.longest else { throw unsent("it is \(tooLong)") }
    }
    return withoutEnd(text)
  }

  /// All of a file; exit 74 where it cannot be read, 2 where it is no text or has more than such a text may have.
  private static func text(inFile path: String) throws -> String {
    let name = path.printable(limit: 200)
    guard let text = String(validating: try GivenFile.read(path), as: UTF8.self) else {
      throw unsent("\(name) is not UTF-8")
    }
    let whole = withoutEnd(text)
    guard whole.count <= CareText.longest else { throw unsent("\(name) is \(tooLong)") }
    return whole
  }

  private static let tooLong = "longer than \(CareText.longest) characters"

  private static func unsent(_ why: String) -> ExitCode {
    Console.note("error: \(why).\nNothing was sent.")
    return .badInput
  }

  private static func withoutEnd(_ text: String) -> String {
    var text = text
    while text.last?.isNewline ?? false { text.removeLast() }
    return text
  }
}

struct DebriefRead: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "A welfare lead, or their deputy once it is due, takes note of a self-referral."
  )

  @OptionGroup var care: CareOptions
  @Argument(help: "The case, or how its name begins.") var id: String

  func run() throws {
    var found: FactID?
    try care.change { open in
      let id = try open.careCase(id)
      found = id
      return ReadReferral(id)
    } say: { outcome in
      guard let id = found, let open = outcome.round.openCase(id) else { return outcome.lines }
      return CaseText(open, in: outcome.round.room).lines
        + ["Its text, which the person sees you read: relief audit note \(open.born)"]
    }
  }
}
