import ArgumentParser
import CivilTime
import Drawing
import Planning
import RoomFiles
import Rostering
import RotaSolver

struct AwayCostCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cost",
    abstract: "For supervisors: what it costs that somebody is away, and who can cover.",
    discussion: """
      With the people who are there now: calls expected to be answered in time, the role's minimum level, who on the \
      floor can cover, and the breaks that move. It refuses nothing.

      Examples:
        relief away cost kowen                          for the time they are away
        relief away cost kowen --for 30                 before they go
      """
  )

  @OptionGroup var options: GlobalOptions
  @Argument(help: .who) var who: String
  @OptionGroup var length: AwayLength
  @Option(name: .long, help: "Who places the breaks.") var planner = PlannerChoice.solver

  func run() throws {
    let now = try options.moment()
    let view = try options.view(now: now, withCalls: true)
    guard let open = view.open else {
      _ = try options.openRecord(now: now, mayCreate: false)
      return
    }
    try open.checkSupervisor("what it costs")
    let floor = Floor.make(open.facts, in: open.base, at: now)
    guard let person = floor.person(try open.person(who)) else {
      Console.note("error: \(who.printable) is not on now.")
      throw ExitCode.badInput
    }
    let cost = AwayCost(
      of: person,
      over: try span(of: person, in: open, now: now),
      on: floor,
      facts: open.facts,
      in: open.base,
      demand: view.calls,
      breaks: planner.planner(limit: 5)
    )
    let room = open.room
    let zone = room.roster.zone
    if options.json {
      return try Console.print(
        bytes: AwayJSON.bytes(cost, in: room) { one in
          (one.reasons.map { $0.words(in: zone) }, one.notes.map { $0.words(in: zone) })
        }
      )
    }
    let text = AwayCostText(cost, in: room, showsNames: options.names)
    for line in [text.sentence] + text.calls + text.moves { try Console.print(line) }
    for table in [text.available, text.others] where !table.rows.isEmpty {
      try Console.print("\n" + table.text, terminator: "")
    }
  }

  /// The time asked about: what is left of a step-away, or what was said.
  private func span(of person: FloorPerson, in open: OpenRecord, now: Instant) throws -> Span {
    let isSaid = length.minutes != nil || length.until != nil || length.isHome
    if !isSaid, case .away(_, let until) = person.state, until > now { return Span(now, until) }
    let end =
      switch try length.length(from: now, in: open.base) {
      case .home: person.on.end
      case .until(let moment): min(moment, person.on.end)
      case .time(let time): min(now + time, person.on.end)
      }
    return Span(now, max(now + Minutes(1), end))
  }
}
