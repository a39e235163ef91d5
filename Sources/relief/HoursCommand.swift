import ArgumentParser
import CivilTime
import Drawing
import Planning
import RoomFiles
import Rostering

struct HoursCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hours",
    abstract: "A person's hours: contracted, rostered, paid and owed, by leave year.",
    discussion: """
      Example:
        relief hours kowen --from 2026-04-01
      """
  )

  @OptionGroup var options: GlobalOptions
  @OptionGroup var dayOptions: DayOptions
  @OptionGroup var asAt: AsAtOptions

  @Argument(help: "The person's id.") var person: String

  @Flag(name: .long, help: "Say what kind each absence is; for supervisors.")
  var kinds = false

  func run() throws {
    let now = try options.moment()
    let view = try options.view(now: now, asAt: asAt.asAt)
    let room = view.room
    try view.checkMaySee(person)
    let kinds = try view.mayShowKinds(kinds, of: person)
    let place = try room.place(ofPerson: person)
    let days = try dayOptions.span(in: room, now: now, usual: 364)
    let accounts = HoursAccount.accounts(of: place, in: room.roster, touching: days)
    if accounts.isEmpty {
      Console.note("\(person.printable) is not employed in the leave years of these days.")
    }
    if options.json {
      try Console.print(bytes: HoursJSON.bytes(accounts, of: place, in: room, kinds: kinds))
    } else {
      let text = HoursText(accounts, in: room.roster, seesKinds: kinds)
      try Console.print(text.table.text + "\n" + text.sentences.joined(separator: "\n"))
    }
  }
}

extension Room {
  /// The place of a person; exit 77, with the nearest ids, where there is none.
  func place(ofPerson id: String) throws -> Int {
    if let place = roster.index(ofPerson: id) { return place }
    let hint = nearest(to: id, in: roster.people.map(\.id))
    Console.note(
      "error: there is nobody with the id `\(id.printable)`."
        + (hint.map { " Did you mean `\($0)`?" } ?? "")
    )
    throw ExitCode.unknownPerson
  }

  /// The place of a team; exit 2 where there is none.
  func place(ofTeam id: String) throws -> Int {
    if let place = roster.teams.firstIndex(where: { $0.id == id }) { return place }
    let known = roster.teams.map(\.id)
    let hint = nearest(to: id, in: known).map { "Did you mean `\($0)`?" }
    Console.note(
      "error: there is no team `\(id.printable)`. "
        + (hint ?? "Teams here: \(known.joined(separator: ", ")).")
    )
    throw ExitCode.badInput
  }
}

extension String {
  /// The text without anything a terminal would obey.
  var printable: String { printable(limit: 60) }

  /// The same, cut at some length.
  func printable(limit: Int) -> String {
    String(
      unicodeScalars.prefix(limit).map { $0.properties.generalCategory == .control ? "?" : $0 }
        .reduce(into: String.UnicodeScalarView()) { $0.append($1) }
    )
  }
}
