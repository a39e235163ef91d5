import ArgumentParser
import CivilTime
import Drawing
import Planning
import RoomFiles
import Rostering

struct RotaLedger: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Who works nights, weekends, bank holidays and Christmas, in hours.",
    discussion: """
      Example:
        relief rota ledger --from 2026-01-05 --days 364
      """
  )

  @OptionGroup var options: GlobalOptions
  @OptionGroup var dayOptions: DayOptions
  @OptionGroup var asAt: AsAtOptions

  @Option(
    name: .long,
    help: ArgumentHelp("Only this team, as it stands on the first day.", valueName: "id")
  )
  var team: String?

  func run() throws {
    let now = try options.moment()
    let room = try options.view(now: now, asAt: asAt.asAt).room
    let days = try dayOptions.span(in: room, now: now, usual: 364)
    let only = try team.map { try room.place(ofTeam: $0) }
    let rota = Rota(room.roster, over: days)
    let ledger = OccasionLedger(rota)
    if options.json {
      try Console.print(bytes: LedgerTable.json(ledger, of: rota, names: options.names, team: only))
    } else {
      let people = only.map { team in
        room.roster.people.indices.filter {
          room.roster.people[$0].placement(on: days.start)?.team == room.roster.teams[team].id
        }
      }
      let naming = Naming(room.roster, showsNames: options.names)
      let text = LedgerText(ledger, naming: naming, people: people)
      try Console.print(text.table.text + "\n" + text.sentence)
      let known = room.roster.holidays.last?.date.year ?? 0
      if (days.end - 1).year > known {
        try Console.print("Bank holidays are known to \(known); later ones count nothing yet.")
      }
    }
  }
}
