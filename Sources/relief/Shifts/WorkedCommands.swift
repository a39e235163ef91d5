import ArgumentParser
import CivilTime
import Planning
import Rostering

struct WorkedLate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "late",
    abstract: "Somebody was kept after the end of a shift."
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: PostingArgument.help) var posting: PostingArgument
  @Option(name: .long, help: ArgumentHelp("When they went, 20:40.", valueName: "time"))
  var until: String
  @Flag(name: .customLong("toil"), help: "Owed as time off in lieu.") var isForTimeOff = false

  func run() throws {
    try record.change { open in
      let name = open.posting(posting)
      return KeptLate(
        posting: name,
        until: try open.base.moment(until, after: open.end(of: name), option: "--until"),
        isForTimeOff: isForTimeOff
      )
    }
  }
}

struct WorkedHome: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "home",
    abstract: "Somebody went before the end of a shift."
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: PostingArgument.help) var posting: PostingArgument
  @Option(name: .long, help: ArgumentHelp("When they went, 15:00.", valueName: "time"))
  var left: String

  func run() throws {
    try record.change { open in
      let name = open.posting(posting)
      return SentHome(
        posting: name,
        at: try open.base.moment(left, after: open.start(of: name), option: "--left")
      )
    }
  }
}

struct WorkedCalledIn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "called-in",
    abstract: "Somebody was called in on time off."
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: "Who.") var person: String
  @Option(name: .long, help: ArgumentHelp("From, 2026-10-24T09:00.", valueName: "moment"))
  var from: String
  @Option(name: .long, help: ArgumentHelp("To, 14:00.", valueName: "time")) var to: String
  @Flag(name: .customLong("toil"), help: "Owed as time off in lieu.") var isForTimeOff = false

  func run() throws {
    try record.change { open in
      let start = try open.base.moment(from, option: "--from")
      return CalledIn(
        person: person,
        span: Span(start, try open.base.moment(to, after: start, option: "--to")),
        isForTimeOff: isForTimeOff
      )
    }
  }
}

struct WorkedBreak: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "break",
    abstract: "Somebody's break was cut short or not had."
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: PostingArgument.help) var posting: PostingArgument
  @Option(name: .long, help: ArgumentHelp("The break that was meant: from.", valueName: "time"))
  var from: String
  @Option(name: .long, help: ArgumentHelp("To.", valueName: "time")) var to: String
  @Option(
    name: .long,
    help: ArgumentHelp("Minutes of the longest break that was had.", valueName: "n")
  )
  var had: Int

  mutating func validate() throws {
    guard (0...1440).contains(had) else {
      throw ValidationError("--had \(had): 0 to 1440 minutes.")
    }
  }

  func run() throws {
    try record.change { open in
      let name = open.posting(posting)
      let before = open.start(of: name) - Minutes(1)
      let start = try open.base.moment(from, after: before, option: "--from")
      return BreakInterrupted(
        posting: name,
        span: Span(start, try open.base.moment(to, after: start, option: "--to")),
        taken: Minutes(had)
      )
    }
  }
}

struct WorkedHeld: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "held",
    abstract: "A whole shift was held, as in a major incident."
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: ArgumentHelp("The day the shift belongs to, 2026-10-24.", valueName: "date"))
  var date: String
  @Argument(help: ArgumentHelp("The shift's letter.", valueName: "letter")) var shift: String
  @Option(name: .long, help: ArgumentHelp("When they went, 22:00.", valueName: "time"))
  var until: String
  @Option(name: .long, help: ArgumentHelp("Only this team.", valueName: "id")) var team: String?
  @Flag(name: .customLong("toil"), help: "Owed as time off in lieu.") var isForTimeOff = false

  mutating func validate() throws {
    guard CivilDate(date) != nil else {
      throw ValidationError("\(date.printable): there is no such date. Write it as 2026-10-24.")
    }
  }

  func run() throws {
    try record.change { open in
      guard let date = CivilDate(date) else { throw ExitCode.badInput }
      if let team { _ = try open.base.place(ofTeam: team) }
      let letter = try open.base.letter(shift)
      let roster = open.base.roster
      let end =
        roster.shift(letter)?.span(on: date, in: roster.zone).end ?? roster.zone.startOfDay(date)
      return HeldShift(
        date: date,
        letter: letter,
        until: try open.base.moment(until, after: end, option: "--until"),
        team: team,
        isForTimeOff: isForTimeOff
      )
    }
  }
}

extension OpenRecord {
  /// When a posting starts; the start of its day where there is no such posting, which the command then says.
  func start(of name: PostingName) -> Instant {
    span(of: name)?.start ?? base.roster.zone.startOfDay(name.date)
  }

  /// When a posting ends; the end of its day where there is no such posting.
  func end(of name: PostingName) -> Instant {
    span(of: name)?.end ?? base.roster.zone.startOfDay(name.date + 1)
  }

  private func span(of name: PostingName) -> Span? {
    facts.room(over: base, people: [name.person]).roster
      .standing(name.person, over: DateSpan(name.date, days: 1))
      .first { $0.name == name }?.span
  }
}
