import ArgumentParser
import CivilTime
import Glibc
import Planning
import RotaStore
import Rostering

/// Writes real changes one after the other, for tests that pull the plug; hidden from help.
struct DbExercise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exercise",
    abstract: "Enter days away in the past, and print each entry when it is written.",
    shouldDisplay: false
  )

  @OptionGroup var options: GlobalOptions

  @Option(name: .long, help: "How many changes.")
  var writes = 100

  @Option(name: .long, help: "Wait so many milliseconds after each change.")
  var pause = 0

  @Flag(name: .long, help: "Go on where a change cannot be written, and say so.")
  var persist = false

  func validate() throws {
    guard Console.environment("RELIEF_TEST_CLOCK") == "1" else {
      throw ValidationError("this is for tests, where RELIEF_TEST_CLOCK=1 is set.")
    }
  }

  func run() throws {
    let now = try options.moment()
    let open = try options.openRecord(now: now, mayCreate: true)
    let room = open.room
    // In the past, as what has happened is not refused; under a clock before everybody's time, when most are there.
    let yesterday = open.base.roster.zone.date(at: now) - 1
    let first =
      Self.people(of: room, on: yesterday).isEmpty
      ? room.roster.people.compactMap { $0.placements.last?.days.start }.max() ?? yesterday
      : yesterday
    let people = Self.people(of: room, on: first)
    guard !people.isEmpty else { throw ValidationError("nobody has been employed for long.") }
    var number = open.facts.entry
    for _ in 0..<max(0, writes) {
      let day = first - number / people.count
      // Of a kind that the sample does not have: what stands on a day is replaced, its own kind is not.
      let absence = Absence(
        person: people[number % people.count],
        kind: "other",
        extent: .days(DateSpan(day, days: 1))
      )
      let instruction = Instruction(key: Instruction.freshKey(), by: open.actor, now: now)
      do {
        let receipt = try open.record.perform(
          AddAbsence(absence, replaces: true),
          room: open.base,
          instruction: instruction
        )
        number = receipt.entry
        try Console.print("entry \(receipt.entry) \(instruction.key)")
      } catch  where persist {
        // From the store, not from memory.
        let then = try? open.record.facts(asAt: max(0, number - 1))
        try Console.print("not written: \(error)\(then == nil ? "" : "; reading goes on")")
      } catch {
        try reporting { throw error }
      }
      if pause > 0 { usleep(UInt32(clamping: pause) &* 1_000) }
    }
  }

  /// Those who were employed on a day and long before it.
  private static func people(of room: Room, on day: CivilDate) -> [String] {
    room.roster.people.filter {
      $0.placement(on: day) != nil && $0.placement(on: day - 800) != nil
    }.map(\.id).sorted()
  }
}
