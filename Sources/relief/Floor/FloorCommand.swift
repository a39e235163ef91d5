import ArgumentParser
import Drawing
import Planning
import RoomFiles

struct FloorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "floor",
    abstract: "Who is on now, since when, and whose break is due.",
    discussion: """
      Supervisors see everybody, by id, and whom to look in on. Others see themselves and the totals.

      Examples:
        relief floor
        relief floor --json --as kowen
      """
  )

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: false)
    let room = open.room
    let isForSupervisors = open.actor.isSupervisor
    let floor = Floor.make(open.facts, in: open.base, at: now)
      .shown(to: open.actor.person, isSupervisor: isForSupervisors)
    if options.json {
      try Console.print(
        bytes: FloorJSON.bytes(floor, in: room, isForSupervisors: isForSupervisors)
      )
      return
    }
    let text = FloorText(
      floor,
      in: room,
      isForSupervisors: isForSupervisors,
      showsNames: options.names
    )
    for line in [text.sentence] + text.short + text.lookIns { try Console.print(line) }
    for table in [text.people, text.totals] where !table.rows.isEmpty {
      try Console.print("\n" + table.text, terminator: "")
    }
  }
}
