import ArgumentParser
import Planning
import RotaStore

struct RotaUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back an entry: end what it made and bring back what it ended.",
    discussion: """
      The newest entry unless one is named; an undo can be taken back too. It is refused, with names, where \
      later entries rest on it. What was issued to calendars is issued anew.

      Examples:
        relief rota undo
        relief rota undo 214 --dry-run
      """
  )

  @OptionGroup var record: RecordOptions

  @Argument(help: "The entry; the newest where none is named.")
  var entry: Int?

  func run() throws {
    try record.change(usualReason: "mistake") { open in Undo(try open.record.done(entry)) }
  }
}
