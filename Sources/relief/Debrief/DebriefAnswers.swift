import ArgumentParser
import Planning

struct DebriefAskAgain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask-again",
    abstract: "Ask once more where no answer came."
  )

  @OptionGroup var care: CareOptions
  @Argument(help: "The case, or how its name begins.") var id: String

  func run() throws { try care.change { OfferAgain(try $0.careCase(id)) } }
}

struct DebriefAccept: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "The person says yes."
  )

  @OptionGroup var care: CareOptions
  @Argument(help: "The case, or how its name begins.") var id: String

  func run() throws { try care.change { AcceptCare(try $0.careCase(id)) } }
}

struct DebriefDecline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decline",
    abstract: "The person says no, which costs nothing and shows to supervisors as nothing."
  )

  @OptionGroup var care: CareOptions
  @Argument(help: "The case, or how its name begins.") var id: String

  func run() throws { try care.change { DeclineCare(try $0.careCase(id)) } }
}

struct DebriefNoAnswer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "no-answer",
    abstract: "The person was asked and did not answer."
  )

  @OptionGroup var care: CareOptions
  @Argument(help: "The case, or how its name begins.") var id: String

  func run() throws { try care.change { LeaveUnanswered(try $0.careCase(id)) } }
}
