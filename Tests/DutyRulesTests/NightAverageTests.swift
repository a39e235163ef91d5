import CivilTime
import LondonZone
import DutyRules
import Rostering
import Testing

struct NightAverageTests {
  let first = day("2026-01-05")

  func court(_ more: Int, weeks: Int = 17) -> [Span] {
    (0..<weeks * 6).map { i in
      let start = ZoneRules.london.instant(of: first + i / 6 * 7 + i % 6, at: WallTime("22:00")!)
      return Span(start, start + .hours(8) + Minutes(i == weeks * 6 - 1 ? more : 0))
    }
  }

  @Test(
    "8 hours a day on average over 17 weeks less a rest day a week are lawful, a minute more is not"
  )
  func pair() {
    let run = DateSpan(first, days: 120)
    #expect(Fixture(court: court(0)).verdicts("W6", in: run).isEmpty)
    let found = Fixture(court: court(1)).verdicts("W6", in: run)
    #expect(found.map(\.limit) == [8 * 60 * 102])
    #expect(found.map(\.measured) == [8 * 60 * 102 + 1])
    #expect(found.map(\.unit) == ["normal minutes in 102 days"])
  }

  @Test("four on, four off comes to 7.0 hours a day: lawful at 7 h, not at a minute less")
  func sevenHours() {
    // Eight weeks are seven cycles; those before 5 January 2027 have no clock change in them.
    let weeks: [String: ParameterValue] = ["weeks": .count(8)]
    let seven = weeks.merging(["hours": .minutes(.hours(7))]) { $1 }
    let less = weeks.merging(["hours": .minutes(Minutes(419))]) { $1 }
    let room = Fixture("DDNN----", anchor: "2026-01-05")
    #expect(room.verdicts("W6", in: days("2027-01-04", 1), seven).isEmpty)
    #expect(room.verdicts("W6", in: days("2027-01-04", 1), less).count == 1)
  }

  @Test("overtime is no normal time: it counts for the week's average and not for the night's")
  func overtime() {
    var spans = court(0, weeks: 17).map { Span($0.start - .days(126), $0.end - .days(126)) }
    var room = Fixture(worked: spans)
    // The period ends with the Sunday of the last night.
    let run = DateSpan(first - 8, days: 1)
    #expect(room.verdicts("W6", in: run).isEmpty)
    let after = spans.removeLast()
    room.history.append(
      PastDuty(person: "a", span: Span(after.start - .hours(2), after.start), kind: .overtime)
    )
    #expect(room.verdicts("W6", in: run).isEmpty)
    #expect(room.verdicts("W4", in: run).count == 1)
    room.history[room.history.count - 1] = PastDuty(
      person: "a",
      span: Span(after.start - .hours(2), after.start),
      kind: .shift(letter("N"))
    )
    #expect(room.verdicts("W6", in: run).map(\.measured) == [8 * 60 * 102 + 120])
  }

  @Test("who has opted out of the 48 hours has not opted out of this")
  func optOut() {
    var room = Fixture(court: court(1))
    room.placements[0].hasOptedOut = true
    #expect(room.verdicts("W6", in: DateSpan(first, days: 120)).count == 1)
  }

  @Test("who works no nights is not averaged so")
  func dayWorkers() {
    let room = Fixture("DDDDDD-", kind("D", "07:00", "19:00"))
    let run = days("2026-01-05", 28)
    #expect(room.verdicts("W6", in: run, with: ["W2w"]).isEmpty)
    #expect(room.verdicts("W6", in: run).count == 1)
  }
}
