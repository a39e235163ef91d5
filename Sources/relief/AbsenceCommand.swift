import ArgumentParser
import CivilTime
import Planning
import Rostering

struct AbsenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "absence",
    abstract: "Enter, end, cancel and list absences.",
    subcommands: [
      AbsenceAdd.self, AbsenceEnd.self, AbsenceCancel.self, AbsenceList.self, AbsenceImport.self,
    ]
  )
}

/// From when to when somebody is away: whole days, or moments.
struct AwayOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("First day, 2026-10-24, or the moment it begins.", valueName: "from")
  )
  var from: String

  @Argument(
    help: ArgumentHelp(
      "Last day, included, or the moment it ends; the first day where left out.",
      valueName: "to"
    )
  )
  var to: String?

  @Flag(name: .long, help: "It has no end yet.")
  var open = false

  mutating func validate() throws {
    if open, to != nil { throw ValidationError("--open: what has no end yet has no last day.") }
  }

  func extent(in room: Room) throws -> Absence.Extent {
    if let first = CivilDate(from) {
      let last = try to.map { try lastDay($0) } ?? first
      return .days(DateSpan(first, open ? .never : max(first, last + 1)))
    }
    let start = try room.moment(from, option: "FROM")
    if open { return .moments(Span(start, .never)) }
    guard let to else {
      throw ValidationError("FROM \(from.printable): a moment wants one it ends at, or --open.")
    }
    return .moments(Span(start, try room.moment(to, option: "TO")))
  }

  private func lastDay(_ text: String) throws -> CivilDate {
    guard let last = CivilDate(text) else {
      throw ValidationError("TO \(text.printable): write a day as 2026-10-24, as the first one is.")
    }
    return last
  }
}

struct AbsenceAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Enter that somebody is or will be away.",
    discussion: """
      Examples:
        relief absence add kowen leave 2026-10-24 2026-10-27
        relief absence add kowen sick 2026-10-24 --open
        relief absence add kowen court 2026-10-24T09:00 2026-10-24T13:00
      """
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: "The person's id.") var person: String
  @Argument(help: "A kind of absence of the room: leave, sick, training …") var kind: String
  @OptionGroup var away: AwayOptions

  @Flag(name: .long, help: "Put it in the place of other absences on the days they share.")
  var instead = false

  func run() throws {
    try record.change { open in
      AddAbsence(
        Absence(person: person, kind: kind, extent: try away.extent(in: open.base)),
        replaces: instead
      )
    }
  }
}

struct AbsenceCancel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: "Take an absence out as a whole."
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: "Its id, from `relief absence list`.") var absence: String

  func run() throws {
    try record.change { open in
      CancelAbsence(absence: try open.fact(absence, .absence, called: "absence"))
    }
  }
}
