import ArgumentParser

struct BreakCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "break",
    abstract: "When people have their breaks.",
    subcommands: [BreakPlanCommand.self]
  )
}
