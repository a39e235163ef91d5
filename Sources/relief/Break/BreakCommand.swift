import ArgumentParser

struct BreakCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "break",
    abstract: "When people have their breaks, and how they went.",
    subcommands: [
      BreakPlanCommand.self, BreakTellCommand.self, BreakStart.self, BreakEnd.self, BreakMiss.self,
      BreakWishCommand.self, BreakSwapCommand.self, BreakLogCommand.self,
    ]
  )
}
