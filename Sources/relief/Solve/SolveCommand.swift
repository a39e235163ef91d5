import ArgumentParser

struct SolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solve",
    abstract: "Solve a problem that stands in a file of its own.",
    subcommands: [SolveBreaks.self]
  )
}
