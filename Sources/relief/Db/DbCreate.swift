import ArgumentParser
import Planning
import Rostering
import RotaStore

struct DbCreate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Make the record from Config, where there is none yet.",
    discussion: """
      People, absences, restrictions and what was worked before are taken from Config once; from then on the record \
      is the truth. The first change makes it too.

      Examples:
        relief db create
        relief db create --db /srv/relief/relief.db
      """
  )

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let open = try options.openRecord(now: try options.moment(), mayCreate: true)
    let count = open.facts.entry
    try Console.print(
      "\(options.recordPlace.path.printable(limit: 200)): \(count) entr\(count == 1 ? "y" : "ies"), "
        + "\(open.room.roster.people.count) people"
    )
  }
}
