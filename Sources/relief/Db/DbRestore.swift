import ArgumentParser
import Planning
import RoomFiles
import RotaStore

struct DbRestore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a copy in the record's place; the record that was there is kept beside it.",
    discussion: """
      The copy is looked through first, and refused where a byte of it is not as it was written or it was sealed under \
      another key. Notes that were erased since are erased again, and everybody must sign in again.

      Examples:
        ls .relief/relief.db.snapshots
        relief db restore .relief/relief.db.snapshots/20261024T181500Z-….snapshot
      """
  )

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("The copy.", valueName: "file"))
  var file: String

  func run() throws {
    let now = try options.moment()
    let place = options.recordPlace
    // A Config that cannot be read must not stand in the way; old facts then go with the next `db retain`.
    let base = ConfigReader.read(directory: options.config).room
    let kept = try reporting {
      try Record.restore(
        file,
        to: place,
        now: now,
        base: base,
        checkpoints: Console.checkpointsPath,
        key: Instruction.freshKey
      )
    }
    try Console.print("Restored \(place.path.printable(limit: 200)).")
    if let kept { try Console.print("The record that was there: \(kept.printable(limit: 300))") }
  }
}
