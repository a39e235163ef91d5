import ArgumentParser

struct RotaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rota",
    abstract: "Show the rota, what is wrong with it and what has changed; publish it.",
    subcommands: [
      RotaShow.self, RotaCheck.self, RotaLedger.self, RotaOwed.self,
      RotaPublish.self, RotaDiff.self, RotaUntold.self, RotaTold.self, RotaSeen.self, RotaLate.self,
      RotaUndo.self, RotaHistory.self,
    ]
  )
}
