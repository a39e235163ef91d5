import CivilTime
import Testing
import Wellbeing

struct OwnEntryTests {
  static var night: WellbeingLog {
    var log = WellbeingLog()
    log.exposures = [
      call("2026-10-14T08:00Z", "death", event: "own"),
      call("2026-10-14T10:00Z", "child", event: "theirs", person: "ben"),
    ]
    log.exposures += Exposure.shared(
      event: "shared",
      by: ["ana", "ben", "cleo"],
      at: moment("2026-10-14T09:00Z"),
      category: "child",
      raisedBy: { $0 == "ben" ? .themselves : .colleague("ben", isNamed: $0 == "cleo") }
    )
    log.concerns = [
      Concern(id: "c1", person: "ana", at: moment("2026-10-14T09:00Z"), by: .supervisor("kit"))
    ]
    return log
  }

  @Test("one's own entries are there at once, those of others from the quiet moment on")
  func quiet() {
    let noon = moment("2026-10-14T12:00Z")
    func seen(_ now: String) -> [Correction.Subject] {
      Self.night.ownEntries(of: "ana", at: moment(now), quiet: { _ in noon }).map(\.subject)
    }
    let own = Correction.Subject.exposure(ExposureName(event: "own", person: "ana"))
    let shared = Correction.Subject.exposure(ExposureName(event: "shared", person: "ana"))
    #expect(seen("2026-10-14T11:59Z") == [own])
    #expect(seen("2026-10-14T12:00Z") == [own, shared, .concern("c1")])
    #expect(
      Self.night.ownEntries(of: "ana", at: noon, quiet: { _ in nil }).map(\.subject) == [own]
    )
  }

  @Test(
    "colleagues are named where they chose to be, supervisors always, and nobody else who is in the event"
  )
  func authors() {
    let now = moment("2026-10-15T00:00Z")
    func entries(_ person: String) -> [OwnEntry] {
      Self.night.ownEntries(of: person, at: now, quiet: { $0 })
    }
    #expect(entries("ana").map(\.author) == [nil, nil, "kit"])
    #expect(entries("ana").map(\.isByOther) == [false, true, true])
    #expect(entries("ana").map(\.others) == [0, 2, 0])
    #expect(entries("cleo").map(\.author) == ["ben"])
    #expect(entries("ben").map(\.isByOther) == [false, false])
    #expect(entries("ana").map(\.category) == ["death", "child", nil])
  }

  @Test("what is withdrawn is gone; the person may withdraw, and the author until it was seen")
  func withdrawing() {
    var log = Self.night
    log.corrections = [
      withdrawal("shared", at: "2026-10-14T13:00Z"),
      Correction(
        subject: .concern("c1"),
        change: .withdrawn,
        by: "ana",
        at: moment("2026-10-14T13:00Z")
      ),
    ]
    let entries = log.ownEntries(of: "ana", at: moment("2026-10-14T14:00Z"), quiet: { $0 })
    #expect(entries.map(\.at) == [moment("2026-10-14T08:00Z")])

    let shared = Self.night.exposures[2]
    #expect(shared.person == "ana")
    #expect(shared.mayBeCorrected(by: "ana", isSeen: true))
    #expect(shared.mayBeCorrected(by: "ben", isSeen: false))
    #expect(!shared.mayBeCorrected(by: "ben", isSeen: true))
    #expect(!shared.mayBeCorrected(by: "cleo", isSeen: false))
    let concern = Self.night.concerns[0]
    #expect(concern.mayBeWithdrawn(by: "ana", isSeen: true))
    #expect(concern.mayBeWithdrawn(by: "kit", isSeen: false))
    #expect(!concern.mayBeWithdrawn(by: "kit", isSeen: true))
  }

  @Test("whoever raises a concern is told what is seen of it, their name only where it is")
  func notice() {
    let hidden = Concern.notice(to: .colleague("ben", isNamed: false))
    #expect(hidden.contains("that a colleague raised a concern about them, not who"))
    #expect(
      Concern.notice(to: .colleague("ben", isNamed: true)).contains("that you raised a concern")
    )
    #expect(Concern.notice(to: .supervisor("kit")).contains("that you, as a supervisor"))
  }

  @Test("counts are by category over elapsed days, the moment a window begins not in it")
  func counts() {
    var log = log(
      call("2026-10-18T01:00+01:00", "child"),  // exactly 168 h before now
      call("2026-10-18T01:01+01:00", "child"),
      call("2026-09-26T00:30Z", "child"),
      call("2025-11-01T12:00Z", "child"),
      call("2026-10-24T12:00Z", "old word"),
      call("2026-10-26T12:00Z", "child"),  // still to come
      call("2026-10-24T12:00Z", "child", person: "ben")
    )
    log.goodDays = [
      GoodDay(person: "ana", date: day("2026-10-24")),
      GoodDay(person: "ana", date: day("2026-10-24")),
      GoodDay(person: "ana", date: day("2026-09-26")),
      GoodDay(person: "ana", date: day("2026-09-25")),
      GoodDay(person: "ben", date: day("2026-10-23")),
    ]
    let counts = log.counts(
      of: "ana",
      at: moment("2026-10-25T00:00Z"),
      today: day("2026-10-25"),
      rules: rules(.atOnce)
    )
    #expect(counts.lines.map(\.category) == ["child", "death", "other", "old word"])
    #expect(counts.lines.map(\.week) == [1, 0, 0, 1])
    #expect(counts.lines.map(\.month) == [3, 0, 0, 1])
    #expect(counts.lines.map(\.year) == [4, 0, 0, 1])
    #expect(counts.goodDays == 2)
  }
}
