import ArgumentParser
import Planning

struct DebriefInvestigate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "investigate",
    abstract: "The incident is under investigation: operational debriefs wait, welfare goes on."
  )

  @OptionGroup var care: CareOptions
  @Argument(help: "The case, or how its name begins.") var id: String

  func run() throws { try care.change { InvestigateCare(try $0.careCase(id)) } }
}

struct DebriefInvestigationOver: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "investigation-over",
    abstract: "The post-incident manager lets operational debriefs go on."
  )

  @OptionGroup var care: CareOptions
  @Argument(help: "The case, or how its name begins.") var id: String

  func run() throws { try care.change { EndInvestigation(try $0.careCase(id)) } }
}
