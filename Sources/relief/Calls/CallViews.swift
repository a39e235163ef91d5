import ArgumentParser
import Drawing
import Planning
import RoomFiles
import RotaStore
import Wellbeing

struct CallMine: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mine",
    abstract: "Your own hard calls, what others raised, and your good days: for you alone.",
    discussion: """
      Counts by category over 7, 30 and 365 days, and no score. The record notes that you have seen what others \
      recorded: from then on only you can change it.

      Examples:
        relief call mine --as kowen
        relief call mine --json --as kowen
      """
  )

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: false)
    let instruction = Instruction(key: Instruction.freshKey(), by: open.actor, now: now)
    try reporting {
      // Reading writes nothing but that what others raised was seen, and that only once.
      let change = try Change.weigh(
        OpenOwnCalls(),
        room: open.base,
        facts: open.facts,
        instruction: instruction
      )
      if change.isEmpty { return }
      _ = try open.carryOut(OpenOwnCalls(), instruction: instruction, isTrial: false)
    }
    guard let person = open.actor.person else { throw ExitCode.unknownPerson }
    let own = OwnCalls(of: person, facts: open.facts, room: open.base, at: now)
    if options.json { return try Console.print(bytes: OwnCallsJSON.bytes(own)) }
    try Console.print(OwnCallsText(own, in: open.room).text, terminator: "")
    try Console.print("\n" + DisclosureNotice.text(readers: ["you", "a welfare lead"]))
    if !own.goodDays.isEmpty { try Console.print("Your good days are for you alone.") }
  }
}

struct CallCategories: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "categories",
    abstract: "The kinds of hard call that the room knows, each with why.",
    discussion: """
      They are the room's own list, in its file of kind wellbeing in rules/.

      Examples:
        relief call categories
      """
  )

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let categories = try options.room().wellbeing.categories
    if options.json {
      let rows = categories.map { category in
        JSONTree.object([
          .init("id", .text(category.id)), .init("name", .text(category.name)),
          .init("at_once", .flag(category.isFlaggedAtOnce)),
          .init("reason", .text(category.rationale.reason)),
        ])
      }
      return try Console.print(bytes: JSONTree.list(rows).bytes)
    }
    let table = TextTable(
      [TextTable.Column("Id"), TextTable.Column("Kind"), TextTable.Column("Why")],
      rows: categories.map { [$0.id, $0.name, $0.rationale.reason] }
    )
    try Console.print(table.text, terminator: "")
  }
}
