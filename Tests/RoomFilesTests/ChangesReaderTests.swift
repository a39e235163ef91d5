import CivilTime
import Planning
import RoomFiles
import Rostering
import Testing

struct ChangesReaderTests {
  private let full = """
    changes:
      swap_approval: no
      swap_days: 21
      tell_within: 5
      published_days: 168
      supervisors: [supervisor, dispatcher]
      notice:
        - { terms: officer, what: rest-day, days: 15, source: "an example" }
        - { what: start-time, days: 90, source: "another" }
      limits:
        - { team: red, shift: N, role: handler, most: 2 }
        - { most: 9 }
      leave: { hours: 222.5, full_time: 37, carry_over: 40, bank_holiday_hours: 7.4 }
      reasons:
        request: At their own request
        flood: The river again
      kept_years: 7

    """

  private func room(_ more: String) throws -> Room {
    let reading = ConfigReader.read(
      try Fixtures.base(["room.yaml": try Fixtures.text("room.yaml") + more])
    )
    return try #require(reading.room, "\(reading.text())")
  }

  @Test("a room that says nothing of changes has the usual settings")
  func usual() throws { #expect(try room("").changes == ChangeRules()) }

  @Test("every setting of changes is read")
  func everything() throws {
    let rules = try room(full).changes
    #expect(!rules.swapsNeedApproval)
    #expect(rules.swapDays == 21)
    #expect(rules.tellWithin == 5)
    #expect(rules.publishedDays == 168)
    #expect(rules.supervisorRoles == ["supervisor", "dispatcher"])
    #expect(
      rules.notice == [
        NoticeRule(terms: "officer", subject: .restDay, days: 15, source: "an example"),
        NoticeRule(terms: nil, subject: .startTime, days: 90, source: "another"),
      ]
    )
    #expect(
      rules.limits == [
        OffLimit(team: "red", shift: ShiftLetter("N"), role: "handler", most: 2),
        OffLimit(team: nil, shift: nil, role: nil, most: 9),
      ]
    )
    #expect(rules.leave.hours == Minutes(13_350))
    #expect(rules.leave.fullTime == .hours(37))
    #expect(rules.leave.carryOver == .hours(40))
    #expect(rules.leave.bankHoliday == Minutes(444))
    #expect(rules.reasons.map(\.id) == ["request", "flood"])
    #expect(rules.reasons.map(\.text) == ["At their own request", "The river again"])
    #expect(rules.keptYears == 7)
  }

  @Test("a room read back from its settings is the room without what the CSV files say")
  func bundle() throws {
    let text = try Fixtures.text("room.yaml") + full
    let reading = ConfigReader.read(try Fixtures.base(["room.yaml": text]))
    let room = try #require(reading.room)
    #expect(
      reading.bundle.files.keys.sorted() == [
        "holidays/uk.json", "room.yaml", "rules/breaks.yaml", "rules/good-practice.yaml",
        "rules/wtr-1998.yaml",
      ]
    )
    #expect(reading.bundle.files["room.yaml"] == Array(text.utf8))
    #expect(
      reading.bundle.version.files == room.inputs.filter { !$0.path.hasSuffix(".csv") }
    )
    let again = ConfigReader.read(reading.bundle)
    #expect(again.bundle == reading.bundle)
    var bare = room
    bare.roster.people = []
    bare.roster.absences = []
    bare.roster.restrictions = []
    bare.roster.history = []
    bare.roster.earlier = []
    bare.inputs = reading.bundle.version.files
    #expect(again.room == bare)
  }

  @Test("the facts a record begins with make the same room over the settings alone")
  func startingFacts() throws {
    let reading = ConfigReader.read(try Fixtures.base())
    var room = try #require(reading.room)
    var base = try #require(ConfigReader.read(reading.bundle).room)
    let made = StartingFacts.make(from: room, key: "k")
    let facts = Facts().after(entry: 1, ending: [], making: made)
    #expect(
      made[FactID(key: "k", number: 1)]
        == .person(PersonIdentity(id: "ana", name: room.roster.people[0].name))
    )
    base.inputs = []
    room.inputs = []
    // What the record has of the past is all there is of it.
    room.roster.isHistoryClosed = true
    #expect(facts.room(over: base) == room)
    #expect(room.misfits(of: facts) == [])
  }

  @Test("a Config that dropped what facts name does not fit them, and says what")
  func misfits() throws {
    let room = try #require(ConfigReader.read(try Fixtures.base()).room)
    let facts = Facts().after(
      entry: 1,
      ending: [],
      making: StartingFacts.make(from: room, key: "k")
    )
    var other = room
    other.roster.teams.removeAll { $0.id == "blue" }
    other.roster.absenceKinds.removeAll { $0.id == "sick" }
    other.roster.roles.removeAll { $0.id == "dispatcher" }
    other.rules.byTerms["officer"] = nil
    #expect(
      other.misfits(of: facts).map(\.message) == [
        "the Config has no role `dispatcher`, and 2 facts name it, first ben from 2025-01-06",
        "the Config has no team `blue`, and 2 facts name it, first ben from 2026-04-01",
        "the Config has no terms `officer`, and one fact names it, first cleo from 2026-02-02",
        "the Config has no kind of absence `sick`, and one fact names it, first ben",
      ]
    )
  }
}
