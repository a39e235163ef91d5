import ArgumentParser
import CivilTime
import Planning
import Rostering

struct ShiftCancel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: "Take back a shift that was assigned beyond the pattern."
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: "The assigned shift's name, or how it begins.") var shift: String

  func run() throws {
    try record.change {
      CancelAssignment(
        assignment: try $0.fact(shift, .assignment, called: "assigned shift")
      )
    }
  }
}

struct ShiftStandDown: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stand-down",
    abstract: "Take a shift off somebody."
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: PostingArgument.help) var posting: PostingArgument

  func run() throws { try record.change { StandDown(posting: $0.posting(posting)) } }
}

struct ShiftReshape: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reshape",
    abstract: "Give a shift other hours for once."
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: PostingArgument.help) var posting: PostingArgument
  @Option(name: .long, help: ArgumentHelp("From, 07:00.", valueName: "time")) var from: String
  @Option(name: .long, help: ArgumentHelp("To, 15:00.", valueName: "time")) var to: String

  func run() throws {
    try record.change { open in
      let start = try open.base.moment(from, on: posting.date, option: "--from")
      return ReshapeShift(
        posting: open.posting(posting),
        span: Span(start, try open.base.moment(to, after: start, option: "--to"))
      )
    }
  }
}

struct ShiftDesk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk",
    abstract: "Put somebody in another role, or at a named desk or channel, for one shift."
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: PostingArgument.help) var posting: PostingArgument
  @Option(name: .long, help: ArgumentHelp("The role.", valueName: "id")) var role: String?
  @Option(name: .long, help: ArgumentHelp("The desk or channel.", valueName: "name"))
  var desk: String?

  func run() throws {
    try record.change { SetDesk(posting: $0.posting(posting), role: role, desk: desk) }
  }
}

struct ShiftActing: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acting",
    abstract: "Let somebody act in another role for some days."
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: "Who.") var person: String
  @Argument(help: "The role.") var role: String
  @Option(name: .long, help: ArgumentHelp("First day.", valueName: "date")) var from: String
  @Option(
    name: .long,
    help: ArgumentHelp("Last day; the first where nothing is said.", valueName: "date")
  )
  var to: String?

  mutating func validate() throws {
    for text in [from, to ?? from] where CivilDate(text) == nil {
      throw ValidationError("\(text.printable): there is no such date. Write it as 2026-10-24.")
    }
  }

  func run() throws {
    try record.change { _ in
      guard let first = CivilDate(from), let last = CivilDate(to ?? from) else {
        throw ExitCode.badInput
      }
      return SetActing(person: person, role: role, days: DateSpan(first, last + 1))
    }
  }
}
