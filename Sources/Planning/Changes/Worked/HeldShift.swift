public import CivilTime
public import Rostering

/// A whole shift was held, as in a major incident: everybody on it, or everybody of one team.
public struct HeldShift: Command {
  /// What the journal calls it.
  public static let name = "worked held"
  /// The day the shift belongs to.
  public let date: CivilDate
  /// Which shift.
  public let letter: ShiftLetter
  /// When they went.
  public let until: Instant
  /// The id of the team; everybody where nothing is said.
  public let team: String?
  /// Whether the time is given back instead of paid.
  public let isForTimeOff: Bool

  /// Enters that a shift was held.
  public init(
    date: CivilDate,
    letter: ShiftLetter,
    until: Instant,
    team: String? = nil,
    isForTimeOff: Bool = false
  ) {
    self.date = date
    self.letter = letter
    self.until = until
    self.team = team
    self.isForTimeOff = isForTimeOff
  }

  /// `2026-10-24 N`.
  public var object: String { "\(date) \(letter)" + (team.map { " \($0)" } ?? "") }

  /// What everybody at a desk at the end of it worked; who had gone by then is left out.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    grounds.wantSupervisor(weighing)
    grounds.wantPast(until, weighing)
    let days = DateSpan(date, days: 1)
    let there = weighing.facts.roster(over: weighing.base.roster, around: days)
      .standing(over: days)
      .filter { posting in
        posting.letter == letter && (team == nil || posting.team == team)
          && posting.onDesk.last?.end == posting.span.end && posting.span.end < until
          && !isKnown(posting, in: weighing)
      }
    if there.isEmpty {
      grounds.add(.input, "nobody was on that shift at its end before then")
    } else if there.contains(where: { until > $0.span.start + .days(2) }) {
      grounds.add(.input, "that is more than two days after it began")
    }
    try grounds.check()
    var draft = Draft()
    var number = 1
    for posting in there.sorted(by: { $0.name < $1.name }) {
      draft.enter(
        posting,
        until: until,
        owing: isForTimeOff ? until - posting.span.end : nil,
        numbers: &number,
        in: weighing
      )
    }
    return draft
  }

  /// Whether it is known already that somebody went before the end of the shift, or not before then.
  private func isKnown(_ posting: StandingPosting, in weighing: Weighing) -> Bool {
    let ends = weighing.facts.about(posting.name.person) { fact -> Instant? in
      guard case .worked(let worked) = fact, worked.kind == .hours,
        worked.posting == posting.name
      else { return nil }
      return worked.span.end
    }.map(\.value)
    guard let end = ends.max() else { return false }
    return end < posting.span.end || end >= until
  }
}
