import CivilTime
import Dispatch
import Foundation
import Planning
import Rostering
import Testing

@testable import RotaStore

/// F7: many who change the rota of the same people at once.
struct ConcurrencyTests {
  /// Takes a day of somebody for one shift, unless they have one there.
  private struct Book: Command {
    static let name = "book"
    let person: String
    let date: CivilDate
    let id: String

    var object: String { "\(person) \(date)" }

    func draft(in weighing: Weighing) throws(Refusal) -> Draft {
      for recorded in weighing.facts.about(person) {
        if case .hold(let hold) = recorded.fact, hold.days?.contains(date) ?? false {
          throw Refusal(.conflict, "\(person) is booked on \(date)")
        }
      }
      var draft = Draft()
      draft.hasHappened = true
      draft.made[weighing.fresh(1)] = .hold(
        Hold(
          object: .shift,
          person: person,
          days: DateSpan(date, days: 1),
          until: date,
          reference: id
        )
      )
      return draft
    }
  }

  @Test func nobodyIsBookedTwice() throws {
    let tasks = 32
    let each = isLong ? 200 : 12
    let test = try TestRecord(people: 6)
    let first = CivilDate("2030-01-01")!
    let tally = Guarded((done: [String](), refused: 0, gaveUp: 0, other: 0))
    let group = DispatchGroup()
    let record = test.record
    let room = test.room
    for task in 0..<tasks {
      let instructions = (0..<each).map { test.instruction(key: "t\(task)x\($0)") }
      let thread = Thread {
        var random = RandomFacts(seed: UInt64(task))
        for (n, instruction) in instructions.enumerated() {
          let book = Book(
            person: "p\(random.int(0...5))",
            date: first + random.int(0...(each * 4)),
            id: "t\(task)n\(n)"
          )
          do {
            _ = try record.perform(book, room: room, instruction: instruction)
            tally.withLock { $0.done.append(book.id) }
          } catch is Refusal {
            tally.withLock { $0.refused += 1 }
          } catch RecordError.busy {
            tally.withLock { $0.gaveUp += 1 }
          } catch {
            tally.withLock { $0.other += 1 }
          }
        }
        group.leave()
      }
      group.enter()
      thread.start()
    }
    group.wait()
    let (done, refused, gaveUp, other) = tally.withLock { $0 }
    #expect(other == 0)
    #expect(gaveUp * 100 <= tasks * each)
    #expect(done.count + refused + gaveUp == tasks * each)
    // None lost: what was answered is there, in the store and in memory.
    let rows = try test.file.engine.read {
      try $0.query("SELECT person, from_day, reference FROM hold")
    }
    #expect(Set(rows.map { $0[2] }) == Set(done.map { .text($0) }))
    // None double, and each refusal stands when the history is played again one after the other.
    #expect(Set(rows.map { Array($0.prefix(2)) }).count == rows.count)
    #expect(try record.facts().all == Record.open(test.file).facts().all)
    // Each entry took one day that none before it had taken.
    let made = try record.facts().all(.hold).map(\.made)
    #expect(Set(made).count == made.count && made.count == record.head - 1)
    print(
      "FIGURE \(tasks) tasks × \(each): \(done.count) done, \(refused) refused, \(gaveUp) gave up, "
        + "0 double, 0 lost"
    )
  }
}
