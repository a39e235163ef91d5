import ArgumentParser
import CivilTime
import Planning
import Rostering

struct ShiftAssign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "Put somebody on a shift beyond their pattern."
  )

  /// The kinds that can be assigned; a swap is asked for.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case cover, extra, overtime
  }

  @OptionGroup var record: RecordOptions
  @Argument(help: "Who.") var person: String
  @Argument(help: ArgumentHelp("The day it belongs to, 2026-10-24.", valueName: "date"))
  var date: String
  @Option(name: .long, help: "cover, extra (within the contract) or overtime (beyond it).")
  var kind = Kind.cover
  @Option(name: .long, help: ArgumentHelp("The shift's letter.", valueName: "letter"))
  var shift: String?
  @Option(name: .long, help: ArgumentHelp("Other hours: from, 08:00.", valueName: "time"))
  var from: String?
  @Option(name: .long, help: ArgumentHelp("To, 16:00.", valueName: "time"))
  var to: String?
  @Option(name: .long, help: ArgumentHelp("In which role.", valueName: "id"))
  var role: String?
  @Option(name: .long, help: ArgumentHelp("At which desk or channel.", valueName: "name"))
  var desk: String?
  @Option(
    name: .long,
    help: ArgumentHelp("In whose place, kowen:2026-10-24.", valueName: "posting")
  )
  var instead: PostingArgument?
  @Flag(name: .customLong("toil"), help: "Owed as time off in lieu.")
  var isForTimeOff = false

  mutating func validate() throws {
    guard CivilDate(date) != nil else {
      throw ValidationError("\(date.printable): there is no such date. Write it as 2026-10-24.")
    }
    if (from == nil) != (to == nil) { throw ValidationError("Give --from and --to together.") }
  }

  func run() throws {
    try record.change { open in
      guard let date = CivilDate(date) else { throw ExitCode.badInput }
      return AssignShift(
        person: person,
        date: date,
        kind: Assignment.Kind(rawValue: kind.rawValue) ?? .cover,
        letter: try shift.map { try open.base.letter($0) },
        span: try open.base.span(from: from, to: to, on: date),
        role: role,
        desk: desk,
        instead: instead.map { open.posting($0) },
        isForTimeOff: isForTimeOff
      )
    }
  }
}

extension Room {
  /// Hours somebody wrote for a shift of a day; an end that is a time alone is the next one after the start.
  func span(from: String?, to: String?, on date: CivilDate) throws -> Span? {
    guard let from, let to else { return nil }
    let start = try moment(from, on: date, option: "--from")
    return Span(start, try moment(to, after: start, option: "--to"))
  }
}
