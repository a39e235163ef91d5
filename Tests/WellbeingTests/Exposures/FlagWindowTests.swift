import CivilTime
import Testing
import Wellbeing

struct FlagWindowTests {
  static let threeIn12 = FlagTrigger.count(3, of: .any, within: .elapsed(.hours(12)))

  @Test("one call of a category that is flagged at once is enough, one of another is not")
  func atOnce() {
    let calls = log(
      call("2026-10-14T09:00+01:00", "death"),
      call("2026-10-14T10:00+01:00", "child", entered: "2026-10-14T10:20+01:00"),
      call("2026-10-14T11:00+01:00", "not a category of this room")
    )
    let flag = flag(calls, .atOnce)
    #expect(events(flag) == ["2026-10-14T10:00+01:00"])
    #expect(flag?.person == "ana" && flag?.rule == "rule" && flag?.reason == "why")
    // Open since it was recorded, not since the call.
    #expect(flag?.raised == moment("2026-10-14T09:20Z"))
    #expect(flag?.concerns == [])
  }

  @Test("n in a window raise a flag, n − 1 do not")
  func count() {
    let two = log(call("2026-10-14T08:00Z"), call("2026-10-14T12:00Z"))
    #expect(flag(two, Self.threeIn12) == nil)
    var three = two
    three.exposures.append(call("2026-10-14T19:59Z"))
    let flag = flag(three, Self.threeIn12)
    #expect(events(flag) == ["2026-10-14T08:00Z", "2026-10-14T12:00Z", "2026-10-14T19:59Z"])
    #expect(flag?.raised == moment("2026-10-14T19:59Z"))
  }

  @Test("what lies exactly at the window's end is not in it")
  func halfOpen() {
    let first = [call("2026-10-14T08:00Z"), call("2026-10-14T12:00Z")]
    for (last, isIn) in [("2026-10-14T19:59:59Z", true), ("2026-10-14T20:00Z", false)] {
      var log = WellbeingLog()
      log.exposures = first + [call(last)]
      #expect((flag(log, Self.threeIn12) != nil) == isIn, "\(last)")
    }
    let month = FlagTrigger.count(2, of: .any, within: .elapsed(.days(28)))
    #expect(flag(log(call("2026-06-01T08:00Z"), call("2026-06-29T07:59Z")), month) != nil)
    #expect(flag(log(call("2026-06-01T08:00Z"), call("2026-06-29T08:00Z")), month) == nil)
  }

  @Test("in the long night of October a window is of elapsed hours, whatever the clock shows")
  func autumn() {
    // 19:30 to 07:29 looks like less than 12 hours; it is 12 h 59 min.
    let long = log(
      call("2026-10-24T19:30+01:00"),
      call("2026-10-25T01:30+01:00"),
      call("2026-10-25T07:29+00:00")
    )
    #expect(flag(long, Self.threeIn12) == nil)
    // The repeated half past one: an hour apart, so two in an hour are not reached and two in 61 minutes are.
    let repeated = log(call("2026-10-25T01:30+01:00"), call("2026-10-25T01:30+00:00"))
    #expect(flag(repeated, .count(2, of: .any, within: .elapsed(Minutes(60)))) == nil)
    #expect(flag(repeated, .count(2, of: .any, within: .elapsed(Minutes(61)))) != nil)
    // In March 22:00 to 10:30 looks like more than 12 hours; it is 11 h 30 min.
    let short = log(
      call("2026-03-28T22:00+00:00"),
      call("2026-03-29T00:30+00:00"),
      call("2026-03-29T10:30+01:00")
    )
    #expect(flag(short, Self.threeIn12) != nil)
  }

  @Test("those alike are counted by category, those of named categories together")
  func categories() {
    let calls = log(
      call("2026-10-14T08:00Z", "child"),
      call("2026-10-14T09:00Z", "death"),
      call("2026-10-14T10:00Z", "other"),
      call("2026-10-14T11:00Z", "death")
    )
    let hours = FlagWindow.elapsed(.hours(12))
    #expect(
      events(flag(calls, .count(2, of: .alike, within: hours)))
        == ["2026-10-14T09:00Z", "2026-10-14T11:00Z"]
    )
    #expect(flag(calls, .count(3, of: .alike, within: hours)) == nil)
    let named = CountedCalls.categories(["child", "other"])
    #expect(
      events(flag(calls, .count(2, of: named, within: hours)))
        == ["2026-10-14T08:00Z", "2026-10-14T10:00Z"]
    )
    #expect(flag(calls, .count(3, of: named, within: hours)) == nil)
  }

  @Test("a flag rests on every call that is in a window with enough, and on no other")
  func grounds() {
    let calls = log(
      call("2026-10-14T08:00Z"),
      call("2026-10-14T09:00Z"),
      call("2026-10-14T10:00Z"),
      call("2026-10-14T21:30Z"),  // with 10:00 only
      call("2026-10-20T08:00Z"),
      call("2026-10-20T09:00Z"),
      call("2026-10-20T10:00Z")
    )
    let flag = flag(calls, Self.threeIn12)
    #expect(
      events(flag) == [
        "2026-10-14T08:00Z", "2026-10-14T09:00Z", "2026-10-14T10:00Z",
        "2026-10-20T08:00Z", "2026-10-20T09:00Z", "2026-10-20T10:00Z",
      ]
    )
    #expect(flag?.raised == moment("2026-10-14T10:00Z"))
  }

  @Test("a flag is there from the moment its calls were recorded, in whatever order they were")
  func lateEntry() {
    let calls = log(
      call("2026-10-14T08:00Z", entered: "2026-10-16T09:00Z"),
      call("2026-10-14T09:00Z"),
      call("2026-10-14T10:00Z", entered: "2026-10-15T09:00Z"),
      call("2026-10-14T11:00Z", entered: "2026-10-15T12:00Z")
    )
    #expect(flag(calls, Self.threeIn12, now: "2026-10-15T11:59Z") == nil)
    let flag = flag(calls, Self.threeIn12, now: "2026-10-15T12:00Z")
    #expect(flag?.raised == moment("2026-10-15T12:00Z"))
    #expect(events(flag) == ["2026-10-14T09:00Z", "2026-10-14T10:00Z", "2026-10-14T11:00Z"])
  }

  @Test(
    "an event counts once for a person however often it is recorded, and for each person it names"
  )
  func sharedEvents() {
    var shared = WellbeingLog()
    shared.exposures = Exposure.shared(
      event: "e1",
      by: ["ana", "ben", "cleo", "ben"],
      at: moment("2026-10-14T08:00Z"),
      category: "child",
      raisedBy: { $0 == "ben" ? .themselves : .colleague("ben", isNamed: false) }
    )
    #expect(shared.exposures.map(\.person) == ["ana", "ben", "cleo"])
    #expect(shared.exposures.allSatisfy { $0.people == 3 })
    let flags = FlagCheck.flags(
      shared,
      rules: rules(.atOnce),
      duties: [:],
      now: moment("2026-10-14T09:00Z")
    )
    #expect(flags.map(\.person) == ["ana", "ben", "cleo"])

    let twice = log(
      call("2026-10-14T08:00Z", event: "e1"),
      call("2026-10-14T08:10Z", event: "e1", by: .supervisor("kit")),
      call("2026-10-14T09:00Z", event: "e2")
    )
    #expect(flag(twice, Self.threeIn12) == nil)
  }
}
