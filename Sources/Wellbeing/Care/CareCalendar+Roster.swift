public import CivilTime
public import Rostering

extension CareCalendar {
  /// The night in which sleep is lost, on the room's clocks.
  ///
  /// - Source: Working Time Regulations 1998, regulation 2(1): night time includes midnight to 5 a.m.
  private static let night = ClosedHours(from: .midnight, to: WallTime(minuteOfDay: 5 * 60))

  /// Reads one person's time from a roster; nothing where there is no such person.
  ///
  /// What was really worked takes the place of what was planned: who was sent home is not there for the rest of the
  /// shift, and who was kept late sleeps later. Training and court are work but no time for a talk, and they count as nights where they are. An absence by
  /// whole days is away from midnight to midnight, and somebody who leaves is gone from midnight after their last
  /// day, less what they still work of the night before.
  ///
  /// - Parameters:
  ///   - id: The person's id.
  ///   - roster: The roster, with all that is known of it.
  ///   - days: The days to know; two more on either side are read so that nights reach in.
  ///   - busy: Other appointments.
  public init?(of id: String, in roster: Roster, over days: DateSpan, busy: [Span] = []) {
    guard let place = roster.index(ofPerson: id) else { return nil }
    let near = DateSpan(days.start - 2, days.end + 2)
    let known = roster.zone.span(of: near)
    var worked = WorkedSpans(of: id, in: roster)
    var nights: [PostingName: [Span]] = [:]
    var (desk, work, lost): ([Span], [Span], [Span]) = ([], [], [])
    for posting in roster.postings(of: place, over: near) {
      let name = posting.name(in: roster)
      let had = worked.take(name)
      switch posting.state {
      case .restricted: continue
      case .absent(let kind) where roster.isWork(kind):
        work += had ?? [posting.span]
        nights[name, default: []] += had ?? [posting.span]
      case .planned:
        desk += had ?? [posting.span]
        if let had { lost += posting.span.without(had) }
        nights[name, default: []] += had ?? [posting.span]
      case .absent:
        desk += had ?? []
        lost += posting.span.without(had ?? [])
        nights[name, default: []] += had ?? []
      }
    }
    // Called in, or work on a posting that is no more.
    desk += worked.beyond.filter(known.overlaps)
    let atWork = Span.merged(desk + work)
    let away = Self.absences(of: id, in: roster, within: known).without(atWork)
    let (gone, moves) = Self.comings(of: roster.people[place], in: roster.zone, within: known)
    self.init(
      person: id,
      known: known,
      desk: desk,
      nights: (nights.values.compactMap(Span.around) + worked.beyond.filter(known.overlaps))
        .filter { Self.isNight($0, in: roster.zone) },
      lost: lost,
      away: away.map { CareAway($0, .away) } + gone.without(atWork).map { CareAway($0, .leaving) },
      moves: moves,
      busy: busy
    )
  }

  private static func isNight(_ span: Span, in zone: ZoneRules) -> Bool {
    let days = DateSpan(zone.date(at: span.start), zone.date(at: span.end) + 1)
    return days.days.contains { night.span(on: $0, in: zone).overlaps(span) }
  }

  /// The time of absences that are not work.
  private static func absences(of id: String, in roster: Roster, within known: Span) -> [Span] {
    let work = Set(roster.absenceKinds.filter(\.isWork).map(\.id))
    return Span.merged(
      roster.absences.lazy.filter { $0.person == id && !work.contains($0.kind) }.map { absence in
        switch absence.extent {
        case .days(let days): roster.zone.span(of: days)
        case .moments(let span): span
        }
      }.map { $0.clamped(to: known) }
    )
  }

  /// When a person is not in the room, and when they move within it.
  private static func comings(
    of person: Person,
    in zone: ZoneRules,
    within known: Span
  ) -> (gone: [Span], moves: [Instant]) {
    let here = person.placements.map { zone.span(of: $0.days) }
    var moves: [Instant] = []
    for (before, after) in zip(person.placements, person.placements.dropFirst())
    where before.days.end == after.days.start
      && (before.team, before.pattern, before.phase) != (after.team, after.pattern, after.phase)
    {
      moves.append(zone.startOfDay(after.days.start))
    }
    return (known.without(here), moves.filter(known.contains))
  }
}
