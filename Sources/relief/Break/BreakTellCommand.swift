import ArgumentParser
import CivilTime
import Planning
import Rostering
import Wellbeing

struct BreakTellCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tell",
    abstract: "Keep the breaks that people of a shift are told: moving one costs from then on.",
    discussion: """
      Places them as `relief break plan` does, by what people wish; where the shift is on, what was taken stays and what \
      people were told before moves as little as may be.

      Examples:
        relief break tell 2026-10-24 N
      """
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: ArgumentHelp("The day the shift belongs to, 2026-10-24.", valueName: "date"))
  var date: String
  @Argument(help: ArgumentHelp("The shift's letter.", valueName: "letter")) var shift: String
  @Option(name: .long, help: "Who places the breaks.") var planner = PlannerChoice.solver

  mutating func validate() throws {
    guard CivilDate(date) != nil else {
      throw ValidationError("\(date.printable): there is no such date. Write it as 2026-10-24.")
    }
  }

  func run() throws {
    guard let date = CivilDate(date) else { throw ExitCode.badInput }
    try record.change { open in
      let room = open.room
      let letter = try room.letter(shift)
      let maker = room.breakShifts(
        on: date,
        demand: open.histories(in: record.options),
        wishes: open.facts.breakWishes(on: date)
      )
      let standing = open.facts.breakStanding(on: date, in: room, at: open.now)
      let placed = maker.replan(
        letter,
        on: date,
        standing: standing,
        by: planner.planner(limit: 5)
      )?.placed
      let sheets = placed.map(BreakSheet.sheets(of:)) ?? []
      return TellBreaks(date: date, letter: letter, sheets: sheets)
    }
  }
}
