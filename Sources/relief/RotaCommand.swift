import ArgumentParser

struct RotaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rota",
    abstract: "Show the rota and what is wrong with it.",
    subcommands: [RotaShow.self, RotaCheck.self, RotaLedger.self, RotaOwed.self]
  )
}
