import ArgumentParser
import Planning
import Wellbeing

struct DebriefLookIn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "look-in",
    abstract: "Somebody looked in on the person."
  )

  @OptionGroup var care: CareOptions
  @Argument(help: "The case, or how its name begins.") var id: String

  func run() throws { try care.change { LookInOnCase(try $0.careCase(id)) } }
}

struct DebriefHeld: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "held",
    abstract: "A talk was held: that it was and when, never what was said."
  )

  @OptionGroup var care: CareOptions
  @Argument(help: "The case, or how its name begins.") var id: String
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Which talk, where not the one due: \(Self.steps).",
      valueName: "talk"
    )
  )
  var step: String?

  private static let steps = CareStep.allCases.map(\.rawValue).joined(separator: ", ")

  mutating func validate() throws {
    if let step, CareStep(rawValue: step) == nil {
      throw ValidationError(
        "--step \(step.printable): there is no such talk. There are \(Self.steps)."
      )
    }
  }

  func run() throws {
    try care.change { HoldTalk(try $0.careCase(id), step: step.flatMap { CareStep(rawValue: $0) }) }
  }
}

struct DebriefClose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Close a case; absence, a move and leaving are no reasons."
  )

  @OptionGroup var care: CareOptions
  @Argument(help: "The case, or how its name begins.") var id: String
  @Option(
    name: .customLong("because"),
    help: ArgumentHelp("Why: \(Self.reasons).", valueName: "why")
  )
  var reason: String

  private static let reasons = CareClosing.allCases.map(\.rawValue).joined(separator: ", ")

  mutating func validate() throws {
    guard CareClosing(rawValue: reason) != nil else {
      throw ValidationError("--because \(reason.printable): one of \(Self.reasons).")
    }
  }

  func run() throws {
    try care.change { CloseCare(try $0.careCase(id), CareClosing(rawValue: reason) ?? .done) }
  }
}
