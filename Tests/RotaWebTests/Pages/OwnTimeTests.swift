import CivilTime
@testable import DutyRules
import Drawing
import Planning
import Rostering
import Testing

@testable import RotaWeb

/// What a person's own pages count, against counts made by hand from the pattern DDNN----.
@Suite struct OwnTimeTests {
  let set: PageSet
  private var room: Room { self.set.room }

  init() throws {
    set = try PageSet(SmallRoom.room(), night: SmallRoom.night, now: SmallRoom.now)
  }

  private func posting(_ person: String, _ date: String) throws -> StandingPosting {
    try #require(
      room.roster.standing(person, over: DateSpan(CivilDate(date)!, days: 1)).first
    )
  }

  @Test func `A night given for a day is counted by hand`() throws {
    // Red works 14–17, 22–25 October and 30 October – 2 November; p1 is on leave from 7 to 10 November.
    let effect = SwapEffect.make(
      room: room,
      gives: try posting("p1", "2026-10-25"),
      taker: "p7",
      takes: try posting("p7", "2026-10-27")
    )
    #expect(effect.days == DateSpan(CivilDate("2026-10-11")!, CivilDate("2026-11-11")!))
    #expect(effect.before.shifts == 12 && effect.after.shifts == 12)
    #expect(effect.before.nights == 6 && effect.after.nights == 5)
    // Twelve of twelve hours, and the night on which the clocks go back.
    #expect(effect.before.hours == .hours(145) && effect.after.hours == .hours(145))
    #expect(effect.before.shortestRest == .hours(12) && effect.after.shortestRest == .hours(12))
  }

  @Test func `The long night takes its hour along, and nothing in return is nothing`() throws {
    let effect = SwapEffect.make(
      room: room,
      gives: try posting("p1", "2026-10-24"),
      taker: "p7",
      takes: nil
    )
    #expect(effect.before.shifts == 12 && effect.after.shifts == 11)
    #expect(effect.before.hours - effect.after.hours == .hours(13))
  }

  @Test func `Leave names the nights that would be short, and only those`() throws {
    // Two dispatchers of Red: a day needs one, a night needs three and has two.
    let leave = Absence(
      person: "p4",
      kind: "leave",
      extent: .days(DateSpan(CivilDate("2026-10-31")!, days: 2))
    )
    let found = LeavePreview.make(of: leave, facts: set.facts, base: set.base, now: set.now)
    #expect(found.shifts.map(\.date.description) == ["2026-10-31", "2026-11-01"])
    #expect(found.hours == .hours(22), "twelve hours less the hour that is not paid, twice")
    #expect(found.short.map(\.date.description) == ["2026-11-01"])
    #expect(found.short.first?.need == 3 && found.short.first?.there == 1)
    #expect(found.full.isEmpty && found.balances.isEmpty, "the room counts neither")
  }

  @Test func `A limit is named where it is reached and where it is passed`() throws {
    let leave = Absence(
      person: "p5",
      kind: "leave",
      extent: .days(DateSpan(CivilDate("2026-11-07")!, days: 1))
    )
    for (most, isOver) in [(2, false), (1, true)] {
      var base = set.base
      base.changes.limits = [OffLimit(team: "red", shift: nil, role: nil, most: most)]
      let full = LeavePreview.make(of: leave, facts: set.facts, base: base, now: set.now).full
      #expect(full.map(\.isOver) == [isOver], "p1 is off that day already")
    }
    var base = set.base
    base.changes.limits = [OffLimit(team: "red", shift: nil, role: nil, most: 3)]
    #expect(LeavePreview.make(of: leave, facts: set.facts, base: base, now: set.now).full.isEmpty)
  }

  @Test func `Leave is taken off what is left`() throws {
    var base = set.base
    base.changes.leave.hours = .hours(200)
    base.changes.leave.fullTime = .hours(37)
    let leave = Absence(
      person: "p4",
      kind: "leave",
      extent: .days(DateSpan(CivilDate("2026-10-31")!, days: 2))
    )
    let found = LeavePreview.make(of: leave, facts: set.facts, base: base, now: set.now)
    let balance = try #require(found.balances.first)
    #expect(found.balances.count == 1)
    #expect(balance.before - balance.after == .hours(22))
  }

  @Test func `Twelve months in letters`() throws {
    let letters = OwnLetters(
      of: "p1",
      room: set.facts.room(over: set.base, people: ["p1"]),
      today: SmallRoom.night
    )
    #expect(letters.months.count == 12)
    #expect(letters.months.first?.title == "Oct 2026" && letters.months.last?.title == "Sep 2027")
    #expect(letters.months.map(\.days.count) == [31, 30, 31, 31, 28, 31, 30, 31, 30, 31, 31, 30])
    let october = letters.months[0].days.map(\.text)
    #expect(october[21...28] == ["D", "D", "N", "N", "·", "·", "·", "·"])
    #expect(letters.months[1].days[6...9].allSatisfy { $0.text == "AL" })
  }

  @Test func `Of the other side a swap tells what the board tells, and no more`() {
    let words = SwapReasons(
      person: "p1",
      zone: room.roster.zone,
      names: .init(room.roster, showsNames: true)
    )
    func verdict(_ rule: String, _ person: String) -> Verdict {
      Verdict(
        rule: rule,
        ruleSet: "x",
        person: person,
        span: Span(set.now, set.now + .hours(9)),
        measured: 540,
        limit: 660,
        unit: "minutes",
        severity: .breach,
        source: ""
      )
    }
    #expect(words.words([verdict("W10", "p2")])[0].hasPrefix("Bea Dunn would have 9 h of rest"))
    #expect(words.words([verdict("W10", "p1")])[0].hasPrefix("You would have 9 h of rest"))
    for rule in ["W4", "W6", "W7", "W2w"] {
      #expect(
        words.words([verdict(rule, "p2")])
          == ["A limit on working time stands against it for Bea Dunn"]
      )
    }
  }
}
