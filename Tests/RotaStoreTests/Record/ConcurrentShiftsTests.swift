import CivilTime
import Dispatch
import Foundation
import Planning
import Rostering
import Testing

@testable import RotaStore

/// F7 with what people really do at once: shifts assigned, taken, swapped and called off among the same few.
struct ConcurrentShiftsTests {
  /// A Monday in winter, when London's clocks show UTC.
  static let first = CivilDate("2026-11-09")!

  private struct Tally {
    var done: [String: Int] = [:]
    var keys: Set<String> = []
    var swaps: [FactID] = []
    var assigned: [FactID] = []
    var refused: [String: Int] = [:]
    var gaveUp = 0
    var other: [String] = []
  }

  @Test func nobodyIsOnTwoShiftsAtOnce() throws {
    let tasks = 32
    let each = isLong ? 200 : 6
    let test = try TestRecord(room: Self.room())
    let now = Instant(utc: Self.first - 4, minuteOfDay: 0)
    let tally = Guarded(Tally())
    let group = DispatchGroup()
    let (record, room) = (test.record, test.room)
    for task in 0..<tasks {
      let instructions = (0..<each).map {
        test.instruction(
          key: "t\(task)x\($0)",
          now: now,
          reason: "request",
          basis: .agreement
        )
      }
      let thread = Thread {
        var random = RandomFacts(seed: UInt64(task))
        for instruction in instructions {
          let command = tally.withLock { Self.command(&random, $0.swaps, $0.assigned) }
          let name = type(of: command).name
          do {
            let change = try record.perform(command, room: room, instruction: instruction).change
            tally.withLock {
              $0.done[name, default: 0] += 1
              $0.keys.insert(instruction.key)
              for (id, fact) in change?.made ?? [:] {
                if fact.kind == .swap { $0.swaps.append(id) }
                if fact.kind == .assignment { $0.assigned.append(id) }
              }
            }
          } catch is Refusal {
            tally.withLock { $0.refused[name, default: 0] += 1 }
          } catch RecordError.busy {
            tally.withLock { $0.gaveUp += 1 }
          } catch {
            tally.withLock { $0.other.append("\(error)") }
          }
        }
        group.leave()
      }
      group.enter()
      thread.start()
    }
    group.wait()
    let found = tally.withLock { $0 }
    #expect(found.other.isEmpty)
    #expect(found.gaveUp * 100 <= tasks * each)
    #expect(found.done.values.reduce(0, +) > tasks * each / 20)
    #expect(!found.refused.isEmpty)
    // None lost and none that was not answered.
    let keys = try test.file.engine.read { try $0.query("SELECT key FROM entry WHERE seq > 1") }
    #expect(Set(keys.map { $0[0] }) == Set(found.keys.map { .text($0) }))
    #expect(keys.count == found.keys.count)
    // In every state that there ever was, one after the other.
    let bookings = try Bookings(
      test.file.engine,
      over: DateSpan(Self.first - 30, days: 120)
    )
    for entry in 1...record.head { #expect(bookings.faults(after: entry).isEmpty) }
    #expect(try record.facts().all == Record.open(test.file).facts().all)
    let done = found.done.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    print(
      "FIGURE \(tasks) tasks × \(each) real commands: done \(done.joined(separator: ", ")); "
        + "\(found.refused.values.reduce(0, +)) refused, \(found.gaveUp) gave up; in none of "
        + "\(record.head) states is anybody on two shifts at once or a shift with two people"
    )
  }

  private static func room() throws -> Room {
    var room = try RandomRoom.make()
    room.changes.swapsNeedApproval = false
    return room
  }

  /// On the shifts of eight people over three weeks.
  private static func command(
    _ random: inout RandomFacts,
    _ swaps: [FactID],
    _ assigned: [FactID]
  ) -> any Command {
    let people = RandomRoom.working.prefix(8)
    let (a, b) = (random.int(0...7), random.int(0...7))
    let from = first + random.int(0...20)
    func posting(_ i: Int) -> PostingName {
      // The next day on which the pattern has them at work.
      let date = (0..<8).map { from + $0 }.first { ($0 - RandomRoom.anchor + i / 4 * 2) % 8 < 4 }
      return PostingName(person: people[i], date: date ?? from)
    }
    switch random.int(0...9) {
    case 0..<4:
      return AssignShift(
        person: people[a],
        date: from,
        kind: .overtime,
        letter: ShiftLetter(random.pick(["D", "N"]))
      )
    case 4, 5: return TakeShift(gives: posting(a), taker: people[b])
    case 7, 8:
      if swaps.isEmpty { break }
      let swap = random.pick(Array(swaps.suffix(8)))
      return random.int(0...3) == 0 ? CancelSwap(swap: swap) : AgreeSwap(swap: swap)
    case 9:
      if assigned.isEmpty { break }
      return CancelAssignment(assignment: random.pick(Array(assigned.suffix(8))))
    default: break
    }
    return AskSwap(gives: posting(a), taker: people[b], takes: posting(b))
  }
}
