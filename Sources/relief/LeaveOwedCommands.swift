import ArgumentParser
import CivilTime
import Planning
import Rostering

struct LeaveCredit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "credit",
    abstract: "Enter hours owed to somebody, or take them off.",
    discussion: """
      Examples:
        relief leave credit kowen toil 6.5
        relief leave credit kowen carried-over 24 --on 2026-04-01
        relief leave credit kowen rest-day 12
      """
  )

  /// The words of the command line.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case toil
    case restDay = "rest-day"
    case carriedOver = "carried-over"

    var kind: HoursCredit.Kind {
      switch self {
      case .toil: .toil
      case .restDay: .restDay
      case .carriedOver: .carriedOver
      }
    }
  }

  @OptionGroup var record: RecordOptions
  @Argument(help: "The person's id.") var person: String
  @Argument(help: "toil, rest-day or carried-over.") var kind: Kind
  @Argument(help: "How many hours.") var hours: Double
  @Flag(name: .long, help: "Take them off what is owed.") var off = false
  @Option(
    name: .long,
    help: ArgumentHelp("The day it arose or counts from; today.", valueName: "date")
  )
  var on: String?

  mutating func validate() throws {
    guard hours.isFinite, hours > 0, hours <= 8784 else {
      throw ValidationError("HOURS \(hours): hours are more than none and at most 8784, a year.")
    }
    if let on, CivilDate(on) == nil {
      throw ValidationError("--on \(on.printable): write it as 2026-10-19.")
    }
  }

  func run() throws {
    try record.change { open in
      CreditHours(
        person: person,
        kind: kind.kind,
        hours: Minutes(Int((hours * 60).rounded()) * (off ? -1 : 1)),
        date: on.flatMap { CivilDate($0) } ?? open.base.roster.zone.date(at: open.now)
      )
    }
  }
}

struct LeaveCarry: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "carry",
    abstract: "Bring what is left of a leave year over into the next, for everybody."
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: "A day of the leave year it is brought into.") var into: DayArgument

  func run() throws { try record.change { _ in CarryLeave(into: into.date) } }
}

struct LeaveRestDay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rest-day",
    abstract: "Give back a rest day that is owed: a shift is stood down in return."
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: "The person's id.") var person: String
  @Argument(help: "The day of the shift.") var date: DayArgument

  func run() throws { try record.change { _ in GiveRestDay(person: person, date: date.date) } }
}

/// A day on the command line, `2026-10-24`.
struct DayArgument: ExpressibleByArgument {
  let date: CivilDate

  init?(argument: String) {
    guard let date = CivilDate(argument) else { return nil }
    self.date = date
  }
}
