public import CivilTime
public import Rostering

/// A stretch of work for which somebody is sought.
public struct CoverQuestion: Hashable, Sendable {
  /// The day it belongs to.
  public let date: CivilDate
  /// The shift it is, or is part of.
  public let letter: ShiftLetter
  /// When.
  public let span: Span
  /// The id of the role; any of the person's own where nothing is said.
  public let role: String?
  /// A skill that must hold on the day, where one is asked for.
  public let skill: String?
  /// The posting to stand in for, where it is one.
  public let instead: PostingName?

  /// Asks for a stretch.
  public init(
    date: CivilDate,
    letter: ShiftLetter,
    span: Span,
    role: String? = nil,
    skill: String? = nil,
    instead: PostingName? = nil
  ) {
    self.date = date
    self.letter = letter
    self.span = span
    self.role = role
    self.skill = skill
    self.instead = instead
  }

  /// A whole shift of a day; nothing where the room has no such shift.
  public init?(
    _ letter: ShiftLetter,
    on date: CivilDate,
    in roster: Roster,
    role: String? = nil,
    skill: String? = nil
  ) {
    guard let kind = roster.shift(letter) else { return nil }
    let span = kind.span(on: date, in: roster.zone)
    if span.isEmpty { return nil }
    self.init(date: date, letter: letter, span: span, role: role, skill: skill)
  }

  /// What is left of the shift that is on at a moment: of several the one that began last.
  public init?(
    at moment: Instant,
    in roster: Roster,
    role: String? = nil,
    skill: String? = nil
  ) {
    let today = roster.zone.date(at: moment)
    let on = [today - 1, today].flatMap { date in
      roster.shifts.map { (date, $0.letter, $0.span(on: date, in: roster.zone)) }
    }
    guard
      let (date, letter, span) = on.filter({ $0.2.contains(moment) })
        .max(by: { $0.2.start < $1.2.start })
    else { return nil }
    let left = Span(moment, span.end)
    self.init(date: date, letter: letter, span: left, role: role, skill: skill)
  }

  /// A posting that somebody else should stand in for.
  public init(insteadOf posting: StandingPosting, skill: String? = nil) {
    self.init(
      date: posting.name.date,
      letter: posting.letter,
      span: posting.span,
      role: posting.role,
      skill: skill,
      instead: posting.name
    )
  }
}
