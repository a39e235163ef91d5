import CivilTime
import DutyRules
import Planning
import Rostering
import Testing

/// The clocks go forward in the night to Sunday 29 March 2026: 22:00 to 09:00 is eleven hours on every other
/// night and ten on that one.
@Suite struct SpringChangeTests {
  /// `late` works 10–22 on Saturdays and Wednesdays, `early` 09–21 on Sundays and Thursdays.
  static func record(now: String) -> ChangeRecord {
    var record = ChangeRecord(
      ChangeRoom.room([
        .init(id: "late", cycle: "--L--L-"),
        .init(id: "early", cycle: "---E--E"),
        .init(id: "boss", cycle: "D------", roles: ["supervisor"]),
      ]),
      now: now
    )
    record.room.changes.swapsNeedApproval = false
    return record
  }

  static func swap(giving: String, taking: String) -> AskSwap {
    AskSwap(
      gives: PostingName(person: "late", date: day(giving)),
      taker: "early",
      takes: PostingName(person: "early", date: day(taking))
    )
  }

  @Test func tenHoursOverTheChangeAreRefusedWithTheMinutes() {
    let record = Self.record(now: "2026-03-02T08:00")
    let found = refusal { () throws(Refusal) in
      _ = try record.weigh(Self.swap(giving: "2026-04-01", taking: "2026-03-29"), by: "late")
    }
    #expect(found?.cause == .conflict)
    #expect(
      found?.lines == [
        "W10 daily rest: 600 minutes of rest, limit 660, late, 28 Mar 22:00 – 29 Mar 09:00"
      ]
    )
  }

  @Test func theSameAWeekLaterPasses() throws {
    var record = Self.record(now: "2026-03-02T08:00")
    try record.perform(Self.swap(giving: "2026-04-08", taking: "2026-04-05"), by: "late")
    try record.perform(AgreeSwap(swap: record.first), by: "early")
    // 09–21 and 10–22 in summer time, one hour earlier in UTC.
    #expect(record.desks("2026-04-05") == ["late E 08:00–20:00"])
    #expect(record.desks("2026-04-08") == ["early L 09:00–21:00"])
    #expect(record.last?.verdicts == [])
  }

  @Test func theSameHoursWorkedAreTakenAndTheRestIsOwed() throws {
    var record = Self.record(now: "2026-03-30T08:00")
    let worked = CalledIn(
      person: "late",
      span: record.span("2026-03-29T09:00", "2026-03-29T21:00")
    )
    let change = try record.perform(worked)
    let rest = change.verdicts.filter { $0.rule == "W10" }
    #expect(rest.map(\.measured) == [600])
    #expect(rest.map(\.limit) == [660])
    #expect(rest.map(\.severity) == [.breach])
    #expect(
      record.credits(.compensatoryRest)
        == [
          HoursCredit(
            person: "late",
            kind: .compensatoryRest,
            hours: Minutes(60),
            date: day("2026-03-29"),
            cause: record.first
          )
        ]
    )
  }

  @Test func aWeekLaterTheSameHoursOweNothing() throws {
    var record = Self.record(now: "2026-04-06T08:00")
    let change = try record.perform(
      CalledIn(person: "late", span: record.span("2026-04-05T09:00", "2026-04-05T21:00"))
    )
    #expect(change.verdicts == [])
    #expect(record.credits(.compensatoryRest) == [])
  }
}
