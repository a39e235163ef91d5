import ArgumentParser
import CivilTime
import Drawing
import Planning
import RoomFiles
import Rostering
import Wellbeing

struct BreakPlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Place the breaks of a shift so that the floor holds.",
    discussion: """
      Shows the longer breaks of everybody on the shift, and of the shifts of that day that overlap it, and where the \
      floor is below what is needed even so; the short breaks from the screen are in the JSON. Calls are expected from \
      what is known before that day. Supervisors see everybody, others their own. Exit 1 where the floor falls short.

      Examples:
        relief break plan 2026-10-24 N
        relief break plan 2026-10-24T21:30              the shift that is on
        relief break plan 2026-10-24 N --planner pure --json
      """
  )

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("`2026-10-24 N`, or a moment.", valueName: "when"))
  var when: [String]
  @Option(name: .long, help: "Who places the breaks.") var planner = PlannerChoice.solver

  func run() throws {
    let now = try options.moment()
    let view = try options.view(now: now, withCalls: true)
    let placed = try place(in: view)
    let person = view.isForSupervisors ? nil : view.open?.actor.person
    if options.json {
      try Console.print(bytes: BreakPlanTable.json(placed, in: view.room, person: person))
    } else {
      let text = BreakPlanText(
        placed,
        in: view.room,
        person: person,
        showsNames: options.names
      )
      try Console.print(text.sentence)
      for gap in text.gaps { try Console.print(gap) }
      if !text.table.rows.isEmpty {
        try Console.print("\n" + text.table.text, terminator: "")
      }
    }
    if person == nil, !placed.plan.shortfalls.isEmpty { throw ExitCode.foundProblems }
  }

  private func place(in view: RoomView) throws -> RotaBreaks.Placed {
    let room = view.room
    let words = when.flatMap { $0.split(separator: " ").map(String.init) }
    var shift: BreakShift?
    if words.count == 2, let date = CivilDate(words[0]), WallTime(words[1]) == nil {
      let letter = try room.letter(words[1])
      shift = room.breakShifts(
        on: date,
        demand: view.calls,
        wishes: view.facts?.breakWishes(on: date) ?? [:]
      ).shifts(on: date)
        .first { $0.letters.contains(letter) }
    } else {
      let moment = try room.moment(words.joined(separator: "T"), option: "WHEN")
      let today = room.roster.zone.date(at: moment)
      for date in [today, today - 1] where shift == nil {
        shift = room.breakShifts(
          on: date,
          demand: view.calls,
          wishes: view.facts?.breakWishes(on: date) ?? [:]
        ).shifts(on: date)
          .first { $0.span.contains(moment) }
      }
    }
    guard let shift else {
      Console.note("error: nobody is on a shift then.")
      throw ExitCode.badInput
    }
    return RotaBreaks.Placed(
      shift: shift,
      plan: planner.planner(limit: 5).plan(for: shift.problem)
    )
  }
}
