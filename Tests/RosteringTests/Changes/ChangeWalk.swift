import CivilTime
import LondonZone
import Rostering

/// What changes come to, found by asking at each quarter of an hour what each rule says: slow, and nothing like
/// the way the rota is made.
struct ChangeWalk {
  let roster: Roster
  let person: String
  let span: Span

  static let step = Minutes(15)

  /// A posting there may be, with the hours that hold for it.
  private struct Candidate {
    let name: PostingName
    let span: Span
    let role: String
    let isNight: Bool
    let kind: Assignment.Kind?
  }

  private var candidates: [Candidate] {
    var found: [Candidate] = []
    func add(
      _ name: PostingName,
      _ own: Span,
      _ role: String,
      _ kind: Assignment.Kind?,
      _ c: ShiftLetter
    ) {
      if roster.changes.releases.contains(where: { $0.posting == name }) { return }
      let mine = roster.changes.adjustments.filter { $0.posting == name }
      let hours = mine.compactMap(\.span).last ?? own
      let acting = roster.changes.acting
        .last { $0.person == person && $0.days.contains(name.date) }
      let rostered = kind == nil ? acting?.role : nil
      var night = 0
      var moment = hours.start
      while moment < hours.end {
        let minute = roster.zone.local(at: moment).time.minuteOfDay
        if minute >= 23 * 60 || minute < 6 * 60 { night += 15 }
        moment = moment + Self.step
      }
      found.append(
        Candidate(
          name: name,
          span: hours,
          role: mine.compactMap(\.role).last ?? rostered ?? role,
          // No clock changes in the days these tests walk, so N is the only night shift.
          isNight: night >= 180,
          kind: kind
        )
      )
    }
    let cycle = Array("DDNN----")
    for offset in -3..<40 {
      let date = Fixture.anchor + offset
      let c = cycle[((offset % 8) + 8) % 8]
      guard c != "-", let from = WallTime(c == "D" ? "07:00" : "19:00") else { continue }
      let start = roster.zone.instant(of: date, at: from)
      let name = PostingName(person: person, date: date)
      add(name, Span(start, start + .hours(12)), "handler", nil, letter(c))
    }
    for one in roster.changes.assignments where one.person == person {
      add(one.posting, one.span, one.role, one.kind, one.letter)
    }
    return found
  }

  private func state(_ one: Candidate, at moment: Instant) -> String {
    for restriction in roster.restrictions where restriction.days.contains(one.name.date) {
      switch restriction.limit {
      case .noNights: if one.isNight { return "R" }
      case .maxHours(let most): if moment >= one.span.start + most { return "R" }
      case .only(let days): if !days.contains(one.name.date.weekday) { return "R" }
      default: break
      }
    }
    var work: String?
    for absence in roster.absences {
      let isAway =
        switch absence.extent {
        case .days(let days): days.contains(one.name.date)
        case .moments(let moments): moments.contains(moment)
        }
      guard isAway, let kind = roster.absenceKinds.first(where: { $0.id == absence.kind })
      else { continue }
      if !kind.isWork { return kind.mark }
      work = work ?? kind.mark
    }
    return work ?? "W"
  }

  /// What each quarter of an hour holds: `KEY ROLE STATE` of each posting.
  func postings() -> [[String]] {
    let candidates = candidates
    return moments.map { moment in
      candidates.filter { $0.span.contains(moment) }
        .map { "\($0.name.date) \($0.name.key) \($0.role) \(state($0, at: moment))" }.sorted()
    }
  }

  /// Whether each quarter of an hour is work, and whether it is overtime.
  func work() -> [(isWork: Bool, isOvertime: Bool)] {
    let candidates = candidates
    return moments.map { moment in
      var isNormal = false
      var isBeyond = false
      for one in candidates {
        let known = roster.changes.worked.filter { $0.kind == .hours && $0.posting == one.name }
        let isThere: Bool
        if known.isEmpty {
          let state = one.span.contains(moment) ? state(one, at: moment) : ""
          isThere = state == "W" || state == "C"
        } else {
          isThere = known.contains { $0.span.contains(moment) }
        }
        if isThere {
          let isPlanned = one.span.contains(moment) && one.kind != .overtime
          if isPlanned { isNormal = true } else { isBeyond = true }
        }
      }
      for row in roster.changes.worked where row.kind != .breakInterrupted {
        let isPosted = candidates.contains { $0.name == row.posting && row.kind == .hours }
        if !isPosted, row.span.contains(moment) { isBeyond = true }
      }
      return (isNormal || isBeyond, isBeyond && !isNormal)
    }
  }

