import ArgumentParser
import CivilTime
import Planning
import Rostering
import Wellbeing

struct DebriefHandover: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handover",
    abstract: "Answer \"anyone to look after?\" at the end of a shift: names, or nobody.",
    discussion: """
      Each name is a concern raised by you, which they see with your name at a quiet moment.

      Examples:
        relief debrief handover 2026-10-24 N kowen yamin --as rbegum
        relief debrief handover 2026-10-24 N --nobody --as rbegum
      """
  )

  @OptionGroup var care: CareOptions
  @Argument(help: ArgumentHelp("The day the shift starts on.", valueName: "date")) var date: String
  @Argument(help: ArgumentHelp("The shift's letter.", valueName: "letter")) var shift: String
  @Argument(help: ArgumentHelp("Whom to look after.", valueName: "person")) var people: [String] =
    []
  @ArgumentParser.Flag(name: .long, help: "Nobody.") var nobody = false

  mutating func validate() throws {
    guard CivilDate(date) != nil else {
      throw ValidationError("\(date.printable): there is no such date. Write it as 2026-10-24.")
    }
    guard nobody == people.isEmpty else {
      throw ValidationError("Name somebody, or say --nobody: no answer is not nobody.")
    }
  }

  func run() throws {
    if !people.isEmpty, !care.options.quiet {
      Console.note(Concern.notice(to: .supervisor("")))
    }
    try care.change { open in
      guard let date = CivilDate(date) else { throw ExitCode.badInput }
      return AnswerHandover(date: date, letter: try open.base.letter(shift), names: people)
    } say: { outcome in
      let raised = outcome.change.made.values.filter { $0.kind == .concern }.count
      return [raised == 0 ? "Answered." : "Answered, with a concern for each of \(raised)."]
    }
  }
}

struct DebriefCheckOut: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-out",
    abstract: "Say how your shift was, if you like: only you see it.",
    discussion: """
      Of your last shift, or of another day's with --shift.

      Example:
        relief debrief check-out hard --as kowen
      """
  )

  @OptionGroup var care: CareOptions
  @Argument(help: "good, ordinary or hard.") var answer: String
  @Option(name: .long, help: ArgumentHelp("The day the shift starts on.", valueName: "date"))
  var shift: String?

  mutating func validate() throws {
    guard CheckOut.Answer(rawValue: answer) != nil else {
      throw ValidationError("\(answer.printable): good, ordinary or hard.")
    }
    if let shift, CivilDate(shift) == nil {
      throw ValidationError(
        "--shift \(shift.printable): there is no such date. Write it as 2026-10-24."
      )
    }
  }

  func run() throws {
    try care.change { open in
      let viewer = try open.person()
      let today = open.base.roster.zone.date(at: open.now)
      let days =
        shift.flatMap { CivilDate($0) }.map { DateSpan($0, days: 1) }
        ?? DateSpan(today - 2, today + 1)
      let shifts = open.room.roster.standing(viewer, over: days).filter {
        $0.span.start <= open.now
      }
      guard let last = shifts.last else {
        Console.note("error: you have no shift \(shift.map { "on \($0)" } ?? "of late").")
        throw ExitCode.badInput
      }
      return CheckOutShift(
        posting: last.name,
        answer: CheckOut.Answer(rawValue: answer) ?? .ordinary
      )
    } say: { _ in
      ["Only you see it. \(DisclosureNotice.limits)"]
    }
  }
}
