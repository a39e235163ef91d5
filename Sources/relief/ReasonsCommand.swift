import ArgumentParser
import Planning
import RoomFiles

struct ReasonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reasons",
    abstract: "The reasons a change may be given.",
    discussion: """
      They are the room's own list, `changes: reasons:` of room.yaml. None says anything of anybody's health or \
      family, and nothing of that kind belongs in a note.

      Examples:
        relief reasons
      """
  )

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let room = try options.room()
    if options.json {
      let rows = room.changes.reasons.map { reason in
        JSONTree.object([.init("id", .text(reason.id)), .init("text", .text(reason.text))])
      }
      try Console.print(bytes: JSONTree.list(rows).bytes)
      return
    }
    let width = room.changes.reasons.map(\.id.count).max() ?? 0
    for reason in room.changes.reasons {
      let gap = String(repeating: " ", count: width - reason.id.count + 2)
      try Console.print(reason.id + gap + reason.text)
    }
  }
}