  var moments: [Instant] {
    (0..<(span.length.count / Self.step.count)).map { span.start + Minutes($0 * Self.step.count) }
  }
}

extension Roster {
  /// A random person's changes; the same for the same seed.
  static func randomlyChanged(_ seed: UInt64) -> Roster {
    var random = Seeded(state: seed)
    func hours() -> Span {
      let start =
        ZoneRules.london.startOfDay(Fixture.anchor)
        + Minutes(15 * Int.random(in: 0..<1536, using: &random))
      return Span(start, start + Minutes(15 * Int.random(in: 1..<72, using: &random)))
    }
    func near(_ date: CivilDate) -> Span {
      let start =
        ZoneRules.london.startOfDay(date) + Minutes(15 * Int.random(in: 0..<90, using: &random))
      return Span(start, start + Minutes(15 * Int.random(in: 1..<60, using: &random)))
    }
    func date() -> CivilDate { Fixture.anchor + Int.random(in: 0..<16, using: &random) }
    func run() -> DateSpan { DateSpan(date(), days: Int.random(in: 1..<5, using: &random)) }
    let roles = ["handler", "dispatcher", "supervisor"]
    var changes = RosterChanges()
    var names = (0..<16).map { PostingName(person: "red", date: Fixture.anchor + $0) }
    for i in 0..<Int.random(in: 0..<7, using: &random) {
      let date = date()
      let one = Assignment(
        id: "a\(i)",
        person: "red",
        date: date,
        letter: letter("DN".randomElement(using: &random)!),
        span: near(date),
        role: roles.randomElement(using: &random)!,
        kind: Assignment.Kind.allCases.randomElement(using: &random)!
      )
      changes.assignments.append(one)
      names.append(one.posting)
    }
    for name in names where Int.random(in: 0..<6, using: &random) == 0 {
      changes.releases.append(Release(posting: name, cause: .swap))
    }
    for _ in 0..<Int.random(in: 0..<6, using: &random) {
      let name = names.randomElement(using: &random)!
      changes.adjustments.append(
        Adjustment(
          posting: name,
          span: Bool.random(using: &random) ? near(name.date) : nil,
          role: Bool.random(using: &random) ? roles.randomElement(using: &random) : nil
        )
      )
    }
    if Bool.random(using: &random) {
      changes.acting = [ActingRole(person: "red", role: "supervisor", days: run())]
    }
    for _ in 0..<Int.random(in: 0..<6, using: &random) {
      let name = names.randomElement(using: &random)!
      let kind = WorkedTime.Kind.allCases.randomElement(using: &random)!
      changes.worked.append(
        WorkedTime(
          person: "red",
          posting: kind == .calledIn ? nil : name,
          span: kind == .calledIn ? hours() : near(name.date),
          kind: kind
        )
      )
    }
    var absences: [Absence] = []
    for _ in 0..<Int.random(in: 0..<3, using: &random) {
      let kind = ["leave", "sick"].randomElement(using: &random)!
      absences.append(
        Bool.random(using: &random)
          ? Fixture.away("red", kind, hours())
          : Absence(person: "red", kind: kind, extent: .days(run()))
      )
    }
    // Court for whole days only on days with a rostered shift, as on others it is work of its own.
    if Bool.random(using: &random) {
      absences.append(Fixture.away("red", "court", "2026-01-06"))
      changes.releases.removeAll { $0.posting.date == day("2026-01-06") }
    }
    let limits: [Restriction.Limit] = [
      .noNights, .maxHours(.hours(8)), .only(WeekdaySet([.monday, .tuesday, .friday])),
    ]
    var restrictions: [Restriction] = []
    if Bool.random(using: &random) {
      let limit = limits.randomElement(using: &random)!
      restrictions = [Restriction(person: "red", limit: limit, days: run())]
    }
    var roster = ChangeFixture.roster(
      { $0 = changes },
      absences: absences,
      restrictions: restrictions,
      people: [Fixture.person("red", Fixture.placement("red"))]
    )
    roster.occasions = []
    return roster
  }
}
