import CivilTime
import Testing
import Wellbeing

struct FlagBlockTests {
  /// Two days, two nights, four days off, two days, from Thursday 22 October 2026; the first of the nights has 13 hours.
  static let duties = [
    duty("2026-10-22", "2026-10-22T07:00+01:00", "2026-10-22T19:00+01:00"),
    duty("2026-10-23", "2026-10-23T07:00+01:00", "2026-10-23T19:00+01:00"),
    duty("2026-10-24", "2026-10-24T19:00+01:00", "2026-10-25T07:00+00:00"),
    duty("2026-10-25", "2026-10-25T19:00+00:00", "2026-10-26T07:00+00:00"),
    duty("2026-10-30", "2026-10-30T07:00+00:00", "2026-10-30T19:00+00:00"),
    duty("2026-10-31", "2026-10-31T07:00+00:00", "2026-10-31T19:00+00:00"),
  ]
  static let two = FlagTrigger.count(2, of: .any, within: .block)

  static func duty(_ date: String, _ start: String, _ end: String) -> DutyTime {
    DutyTime(date: day(date), span: Span(moment(start), moment(end)))
  }

  @Test("duties on days in a row are one block, nights over midnight and the long night included")
  func nights() {
    let calls = log(
      call("2026-10-22T07:00+01:00"),  // the first minute of the block
      call("2026-10-26T06:59+00:00")  // its last, almost four days later
    )
    #expect(
      events(flag(calls, Self.two, duties: Self.duties)) == [
        "2026-10-22T07:00+01:00", "2026-10-26T06:59+00:00",
      ]
    )
    #expect(flag(calls, .count(3, of: .any, within: .block), duties: Self.duties) == nil)
  }

  @Test("days off part two blocks; the minute in which the second begins is in it")
  func daysOff() {
    let apart = log(call("2026-10-26T06:59Z"), call("2026-10-30T07:00Z"))
    #expect(flag(apart, Self.two, duties: Self.duties) == nil)
    let together = log(call("2026-10-30T07:00Z"), call("2026-10-31T18:00Z"))
    #expect(flag(together, Self.two, duties: Self.duties) != nil)
  }

  @Test(
    "a call entered after the relief came belongs to the shifts just worked, one before every duty to none"
  )
  func edges() {
    let late = log(call("2026-10-26T06:30Z"), call("2026-10-26T07:10Z"))
    #expect(flag(late, Self.two, duties: Self.duties) != nil)
    let before = log(call("2026-10-22T06:58+01:00"), call("2026-10-22T06:59+01:00"))
    #expect(flag(before, Self.two, duties: Self.duties) == nil)
    #expect(flag(late, Self.two) == nil)
  }

  @Test(
    "a day without duty parts a block, whatever the day was for, and the order of the duties does not matter"
  )
  func parted() {
    let gap = Self.duties.filter { $0.date != day("2026-10-24") }.reversed()
    let calls = log(call("2026-10-23T10:00+01:00"), call("2026-10-25T20:00+00:00"))
    #expect(flag(calls, Self.two, duties: Array(gap)) == nil)
    #expect(flag(calls, Self.two, duties: Self.duties.reversed()) != nil)
  }

  @Test("those alike are counted within each block")
  func alike() {
    let calls = log(
      call("2026-10-22T10:00+01:00", "death"),
      call("2026-10-23T10:00+01:00", "other"),
      call("2026-10-24T23:00+01:00", "death", entered: "2026-10-26T12:00+00:00"),
      call("2026-10-30T10:00+00:00", "other")
    )
    let flag = flag(calls, .count(2, of: .alike, within: .block), duties: Self.duties)
    #expect(events(flag) == ["2026-10-22T10:00+01:00", "2026-10-24T23:00+01:00"])
    #expect(flag?.raised == moment("2026-10-26T12:00Z"))
  }
}
