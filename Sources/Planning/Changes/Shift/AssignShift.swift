public import CivilTime
public import Rostering

/// Puts somebody on a shift beyond their pattern: cover for somebody away, one more, overtime.
public struct AssignShift: Command {
  /// What the journal calls it.
  public static let name = "shift assign"
  /// Who.
  public let person: String
  /// The day it belongs to.
  public let date: CivilDate
  /// Why there is one; swaps have commands of their own.
  public let kind: Assignment.Kind
  /// The shift; from the hours or the posting it stands for where nothing is said.
  public let letter: ShiftLetter?
  /// Other hours than the shift's.
  public let span: Span?
  /// The id of the role; that of the posting it stands for, else the person's own where nothing is said.
  public let role: String?
  /// The desk or channel.
  public let desk: String?
  /// The posting it stands for.
  public let instead: PostingName?
  /// Whether it is given back as time off instead of paid.
  public let isForTimeOff: Bool

  /// Assigns a shift.
  public init(
    person: String,
    date: CivilDate,
    kind: Assignment.Kind,
    letter: ShiftLetter? = nil,
    span: Span? = nil,
    role: String? = nil,
    desk: String? = nil,
    instead: PostingName? = nil,
    isForTimeOff: Bool = false
  ) {
    self.person = person
    self.date = date
    self.kind = kind
    self.letter = letter
    self.span = span
    self.role = role
    self.desk = desk
    self.instead = instead
    self.isForTimeOff = isForTimeOff
  }

  /// `kowen 2026-10-24 cover`.
  public var object: String {
    "\(person) \(date) \(kind.rawValue)" + (instead.map { " for \($0)" } ?? "")
  }

  /// The assignment, and the time off owed for it where it is to be given back.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    grounds.wantSupervisor(weighing)
    grounds.wantKnown(person, weighing)
    if kind == .swap { grounds.add(.input, "a swap is asked for, not assigned") }
    let stood = instead.flatMap { weighing.standing($0, &grounds) }
    if instead?.person == person { grounds.add(.input, "\(person) cannot stand in for themselves") }
    if let instead, instead.date != date {
      grounds.add(.input, "\(instead) does not belong to \(date)")
    }
    let shift = shift(instead: stood, in: weighing, &grounds)
    let roster = weighing.roster(of: [person])
    let placement = roster.people.first?.placement(on: date)
    if weighing.knows(person), placement == nil {
      grounds.add(.conflict, "\(person) is not in the room on \(date)")
    }
    let role = role ?? stood?.role ?? placement?.roles.first
    if let role, placement != nil, !roster.holds(role, person, on: date) {
      grounds.add(.conflict, "\(person) does not hold the role \(role) on \(date)")
    }
    try grounds.check()
    guard let shift, let role else { return Draft() }
    let id = weighing.fresh(1)
    let made = Assignment(
      id: id.description,
      person: person,
      date: date,
      letter: shift.letter,
      span: shift.span,
      role: role,
      team: stood?.team,
      desk: desk,
      kind: kind,
      instead: instead
    )
    var draft = Draft()
    draft.hasHappened = weighing.instruction.happened != nil
    draft.made[id] = .assignment(made)
    draft.touch(person, DateSpan(date, days: 1))
    if isForTimeOff {
      draft.made[weighing.fresh(2)] = .credit(
        HoursCredit(person: person, kind: .toil, hours: shift.span.length, date: date, cause: id)
      )
    }
    draft.wantWorkable(made.posting, weighing, &grounds)
    try grounds.check()
    return draft
  }

  /// The letter and hours it comes to.
  private func shift(
    instead: StandingPosting?,
    in weighing: Weighing,
    _ grounds: inout Grounds
  ) -> (letter: ShiftLetter, span: Span)? {
    let roster = weighing.base.roster
    let kinds = roster.shifts
    let nearest = span.flatMap { span in
      kinds.max { a, b in
        let (a, b) = (a.span(on: date, in: roster.zone), b.span(on: date, in: roster.zone))
        return a.clamped(to: span).length < b.clamped(to: span).length
      }?.letter
    }
    guard let letter = letter ?? instead?.letter ?? nearest else {
      grounds.add(
        .input,
        "say which shift, or from when to when",
        hint: "--shift or --from and --to"
      )
      return nil
    }
    guard let kind = roster.shift(letter) else {
      let known = kinds.map { "\($0.letter) \($0.name)" }.joined(separator: ", ")
      grounds.add(.input, "there is no shift \(letter)", hint: "the shifts are \(known)")
      return nil
    }
    let usual = self.letter == nil ? instead?.span : nil
    let whole = span ?? usual ?? kind.span(on: date, in: roster.zone)
    grounds.wantHours(whole, on: date, weighing)
    if whole.start <= weighing.now, weighing.instruction.happened == nil {
      grounds.add(.conflict, "it has begun", hint: "give --at if it has happened already")
    }
    return (letter, whole)
  }
}

extension Grounds {
  /// Refuses hours that are no shift of a day: none, more than a day, or begun on neither that day nor its morning after.
  mutating func wantHours(_ span: Span, on date: CivilDate, _ weighing: Weighing) {
    if span.isEmpty { add(.input, "the hours end before they begin") }
    if span.length > .days(1) { add(.input, "no shift is longer than 24 hours") }
    let begun = weighing.base.roster.zone.date(at: span.start)
    if begun != date, begun != date + 1 {
      add(.input, "the hours begin on \(begun), which is not the shift of \(date)")
    }
  }
}
