import ArgumentParser
import CivilTime
import Planning

struct RotaTold: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "told",
    abstract: "Note that somebody was told of the changes to their shifts, when and how.",
    discussion: """
      Of all that is open unless --date says which shift; now unless --at says when.

      Examples:
        relief rota told kowen --how phone
        relief rota told kowen --how in-person --date 2026-10-24 --at 2026-10-23T18:40
      """
  )

  /// The words of `Told.Means` that somebody else can use.
  enum Means: String, CaseIterable, ExpressibleByArgument {
    case phone
    case inPerson = "in-person"
    case message

    var means: Told.Means {
      switch self {
      case .phone: .phone
      case .inPerson: .inPerson
      case .message: .message
      }
    }
  }

  @OptionGroup var record: RecordOptions
  @Argument(help: "The id of the person.")
  var person: String
  @Option(name: .long, help: "How: phone, in-person or message.")
  var how: Means
  @Option(name: .long, help: ArgumentHelp("Only the shift of this day.", valueName: "date"))
  var date: String?

  func run() throws {
    let date = try date.map { try CivilDate(option: "--date", $0) }
    try record.change { _ in TellPerson(person: person, means: how.means, date: date) }
  }
}

struct RotaSeen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seen",
    abstract: "Say that you have seen the changes to your own shifts.",
    discussion: """
      Example:
        relief rota seen --as kowen
      """
  )

  @OptionGroup var record: RecordOptions
  @Option(name: .long, help: ArgumentHelp("Only the shift of this day.", valueName: "date"))
  var date: String?

  mutating func validate() throws {
    if record.options.viewer == nil {
      throw ValidationError("Say who you are: --as PERSON. For somebody else: relief rota told.")
    }
  }

  func run() throws {
    let date = try date.map { try CivilDate(option: "--date", $0) }
    try record.change { open in
      TellPerson(person: open.actor.person ?? "", means: .seen, date: date)
    }
  }
}

extension CivilDate {
  /// Reads a date that was given for an option.
  init(option: String, _ text: String) throws {
    guard let date = CivilDate(text) else {
      throw ValidationError(
        "\(option) \(text.printable): there is no such date. Write it as 2026-10-24."
      )
    }
    self = date
  }
}
