import ArgumentParser
import CivilTime
import Drawing
import Planning
import RoomFiles
import Rostering
import RotaStore

struct AwayMine: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mine",
    abstract: "Your own step-aways, and who entered them: for you alone."
  )

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: false)
    guard let person = open.actor.person else {
      throw ValidationError("Say who you are with --as.")
    }
    let zone = open.base.roster.zone
    let own = try reporting { try open.record.stepAways(of: person, facts: open.facts) }
    if options.json { return try Console.print(bytes: AwayJSON.bytes(own: own, in: open.base)) }
    let table = TextTable(
      [
        .init("day"), .init("from"), .init("back"), .init("covered by"), .init("looked in"),
        .init("entered by"),
      ],
      rows: own.map { away, author in
        [
          away.posting.date.description, Sentence.time(away.start, in: zone),
          away.isHome ? "home for the day" : away.ended.map { Sentence.time($0, in: zone) } ?? "",
          away.cover ?? "", away.lookedIn.map { Sentence.time($0, in: zone) } ?? "",
          author == person ? "you" : author,
        ]
      }
    )
    try Console.print(
      table.rows.isEmpty ? "You have not stepped away.\n" : table.text,
      terminator: ""
    )
  }
}
