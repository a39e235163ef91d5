import ArgumentParser

struct DbCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "db",
    abstract: "Look after the record: make it, copy it, restore it, hold it against its copies.",
    subcommands: [
      DbCreate.self, DbBackup.self, DbRestore.self, DbVerify.self, DbRetain.self,
      DbExercise.self,
    ]
  )
}
