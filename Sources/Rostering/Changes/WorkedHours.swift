import CivilTime

/// One person's postings as they were really worked, where that is known, and as planned where it is not.
///
/// What is known of a posting takes the place of all its parts that were work: several rows of one posting are
/// worked hours with a pause between them. No minute is both in a posting and beyond it.
struct WorkedHours {
  /// The postings, cut to what was worked of them; what was lost or taken off and not worked after all stays so.
  private(set) var postings: [Posting]
  /// Work that lies beyond every posting.
  ///
  /// Shape: sorted, not overlapping.
  private(set) var beyond: [Duty] = []
  /// The longest break known of the stretches it is known of.
  private(set) var breaks: [KnownBreak] = []
  /// The days on which somebody was called in.
  private(set) var calledIn: Set<CivilDate> = []

  /// Settles postings by what was worked.
  ///
  /// - Parameters:
  ///   - planned: The postings of one person.
  ///   - worked: What is known of the same person's work, whenever it was.
  ///   - days: The days that are looked at: work on other days has no part in it.
  ///   - roster: Whose the postings are.
  init(_ planned: [Posting], _ worked: [WorkedTime], over days: DateSpan, in roster: Roster) {
    postings = planned
    if worked.isEmpty { return }
    var places: [PostingName: [Int]] = [:]
    let names = Set(worked.compactMap(\.posting))
    let dates = Set(names.map(\.date))
    for (i, posting) in planned.enumerated() where dates.contains(posting.date) {
      let name = posting.name(in: roster)
      if names.contains(name) { places[name, default: []].append(i) }
    }
    var known: [PostingName: [Span]] = [:]
    var extra: [Duty] = []
    for row in worked {
      let parts = row.posting.flatMap { places[$0] }?.map { planned[$0] }
      if let taken = row.breakTaken {
        let whole = row.kind == .breakInterrupted ? parts.flatMap(Span.around) : nil
        breaks.append(KnownBreak(span: whole ?? row.span, longest: taken))
      }
      if row.kind == .breakInterrupted || row.span.isEmpty { continue }
      if row.kind == .hours, let name = row.posting, parts != nil {
        known[name, default: []].append(row.span)
      } else {
        let start = roster.zone.date(at: row.span.start)
        let date = row.posting?.date ?? start
        guard days.contains(date) else { continue }
        if row.posting == nil { calledIn.insert(start) }
        extra.append(Duty(span: row.span, date: min(date, start), letter: nil))
      }
    }
    for (name, spans) in known.sorted(by: { $0.key < $1.key }) {
      guard let parts = places[name]?.map({ planned[$0] }), let whole = Span.around(parts)
      else { continue }
      for span in Span.merged(spans) {
        for late in span.without([whole]) {
          // What follows on the shift is of its day and letter; what comes before it may be of the day before.
          let date = min(name.date, roster.zone.date(at: late.start))
          extra.append(Duty(span: late, date: date, letter: parts[0].letter))
        }
      }
    }
    postings = Self.settled(planned, known, places, in: roster)
    let inside = postings.filter(roster.isAtWork).map(\.span)
    var taken: [Span] = []
    for duty in extra.sorted(by: { $0.span.start < $1.span.start }) {
      for part in duty.span.without(inside + taken) {
        beyond.append(Duty(span: part, date: duty.date, letter: duty.letter))
        taken.append(part)
      }
    }
    beyond.sort { $0.span.start < $1.span.start }
  }

  private static func settled(
    _ planned: [Posting],
    _ known: [PostingName: [Span]],
    _ places: [PostingName: [Int]],
    in roster: Roster
  ) -> [Posting] {
    if known.isEmpty { return planned }
    var spans: [Int: [Span]] = [:]
    for (name, worked) in known { for i in places[name] ?? [] { spans[i] = Span.merged(worked) } }
    return planned.enumerated().flatMap { i, posting -> [Posting] in
      guard let worked = spans[i] else { return [posting] }
      let had = worked.map { $0.clamped(to: posting.span) }.filter { !$0.isEmpty }
      let isWork = roster.isAtWork(posting)
      let state = isWork ? posting.state : .planned
      let left = isWork ? [] : posting.span.without(worked)
      return had.map { Posting(posting, state: state, span: $0) }
        + left.map { Posting(posting, state: posting.state, span: $0) }
    }
  }
}

extension Span {
  /// From the start of the first part of a posting to the end of the last.
  fileprivate static func around(_ parts: [Posting]) -> Span? {
    guard let start = parts.map(\.span.start).min(), let end = parts.map(\.span.end).max()
    else { return nil }
    return Span(start, end)
  }
}
