import ArgumentParser
import CivilTime
import Planning

struct CallGoodDay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "good-day",
    abstract: "Tap a day of yours as a good one, so that the log knows more than hard calls.",
    discussion: """
      Examples:
        relief call good-day --as kowen                 the shift you are on, or had last
        relief call good-day --day 2026-10-24 --as kowen
      """
  )

  @OptionGroup var record: RecordOptions
  @Option(
    name: .long,
    help: ArgumentHelp("Another day; a night's is the day it starts on.", valueName: "date")
  )
  var day: String?
  @Flag(name: .customLong("not"), help: "Take back that it was one.") var isNot = false

  mutating func validate() throws {
    if let day, CivilDate(day) == nil {
      throw ValidationError(
        "--day \(day.printable): there is no such date. Write it as 2026-10-24."
      )
    }
  }

  func run() throws {
    try record.confide { _ in
      TapGoodDay(date: day.flatMap { CivilDate($0) }, isGood: !isNot)
    } answer: { _, _ in
      ConfidentialAnswer(lines: [isNot ? "Taken back." : "Recorded: a good day."], readers: ["you"])
    }
  }
}
