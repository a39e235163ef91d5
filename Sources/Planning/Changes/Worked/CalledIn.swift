public import CivilTime
import Rostering

/// Somebody was called in on time off.
public struct CalledIn: Command {
  /// What the journal calls it.
  public static let name = "worked called-in"
  /// Who.
  public let person: String
  /// From when to when.
  public let span: Span
  /// Whether the time is given back instead of paid.
  public let isForTimeOff: Bool

  /// Enters that somebody was called in.
  public init(person: String, span: Span, isForTimeOff: Bool = false) {
    self.person = person
    self.span = span
    self.isForTimeOff = isForTimeOff
  }

  /// `kowen`.
  public var object: String { person }

  /// What was worked, and the time off owed for it where it is given back.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    grounds.wantSupervisor(weighing)
    grounds.wantKnown(person, weighing)
    grounds.wantPast(span.end, weighing, hint: "relief shift assign plans a shift")
    if span.isEmpty { grounds.add(.input, "the hours end before they begin") }
    if span.length > .days(2) { grounds.add(.input, "nobody works more than two days in a row") }
    let date = weighing.base.roster.zone.date(at: span.start)
    let roster = weighing.roster(of: [person])
    if weighing.knows(person), roster.people.first?.placement(on: date) == nil {
      grounds.add(.conflict, "\(person) is not in the room on \(date)")
    }
    if roster.changes.worked.contains(where: { $0.kind == .calledIn && $0.span.overlaps(span) }) {
      grounds.add(.conflict, "\(person) was called in for some of this already")
    }
    try grounds.check()
    var draft = Draft()
    draft.enter(
      WorkedTime(person: person, posting: nil, span: span, kind: .calledIn),
      owing: isForTimeOff ? span.length : nil,
      as: weighing.fresh(1),
      credit: weighing.fresh(2),
      in: weighing
    )
    return draft
  }
}
