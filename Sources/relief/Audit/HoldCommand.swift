import ArgumentParser
import CivilTime
import Drawing
import Planning
import Rostering

struct HoldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold",
    abstract: "Keep what is known of a person, a shift or an incident from being deleted.",
    subcommands: [HoldAdd.self, HoldLift.self, HoldList.self]
  )
}

struct HoldAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Keep something however old it grows.",
    discussion: """
      Examples:
        relief hold add person --person kowen --case CV-2026-114
        relief hold add shift --person kowen --from 2026-10-24 --case CV-2026-114
        relief hold add incident --from 2026-10-24 --to 2026-10-26 --case INC-77 --until 2030-12-31
      """
  )

  @OptionGroup var record: RecordOptions

  /// What a hold is about.
  enum Object: String, CaseIterable, ExpressibleByArgument {
    case person, shift, incident
  }

  @Argument(help: "What it is about: person, shift or incident.")
  var object: Object

  @Option(
    name: .long,
    help: ArgumentHelp("Whose; everybody’s where nobody is named.", valueName: "id")
  )
  var person: String?

  @Option(name: .long, help: ArgumentHelp("The first day it is about.", valueName: "date"))
  var from: String?

  @Option(
    name: .long,
    help: ArgumentHelp("The last day; the first where nothing is said.", valueName: "date")
  )
  var to: String?

  @Option(
    name: .long,
    help: ArgumentHelp("The last day it holds; a year from now unless said.", valueName: "date")
  )
  var until: String?

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp("The number of the case it is kept for.", valueName: "number")
  )
  var reference: String

  func run() throws {
    let first = try day(from, "--from")
    let last = try day(to, "--to") ?? first
    let end = try day(until, "--until")
    if let first, let last, last < first {
      throw ValidationError("--to \(last): it lies before --from \(first).")
    }
    if first == nil && last != nil { throw ValidationError("--to wants --from.") }
    try record.change { open in
      let today = open.base.roster.zone.date(at: open.now)
      let days = first.flatMap { first in last.map { DateSpan(first, $0 + 1) } }
      return AddHold(
        Hold(
          object: Hold.Object(rawValue: object.rawValue) ?? .person,
          person: person,
          days: days,
          until: end ?? today + 365,
          reference: reference
        )
      )
    }
  }

  private func day(_ text: String?, _ option: String) throws -> CivilDate? {
    try text.map { text in
      guard let day = CivilDate(text) else {
        throw ValidationError("\(option) \(text): there is no such date. Write it as 2026-10-24.")
      }
      return day
    }
  }
}

struct HoldLift: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lift",
    abstract: "End a hold before its day."
  )

  @OptionGroup var record: RecordOptions

  @Argument(help: "The name of the hold, as `relief hold list` has it.")
  var hold: String

  func run() throws {
    guard let id = FactID(hold) else {
      throw ValidationError("\(hold): that is no name of a hold; see `relief hold list`.")
    }
    try record.change { _ in LiftHold(hold: id) }
  }
}

struct HoldList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "The holds there are."
  )

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let open = try options.openRecord(now: try options.moment(), mayCreate: false)
    try reporting {
      guard open.actor.isSupervisor else {
        throw Refusal(.notAllowed, "holds are for supervisors")
      }
    }
    var table = TextTable(
      ["Hold", "About", "Person", "Days", "Until", "Case"].map { TextTable.Column($0) }
    )
    for recorded in open.facts.all(.hold) {
      guard case .hold(let hold) = recorded.fact else { continue }
      table.rows.append(
        [
          "\(recorded.id)", hold.object.rawValue, hold.person ?? "",
          hold.days.map { "\($0.start) to \($0.end - 1)" } ?? "", "\(hold.until)", hold.reference,
        ]
      )
    }
    if table.rows.isEmpty { return try Console.print("There are no holds.") }
    try Console.print(table.text, terminator: "")
  }
}
