import CivilTime
import Rostering
import Wellbeing

/// A random room of five, with a random life, and one item of care in it.
struct RandomCare {
  static let ids = ["p", "a", "b", "lead", "deputy"]

  var random: CareRandom
  let base: CivilDate
  var roster: Roster
  var times = CareTimes()
  var wishes = CareWishes()
  var busy: [String: [Span]] = [:]
  /// In the order in which they are asked; the person is among them at times.
  var holders: [String] = []
  var item: CareItem
  var now: Instant

  /// The days that calendars are asked for; they know two more on either side.
  var days: DateSpan { DateSpan(base, days: 52) }

  init(seed: UInt64) {
    var random = CareRandom(state: seed)
    // Half of them around a change of the clocks.
    let seasons = ["2026-03-18", "2026-10-14", "2027-03-17", "2026-06-01", "2026-12-20"]
    base = Care.day(random.pick(seasons)) + random.int(0...9)
    let cycles = Self.ids.map { _ in Self.cycle(&random) }
    roster = Care.roster(
      ["p": cycles[0], "a": cycles[1], "b": cycles[2], "lead": cycles[3], "deputy": cycles[4]],
      anchor: (base - random.int(0...15)).description
    )
    let event = Care.zone.startOfDay(base + 3) + Minutes(random.int(0...4320))
    item = CareItem(
      id: "i",
      person: "p",
      kind: random.pick(CareKind.allCases),
      event: event
    )
    now = event + Minutes(random.chance(80) ? random.int(0...600) : random.int(0...40_000))
    self.random = random
    addPlaces()
    addAssignments()
    for _ in 0..<self.random.int(0...7) { addAbsence() }
    addWork()
    addSettings()
    addItem()
  }

  private static func cycle(_ random: inout CareRandom) -> String {
    let usual = ["DDNN----", "DDNN----", "DDDD----NNNN----", "EELLNN----", "DNDN----"]
    if random.chance(70) { return random.pick(usual) }
    let letters = (0..<random.int(2...14)).map { _ in random.pick(Array("DNEL---")) }
    return String(letters)
  }

  /// Moves to another team, departures and returns.
  private mutating func addPlaces() {
    for i in roster.people.indices where random.chance(25) {
      let seam = base + random.int(1...40)
      let person = roster.people[i]
      var places = [person.placements[0]]
      places[0].days = DateSpan(places[0].days.start, seam)
      var next = person.placements[0]
      let back = random.chance(50) ? seam : seam + random.int(1...30)
      next.days = DateSpan(back, .never)
      next.team = random.pick(Self.ids)
      if random.chance(60) { places.append(next) }
      roster.people[i] = Person(id: person.id, name: person.name, placements: places)
    }
  }

  /// Extra shifts, some of them straight after a night.
  private mutating func addAssignments() {
    for i in 0..<random.int(0...5) {
      let date = base + random.int(0...48)
      let start = Care.zone.startOfDay(date) + Minutes(random.int(0...1439))
      roster.changes.assignments.append(
        Assignment(
          id: "x\(i)",
          person: random.pick(Self.ids),
          date: date,
          letter: ShiftLetter("D")!,
          span: Span(start, start + Minutes(random.int(30...720))),
          role: "handler",
          kind: .overtime
        )
      )
    }
  }

  /// Leave, sickness, training, an hour at the dentist; some without an end.
  mutating func addAbsence(of person: String? = nil) {
    let id = person ?? random.pick(["p", "p", "p", "a", "b", "lead", "deputy"])
    let kind = random.pick(["leave", "leave", "sick", "sick", "training", "court"])
    let first = base + random.int(0...45)
    if random.chance(60) {
      let last = random.chance(10) ? CivilDate.never : first + random.int(1...12)
      roster.absences.append(
        Absence(person: id, kind: kind, extent: .days(DateSpan(first, last)))
      )
    } else {
      let start = Care.zone.startOfDay(first) + Minutes(random.int(0...1439))
      let end = random.chance(5) ? Instant.never : start + Minutes(random.int(1...3000))
      roster.absences.append(
        Absence(person: id, kind: kind, extent: .moments(Span(start, end)))
      )
    }
  }

  /// Kept late, sent home, called in.
  private mutating func addWork() {
    let rota = Rota(roster, over: days)
    let planned = rota.postings.filter(\.isOnDesk)
    if planned.isEmpty { return }
    var done: Set<PostingName> = []
    for _ in 0..<random.int(0...3) {
      let posting = random.pick(planned)
      let name = posting.name(in: roster)
      if random.chance(30) {
        let start = posting.span.end + Minutes(random.int(60...900))
        let span = Span(start, start + Minutes(random.int(30...400)))
        roster.changes.worked.append(
          WorkedTime(person: name.person, posting: nil, span: span, kind: .calledIn)
        )
      } else if done.insert(name).inserted {
        let end = posting.span.end + Minutes(random.int(-300...180))
        let span = Span(posting.span.start, end)
        if span.isEmpty { continue }
        roster.changes.worked.append(
          WorkedTime(person: name.person, posting: name, span: span, kind: .hours)
        )
      }
    }
  }

  private mutating func addSettings() {
    times.sleepAfterNight = Minutes(random.int(0...840))
    times.startsEvery = Minutes(random.pick([1, 5, 5, 10, 15, 60]))
    for step in CareStep.allCases where random.chance(30) {
      times[step].length = Minutes(random.int(1...240))
    }
    if random.chance(30) {
      let from = random.int(0...6000)
      times[.trimFirst].rule = .after(
        from: Minutes(from),
        until: Minutes(from + random.int(1...9000)),
        choosable: Minutes(random.int(0...from))
      )
    }
    for id in Self.ids where random.chance(30) {
      busy[id] = (0..<random.int(1...6)).map { _ in
        let start = Care.zone.startOfDay(base + random.int(2...30)) + Minutes(random.int(0...1439))
        return Span(start, start + Minutes(random.int(10...600)))
      }
    }
    for id in ["a", "b", "lead"] where random.chance(20) { wishes.unwanted.insert(id) }
    if random.chance(50) {
      wishes.contact = AgreedContact(by: "lead", means: .phone, isOnDaysOff: random.chance(50))
    }
    holders = [["a", "b"], ["b", "a"], ["a"], ["p", "a"], ["b"]][random.int(0...4)]
  }

  /// Some of the items are on their second talk.
  private mutating func addItem() {
    if random.chance(40), item.kind.steps.count > 1 {
      let held = item.event + Minutes(random.int(0...7000))
      for move in [CareMove.offer, .accept, .hold(item.kind.steps[0])] {
        guard let after = try? item.after(move, at: held, by: "nobody") else { return }
        item = after
      }
      now = max(now, held)
    }
  }

  func calendar(_ id: String) -> CareCalendar {
    CareCalendar(of: id, in: roster, over: days, busy: busy[id] ?? [])!
  }

  var placing: CarePlacing {
    CarePlacing(
      person: calendar("p"),
      practitioners: holders.map(calendar),
      wishes: wishes,
      times: times
    )
  }
}
