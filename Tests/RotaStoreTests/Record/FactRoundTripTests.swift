import CivilTime
import Planning
import Rostering
import Testing

@testable import RotaStore

struct FactRoundTripTests {
  @Test(arguments: FactKind.allCases)
  func everyFactComesBackAsItWas(kind: FactKind) throws {
    var random = RandomFacts(seed: 7)
    let facts = (0..<60).map { _ in random.fact(kind) }
    let test = try TestRecord(facts: facts)
    // What is read from the store, not what stayed in memory.
    let read = try test.file.engine.read {
      try Loading(room: "test").facts(in: $0, asAt: 1)
    }
    for (i, fact) in facts.enumerated() {
      #expect(read[FactID(key: "key1", number: i + 1)]?.fact == fact)
    }
  }

  @Test(arguments: FactKind.allCases)
  func theColumnsAreThoseOfTheTable(kind: FactKind) throws {
    let test = try TestRecord()
    let table = Table.of(kind)
    let rows = try test.file.engine.read {
      try $0.query("SELECT name, type FROM pragma_table_info(\(table.name.text)) ORDER BY cid")
    }
    let names = table.columns.text.split { ", \n".contains($0) }.map(String.init)
    #expect(
      rows.map { $0[0] } == (["room", "id", "born", "made", "ended"] + names).map { .text($0) }
    )
    let types = table.types.map { $0 == .text ? "TEXT" : $0 == .int64 ? "INTEGER" : "BLOB" }
    #expect(rows.dropFirst(5).map { $0[1] } == types.map { .text($0) })
  }

  @Test func whatNoEngineKeepsIsRefused() throws {
    let far = DateSpan(CivilDate(dayNumber: -1_000_000), days: 3)
    for fact in [
      Fact.person(PersonIdentity(id: "a\0b", name: "A")),
      Fact.acting(ActingRole(person: "p0", role: "r", days: far)),
    ] {
      #expect(throws: RecordError.self) { _ = try TestRecord(facts: [fact]) }
    }
  }

  @Test func whatTheSchemaForbidsIsRefused() throws {
    let day = CivilDate("2026-10-24")!
    let empty = Fact.acting(ActingRole(person: "p0", role: "r", days: DateSpan(day, day)))
    #expect {
      _ = try TestRecord(facts: [empty])
    } throws: { error in
      guard case .constraint = error as? RecordError else { return false }
      return true
    }
  }
}
