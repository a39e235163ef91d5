import ArgumentParser
import Drawing
import CivilTime
import Planning
import RoomFiles
import RotaStore
import Rostering
import Wellbeing

struct DebriefTrends: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trends",
    abstract:
      "For welfare leads: the room by quarter and its teams by year, with small counts hidden.",
    discussion: """
      A table is issued 28 days after its period has ended, when a lead first looks, and stays as it is whatever is \
      entered, corrected or erased later.

      Examples:
        relief debrief trends --as jbailey
        relief debrief trends --csv --as jbailey > trends.csv
      """
  )

  @OptionGroup var options: GlobalOptions
  @ArgumentParser.Flag(
    name: .long,
    help: "Rows of period, team, subject, item, count and why a count is hidden."
  )
  var csv = false

  mutating func validate() throws {
    if csv && options.json { throw ValidationError("Say --csv or --json.") }
  }

  func run() throws {
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: false)
    let viewer = try open.person()
    let room = open.room
    guard room.isLead(viewer, on: room.roster.zone.date(at: now)) else {
      Console.note("error: trends are for welfare leads.")
      throw ExitCode.unknownPerson
    }
    let tables = try issued(by: open, now: now)
    if csv || options.json {
      return try Console.print(bytes: csv ? TrendsTable.csv(tables) : TrendsTable.json(tables))
    }
    if tables.isEmpty {
      let first = open.facts.firstTrendQuarter(in: open.base, at: now)
      return try Console.print(TrendText.empty(first: first))
    }
    let names = Dictionary(
      room.roster.teams.map { ($0.id, $0.name) },
      uniquingKeysWith: { first, _ in first }
    )
    let text = TrendText(tables, rules: room.wellbeing) { names[$0] ?? $0 }
    for line in text.lines { try Console.print(line) }
  }

  /// The tables that are due, every one of them issued: nothing is shown that could still change.
  private func issued(by open: OpenRecord, now: Instant) throws -> [TrendTable] {
    let before = Set(open.facts.issuedTrends.map(\.period))
    let due = open.facts.dueTrends(in: open.base, at: now).map(\.period)
      .filter { !before.contains($0) }
    if due.isEmpty { return open.facts.issuedTrends }
    let instruction = Instruction(key: Instruction.freshKey(), by: open.actor, now: now)
    _ = try reporting {
      try open.carryOut(IssueTrends(), instruction: instruction, isTrial: false)
    }
    if !options.quiet {
      Console.note("Issued \(Sentence.list(due.map(\.description))).")
    }
    return try reporting { try open.record.facts() }.issuedTrends
  }
}
