import ArgumentParser
import Planning
import Wellbeing

struct DebriefOffer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "offer",
    abstract: "Offer somebody support, in answer to a flag or without one.",
    discussion: """
      Welfare leads offer anything; supervisors wellbeing checks and operational debriefs. What was offered has its \
      time in the rota at once, for both, outside rest, leave and the sleep after a night.

      Examples:
        relief debrief offer kowen trim --flag at-once --as jbailey
        relief debrief offer kowen wellbeing-check --as rbegum
      """
  )

  @OptionGroup var care: CareOptions
  @Argument(help: "To whom.") var person: String
  @Argument(help: ArgumentHelp("What: \(Self.kinds).", valueName: "kind")) var kind: String
  @Option(
    name: .customLong("flag"),
    help: ArgumentHelp(
      "The rule whose flag it answers; more than once for several.",
      valueName: "rule"
    )
  )
  var rules: [String] = []
  @Option(
    name: .long,
    help: ArgumentHelp("When what it is about happened, where no flag says.", valueName: "instant")
  )
  var event: String?

  private static let kinds = CareKind.allCases.filter { $0 != .selfReferral }.map(\.rawValue)
    .joined(separator: ", ")

  mutating func validate() throws {
    guard let kind = CareKind(rawValue: kind), kind != .selfReferral else {
      throw ValidationError("\(kind.printable): there is no such offer. There are \(Self.kinds).")
    }
  }

  func run() throws {
    try care.change { open in
      OfferCare(
        to: person,
        CareKind(rawValue: kind) ?? .wellbeingCheck,
        rules: rules,
        event: try event.map { try open.base.moment($0, option: "--event") }
      )
    }
  }
}

struct DebriefNoOffer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "no-offer",
    abstract: "A lead looked at a flag and no offer is needed: it does not count again."
  )

  @OptionGroup var care: CareOptions
  @Argument(help: "Whose flag.") var person: String
  @Argument(help: "The rule.") var rule: String

  func run() throws {
    try care.change({ _ in DismissFlag(of: person, rule: rule) }) { _ in ["The flag is closed."] }
  }
}
