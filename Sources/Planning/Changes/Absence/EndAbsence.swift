public import CivilTime
import Rostering

/// Ends an absence earlier than it was to, or one that had no end.
public struct EndAbsence: Command {
  /// What the journal calls it.
  public static let name = "absence end"

  /// Which absence.
  public let absence: FactID
  /// Its new end.
  public let end: End

  /// When an absence ends.
  public enum End: Hashable, Sendable {
    /// The last day of it.
    case lastDay(CivilDate)
    /// The moment somebody is back.
    case moment(Instant)
  }

  /// Makes the command.
  public init(absence: FactID, end: End) {
    self.absence = absence
    self.end = end
  }

  /// What it is about, for the journal.
  public var object: String {
    switch end {
    case .lastDay(let day): "\(absence) \(day)"
    case .moment(let moment): "\(absence) \(moment)"
    }
  }

  /// The facts it makes and ends, or every reason of its own against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    try weighing.onlySupervisors("end an absence")
    let old = try weighing.absence(absence)
    let zone = weighing.base.roster.zone
    let extent: Absence.Extent
    switch (old.value.extent, end) {
    case (.days(let days), .lastDay(let last)):
      guard last >= days.start else { throw tooEarly(old, zone) }
      guard last < days.end - 1 else { throw tooLate(old, zone) }
      extent = .days(DateSpan(days.start, last + 1))
    case (.moments(let span), .moment(let moment)):
      guard moment > span.start else { throw tooEarly(old, zone) }
      guard moment < span.end else { throw tooLate(old, zone) }
      extent = .moments(Span(span.start, moment))
    case (.moments(let span), .lastDay(let last)):
      let moment = zone.startOfDay(last + 1)
      guard moment > span.start else { throw tooEarly(old, zone) }
      guard moment < span.end else { throw tooLate(old, zone) }
      extent = .moments(Span(span.start, moment))
    case (.days, .moment):
      throw Refusal(
        .input,
        "the absence is of whole days",
        hint: "give its last day; what is left of a shift that day is entered by moments"
      )
    }
    var draft = Draft()
    draft.hasHappened = weighing.putsRight(old.value, from: extent.span(in: zone).end)
    AbsenceCut(weighing).change(old, to: extent, &draft)
    draft.warnings += weighing.placeIsFree(old.value)
    return draft
  }

  private func tooEarly(_ old: Held<Absence>, _ zone: ZoneRules) -> Refusal {
    Refusal(
      .input,
      "the absence begins later: it is \(old.value.extent.words(in: zone))",
      hint: "cancel it as a whole: `relief absence cancel \(old.id)`"
    )
  }

  private func tooLate(_ old: Held<Absence>, _ zone: ZoneRules) -> Refusal {
    Refusal(
      .input,
      "the absence ends then or before: it is \(old.value.extent.words(in: zone))",
      hint: "to make it longer, add the days after it"
    )
  }
}

extension Weighing {
  /// The absence of a name.
  func absence(_ id: FactID) throws(Refusal) -> Held<Absence> {
    guard case .absence(let absence)? = facts[id]?.fact else {
      throw Refusal(
        .input,
        "there is no absence `\(id)`",
        hint: "`relief absence list` shows each with its id"
      )
    }
    return Held(id: id, value: absence)
  }

  /// Whether taking what lies after a moment out of an absence only says what has been.
  ///
  /// So it is where all of it is over, or where it is said to have happened and begun by now; else shifts come back
  /// that are still to come, and that is a plan. Who was away by a kind that befalls people and is well again goes
  /// back to the shifts that were theirs all along: nothing of that is planned anew.
  func putsRight(_ absence: Absence, from moment: Instant) -> Bool {
    let isOver = absence.extent.span(in: base.roster.zone).end <= now
    let befalls = base.roster.absenceKinds.first { $0.id == absence.kind }?.mayBeOpen ?? false
    return isOver || befalls || instruction.happened != nil && moment <= now
  }

  /// Says whose turn it is where time off that was granted is given back.
  func placeIsFree(_ absence: Absence) -> [String] {
    guard AbsenceKind.granted.contains(absence.kind) else { return [] }
    let days = absence.extent.days(in: base.roster.zone)
    return WaitingLine.requests(in: facts).filter {
      $1.absence.extent.days(in: base.roster.zone).clamped(to: days).count > 0
        && $1.absence.person != absence.person
    }.prefix(1).map { id, _ in "a place may be free: first in line for these days is request \(id)"
    }
  }
}
