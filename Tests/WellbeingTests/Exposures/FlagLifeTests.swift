import CivilTime
import Testing
import Wellbeing

struct FlagLifeTests {
  static let two = FlagTrigger.count(2, of: .any, within: .elapsed(.hours(12)))
  let a = "2026-10-14T08:00Z"
  let b = "2026-10-14T09:00Z"
  let c = "2026-10-14T10:00Z"
  let d = "2026-10-14T11:00Z"

  @Test("there is one open flag a rule, however much it comes to rest on")
  func one() {
    #expect(events(flag(log(call(a), call(b), call(c)), Self.two)) == [a, b, c])
  }

  @Test("a call that is withdrawn takes its flag away, from then on")
  func withdrawn() {
    var log = log(call(a), call(b))
    log.corrections = [withdrawal(b, at: "2026-10-15T12:00Z")]
    #expect(flag(log, Self.two, now: "2026-10-15T11:59Z") != nil)
    #expect(flag(log, Self.two, now: "2026-10-15T12:00Z") == nil)
    // Another one in its place raises it again, with what is left.
    log.exposures.append(call(c))
    #expect(events(flag(log, Self.two)) == [a, c])
    // Withdrawn is withdrawn.
    log.corrections.append(
      Correction(
        subject: .exposure(ExposureName(event: b, person: "ana")),
        change: .category("child"),
        by: "ana",
        at: moment("2026-10-16T12:00Z")
      )
    )
    #expect(flag(log, .atOnce) == nil)
  }

  @Test("a withdrawal is one person's: others named in the event keep theirs")
  func others() {
    var log = log(
      call(a, "child", event: "e1"),
      call(a, "child", event: "e1", person: "ben")
    )
    log.corrections = [withdrawal("e1", at: d)]
    let flags = FlagCheck.flags(
      log,
      rules: rules(.atOnce),
      duties: [:],
      now: moment("2026-10-15T00:00Z")
    )
    #expect(flags.map(\.person) == ["ben"])
  }

  @Test("a corrected category or time counts from when it was corrected")
  func corrected() {
    var log = log(call(a, "child"), call("2026-10-16T09:00Z"))
    func correct(_ change: Correction.Change, _ at: String) {
      log.corrections.append(
        Correction(
          subject: .exposure(ExposureName(event: a, person: "ana")),
          change: change,
          by: "ana",
          at: moment(at)
        )
      )
    }
    correct(.category("death"), "2026-10-15T10:00Z")
    #expect(flag(log, .atOnce, now: "2026-10-15T09:59Z") != nil)
    #expect(flag(log, .atOnce) == nil)
    correct(.category("child"), "2026-10-15T11:00Z")
    #expect(flag(log, .atOnce)?.raised == moment("2026-10-15T11:00Z"))
    #expect(flag(log, Self.two) == nil)
    correct(.time(moment("2026-10-16T07:00Z")), "2026-10-17T10:00Z")
    #expect(flag(log, Self.two)?.raised == moment("2026-10-17T10:00Z"))
    // What happens later than now is not looked at.
    #expect(flag(log, Self.two, now: "2026-10-17T09:59Z") == nil)
  }

  @Test("what a flag rested on does not count again once it was dealt with, for that rule")
  func handled() throws {
    var log = log(call(a), call(b))
    let open = try #require(flag(log, Self.two))
    log.handled = [open.handled(at: moment("2026-10-14T09:30Z"))]
    #expect(flag(log, Self.two) == nil)
    #expect(flag(log, Self.two, now: "2026-10-14T09:29Z") != nil)
    // One more is no new flag; two more are, though all four lie in one window.
    log.exposures.append(call(c))
    #expect(flag(log, Self.two) == nil)
    log.exposures.append(call(d))
    let second = flag(log, Self.two)
    #expect(events(second) == [c, d])
    #expect(second?.raised == moment(d))
    // For another rule it counts.
    var other = log
    other.handled = [
      HandledFlag(person: "ana", rule: "another", at: moment(c), exposures: Set(open.exposures))
    ]
    #expect(events(flag(other, Self.two)) == [a, b, c, d])
  }

  @Test("flags come by person and rule, never by how much there is")
  func order() {
    var log = log(
      call(a, "child", event: "1", person: "zoe"),
      call(b, "child", event: "2", person: "zoe"),
      call(c, "child", event: "3", person: "zoe"),
      call(d, "child", event: "4", person: "ana")
    )
    log.exposures.shuffle()
    let flags = FlagCheck.flags(
      log,
      rules: .builtIn,
      duties: [:],
      now: moment("2026-10-15T00:00Z")
    )
    #expect(flags.map(\.person) == ["ana", "zoe", "zoe"])
    #expect(flags.map(\.rule) == ["at-once", "at-once", "three-in-12-hours"])
  }
}
