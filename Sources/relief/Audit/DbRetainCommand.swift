import ArgumentParser
import Planning
import RotaStore

struct DbRetain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retain",
    abstract: "Delete what has been kept long enough, and say how much it was.",
    discussion: """
      Duties, absences and all that hangs on them are kept for the current year and as many before it as the \
      room's settings say (six unless they say otherwise); counts by year stay, and so does the journal, which \
      still verifies. Breaks, hard calls, care, its texts and who read them are kept for the times under `kept` in the room's \
      file of hard calls and care. What a hold keeps stays, and so does an open case. For the owner of the record and the data \
      protection officer.
      """
  )

  @OptionGroup var options: GlobalOptions
  @OptionGroup var changes: ChangeOptions

  func run() throws {
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: false)
    let instruction = try changes.instruction(by: open.actor, now: now, in: open.base)
    let count = try reporting {
      try open.record.retain(room: open.base, instruction: instruction, isTrial: changes.dryRun)
    }
    Console.warn(count.warning)
    for (kind, number) in count.deleted.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      try Console.print("\(kind.rawValue): \(number)")
    }
    try Console.print(
      "notes: \(count.notes)\nkept by holds: \(count.held)\nyearly counts kept: \(count.counts)"
    )
    try Console.print("first days kept: \(count.kept)")
    let total = count.deleted.values.reduce(0, +)
    if changes.dryRun {
      try Console.print("\(total) facts would go. Nothing was changed.")
    } else if let entry = count.entry {
      try Console.print(
        "\(total) facts are gone. Entry \(entry) says so."
      )
    } else {
      try Console.print("There is nothing that has been kept long enough.")
    }
  }
}
