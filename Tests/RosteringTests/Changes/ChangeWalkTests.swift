import CivilTime
import LondonZone
import Rostering
import Testing

struct ChangeWalkTests {
  let walked = DateSpan(Fixture.anchor + 1, days: 14)

  func walk(_ roster: Roster) -> ChangeWalk {
    ChangeWalk(roster: roster, person: "red", span: roster.zone.span(of: walked))
  }

  func quarters(_ span: Span, in whole: Span) -> Range<Int> {
    let shared = span.clamped(to: whole)
    if shared.isEmpty { return 0..<0 }
    return ((shared.start - whole.start).count / 15)..<((shared.end - whole.start).count / 15)
  }

  @Test("random changes: every quarter of an hour holds the postings that asking there gives")
  func postings() {
    for seed in 1...150 as ClosedRange<UInt64> {
      let roster = Roster.randomlyChanged(seed)
      let walk = walk(roster)
      let expected = walk.postings()
      var found = [[String]](repeating: [], count: expected.count)
      let rota = Rota(roster, over: DateSpan(Fixture.anchor - 2, days: 20))
      #expect(rota.checkInvariants() == [])
      for posting in rota.postings {
        let state =
          switch posting.state {
          case .planned: "W"
          case .restricted: "R"
          case .absent(let kind): roster.absenceKinds[kind].mark
          }
        let key = posting.name(in: roster).key
        let text = "\(posting.date) \(key) \(roster.roles[posting.role].id) \(state)"
        for i in quarters(posting.span, in: walk.span) { found[i].append(text) }
      }
      for i in found.indices { found[i].sort() }
      let first = found.indices.first { found[$0] != expected[$0] }
      #expect(
        first == nil,
        "seed \(seed), \(first.map { "\(walk.moments[$0]): \(found[$0]), not \(expected[$0])" } ?? "")"
      )
    }
  }

  @Test("random changes: work and overtime are the quarters that asking there gives")
  func work() {
    for seed in 1...150 as ClosedRange<UInt64> {
      let roster = Roster.randomlyChanged(seed)
      let walk = walk(roster)
      let expected = walk.work()
      let records = WorkRecords(roster, over: walked, back: 3, ahead: 4)
      guard let record = records.record(of: 0) else {
        Issue.record("no record for seed \(seed)")
        continue
      }
      var work = [Bool](repeating: false, count: expected.count)
      var overtime = work
      for duty in record.duties { for i in quarters(duty.span, in: walk.span) { work[i] = true } }
      for span in record.overtime { for i in quarters(span, in: walk.span) { overtime[i] = true } }
      let first = work.indices.first {
        work[$0] != expected[$0].isWork || overtime[$0] != expected[$0].isOvertime
      }
      #expect(
        first == nil,
        "seed \(seed), \(first.map { "\(walk.moments[$0]): \(work[$0]) \(overtime[$0]), not \(expected[$0])" } ?? "")"
      )
    }
  }
}
