import CivilTime
import Drawing
import Planning
import Rostering
import Wellbeing

/// The shifts of a day with their people, as a viewer may see them.
struct DayShifts {
  let plan: Plan
  let facts: Facts
  let date: CivilDate
  let viewer: Viewer
  let now: Instant

  private var room: Room { plan.room }
  private var zone: ZoneRules { room.roster.zone }

  var all: [DayPage.Shift] {
    let standing = room.roster.standing(over: DateSpan(date, days: 1)).filter { !$0.onDesk.isEmpty }
    let names = Naming(room.roster, showsNames: true)
    let clocks = Dictionary(
      plan.clockChanges.filter { $0.date == date }.map { ($0.letter, $0.length) },
      uniquingKeysWith: { a, _ in a }
    )
    return room.roster.shifts.compactMap { kind in
      let own = standing.filter { $0.letter == kind.letter }
      if own.isEmpty { return nil }
      let whole = kind.span(on: date, in: zone)
      let breaks = planned(kind.letter)
      return DayPage.Shift(
        title: "\(kind.name) \(hours(whole))",
        note: clocks[kind.letter].map {
          "\(Sentence.hours($0)) long, because the clocks change"
        },
        people: own.map { line($0, whole, names, breaks[$0.name] ?? []) }
          .sorted { ($0.name, $0.span.start) < ($1.name, $1.span.start) },
        replan: viewer.isSupervisor && whole.end > now
          ? "/day/\(date)/breaks?shift=\(Percent.encoded(kind.letter.description))" : nil
      )
    }
  }

  private func line(
    _ posting: StandingPosting,
    _ whole: Span,
    _ names: Naming,
    _ planned: [(kind: BreakEntry.Kind, span: Span)]
  ) -> DayPage.Line {
    let roster = room.roster
    let person = posting.name.person
    let mayKnow = viewer.isSupervisor || viewer.personID == person
    let told = facts.breakSheet(of: posting.name)?.sheet.breaks.map {
      (kind: $0.kind, span: $0.span)
    }
    return DayPage.Line(
      name: names.person(id: person),
      role: roster.roles.first { $0.id == posting.role }?.name ?? posting.role,
      team: roster.teams.first { $0.id == posting.team }?.name ?? "",
      hours: posting.isWhole && posting.span == whole
        ? nil : posting.onDesk.map(hours).joined(separator: ", "),
      span: posting.span,
      breaks: mayKnow
        ? (told ?? planned).filter { $0.kind != .screen }.sorted { $0.span.start < $1.span.start }
          .map { DayPage.Break(span: $0.span, text: "\(hours($0.span)) \($0.kind.words)") } : nil,
      change: viewer.isSupervisor && posting.span.end > now
        ? "/day/\(date)/away?person=\(Percent.encoded(person))&key=\(Percent.encoded(posting.name.key))"
        : nil
    )
  }

  private func planned(
    _ letter: ShiftLetter
  ) -> [PostingName: [(kind: BreakEntry.Kind, span: Span)]] {
    let placed = plan.breaks.placed(letter, on: date)?.breaks ?? []
    return Dictionary(grouping: placed, by: \.posting)
      .mapValues { $0.map { (kind: $0.kind, span: $0.span) } }
  }

  private func hours(_ span: Span) -> String {
    "\(Sentence.time(span.start, in: zone))–\(Sentence.time(span.end, in: zone))"
  }
}
