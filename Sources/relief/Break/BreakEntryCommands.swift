import ArgumentParser
import CivilTime
import Planning
import Rostering
import Wellbeing

struct BreakStart: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "A planned break begins.",
    discussion: "Comfort breaks are not logged; for stepping away there is `relief away start`."
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: "rest, meal or screen.") var kind: BreakKind
  @Argument(help: .who) var who: String?

  func run() throws {
    let kind = try kind.kind()
    try record.change { open in
      StartBreak(posting: try open.shift(of: who, at: try record.moment(in: open)), kind: kind)
    }
  }
}

struct BreakEnd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Back from a break."
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: .who) var who: String?
  @ArgumentParser.Flag(name: .long, help: "Called back before it was over.") var interrupted = false

  func run() throws {
    try record.change { open in
      EndBreak(
        posting: try open.shift(of: who, at: try record.moment(in: open)),
        isInterrupted: interrupted
      )
    }
  }
}

struct BreakMiss: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "miss",
    abstract: "A break that was due never was."
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: "rest, meal or screen.") var kind: BreakKind
  @Argument(help: .who) var who: String?
  @Option(
    name: .customLong("from"),
    help: ArgumentHelp("When it was due, 13:00; as told where nothing is said.", valueName: "time")
  )
  var from: String?
  @Option(name: .customLong("to"), help: ArgumentHelp("Until when, 13:30.", valueName: "time"))
  var to: String?

  mutating func validate() throws {
    if (from == nil) != (to == nil) { throw ValidationError("Say both --from and --to.") }
  }

  func run() throws {
    let kind = try kind.kind()
    try record.change { open in
      let name = try open.shift(of: who, at: try record.moment(in: open))
      var due: Span?
      if let from, let to {
        let before = open.start(of: name) - Minutes(1)
        let start = try open.base.moment(from, after: before, option: "--from")
        due = Span(start, try open.base.moment(to, after: start, option: "--to"))
      }
      return MissBreak(posting: name, kind: kind, due: due)
    }
  }
}

struct BreakWishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wish",
    abstract: "Breaks early or late in a shift, as far as the floor allows."
  )

  /// What is wished for.
  enum Side: String, CaseIterable, ExpressibleByArgument {
    case early, late, none
  }

  @OptionGroup var record: RecordOptions
  @Argument(help: "early or late; none takes the wish back.") var side: Side
  @Argument(help: .who) var who: String?

  func run() throws {
    try record.change { open in
      WishBreaks(
        posting: try open.shift(of: who, at: try record.moment(in: open)),
        side: side == .none ? nil : side == .early ? .early : .late
      )
    }
  }
}

struct BreakSwapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "swap",
    abstract: "Two people change places with their next break.",
    discussion: """
      One of them enters it with --basis agreement, which says that both agree; a supervisor may without.

      Examples:
        relief break swap rest kowen jbyrne --basis agreement --as kowen
      """
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: "rest or meal.") var kind: BreakKind
  @Argument(help: .who) var first: String
  @Argument(help: .who) var second: String

  func run() throws {
    let kind = try kind.kind()
    try record.change { open in
      let moment = try record.moment(in: open)
      return SwapBreaks(
        first: try open.shift(of: first, at: moment),
        second: try open.shift(of: second, at: moment),
        kind: kind
      )
    }
  }
}

extension RecordOptions {
  /// The moment a command is about: when it happened, else now.
  func moment(in open: OpenRecord) throws -> Instant {
    try changes.at.map { try open.base.moment($0, option: "--at") } ?? open.now
  }
}
