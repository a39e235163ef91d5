import ArgumentParser
import CivilTime
import Drawing
import Planning
import RoomFiles
import Rostering

struct AbsenceList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Who is away and when, each with its id.",
    discussion: """
      Example:
        relief absence list --from 2026-10-12 --days 28
      """
  )

  @OptionGroup var options: GlobalOptions
  @OptionGroup var dayOptions: DayOptions
  @OptionGroup var asAt: AsAtOptions
  @Option(name: .long, help: "Only this person's.") var person: String?

  func run() throws {
    let now = try options.moment()
    let view = try options.view(now: now, asAt: asAt.asAt)
    if let person { _ = try view.room.place(ofPerson: person) }
    let days = try dayOptions.span(in: view.room, now: now, usual: 28)
    guard let facts = view.facts else {
      throw ValidationError("there is no record yet: absences stand in absences.csv of Config.")
    }
    let listed = facts.absences(on: days, of: person, zone: view.room.roster.zone)
    let sees: (String) -> Bool = { view.isForSupervisors || view.open?.actor.person == $0 }
    if options.json {
      try Console.print(bytes: AbsenceJSON.bytes(listed, in: view.room.roster, seesKinds: sees))
      return
    }
    let naming = Naming(view.room.roster, showsNames: options.names)
    let text = AbsenceText(listed, in: view.room.roster, naming: naming, seesKinds: sees)
    if text.table.rows.isEmpty {
      Console.note("Nobody is away on these days.")
    } else {
      try Console.print(text.table.text, terminator: "")
    }
  }
}
