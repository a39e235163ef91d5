import ArgumentParser
import Drawing
import Planning
import RoomFiles
import RotaStore

struct RotaUntold: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "untold",
    abstract: "Whom to ring: changes close to their day that nobody has been told of.",
    discussion: """
      For supervisors; with --as, everybody sees their own. Note who was told with relief rota told.

      Example:
        relief rota untold --names
      """
  )

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: false)
    let own = open.actor.isSupervisor ? nil : open.actor.person
    let changes = OpenTelling.toRing(open.facts, now: now, person: own)
    if options.json {
      try Console.print(bytes: TellingTable.json(untold: changes, in: open.room))
    } else {
      let text = UntoldText(changes, in: open.room, isOwn: own != nil, showsNames: options.names)
      try Console.print(text.text, terminator: "")
    }
  }
}
