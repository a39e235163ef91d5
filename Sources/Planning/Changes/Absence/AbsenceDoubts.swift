import CivilTime
import Rostering

/// Looks at an absence that somebody wants entered: whether it makes sense, what it overlaps, whom it leaves alone.
struct AbsenceDoubts {
  let weighing: Weighing
  let absence: Absence
  var grounds = Grounds()

  private var zone: ZoneRules { weighing.base.roster.zone }
  private var person: String { absence.person }

  /// The kind, where the room has it.
  var kind: AbsenceKind? { weighing.base.roster.absenceKinds.first { $0.id == absence.kind } }

  /// Whether it is about what has happened: it lies in the past, has begun and is said to have happened, or it
  /// befalls people and has begun or will.
  ///
  /// Sickness is entered and never weighed against anything; a course next week is planned.
  var hasHappened: Bool {
    // A plan does not escape the limits by a date in the past.
    let hasBegun = absence.extent.span(in: zone).start <= weighing.now
    if weighing.instruction.happened != nil, hasBegun { return true }
    let isPast: Bool
    switch absence.extent {
    case .days(let days): isPast = days.end <= weighing.today
    case .moments(let span): isPast = span.end <= weighing.now
    }
    return isPast || kind?.mayBeOpen == true
  }

  /// Kind, length and employment.
  mutating func checkShape() {
    guard let kind else {
      let known = weighing.base.roster.absenceKinds.map(\.id).joined(separator: ", ")
      grounds.add(.input, "unknown kind of absence `\(absence.kind)`", hint: "kinds here: \(known)")
      return
    }
    let isEmpty =
      switch absence.extent {
      case .days(let days): days.count == 0
      case .moments(let span): span.isEmpty
      }
    if isEmpty { grounds.add(.input, "the absence ends before it begins") }
    if absence.extent.isOpen, !kind.mayBeOpen {
      let open = weighing.base.roster.absenceKinds.filter(\.mayBeOpen).map(\.id)
      grounds.add(
        .input,
        "an absence of kind `\(kind.id)` needs an end",
        hint: "only these may be open: \(open.joined(separator: ", "))"
      )
    }
    let placed = weighing.facts.placements(of: person).map(\.value.days)
    var ends = [absence.extent.firstDay(in: zone)]
    if !absence.extent.isOpen { ends.append(absence.extent.days(in: zone).end - 1) }
    for day in ends where !placed.contains(where: { $0.contains(day) }) && !isEmpty {
      let isNightBefore =
        if case .moments = absence.extent { placed.contains { $0.contains(day - 1) } } else {
          false
        }
      if isNightBefore { continue }
      let known = placed.map { "\($0.start) \($0.end == .never ? "on" : "to \($0.end - 1)")" }
      grounds.add(
        .input,
        "\(person) is not employed on \(day)",
        hint: known.isEmpty ? nil : "employed from \(known.joined(separator: ", "))"
      )
      break
    }
  }

  /// What is booked already on the same days.
  ///
  /// - Parameter replaces: Whether it takes the place of other kinds on the days they share.
  /// - Returns: Those of other kinds that it meets.
  @discardableResult
  mutating func checkOverlaps(replaces: Bool) -> [Held<Absence>] {
    let met = weighing.facts.absences(of: person)
      .filter { $0.value.extent.overlaps(absence.extent, in: zone) }
    for other in met where other.value.kind == absence.kind {
      grounds.add(
        .conflict,
        "\(person) is away already \(other.value.extent.words(in: zone)) of the same kind",
        hint: "end or cancel \(other.id) first, or enter only the days beside it"
      )
    }
    let others = met.filter { $0.value.kind != absence.kind }
    let isWork = kind?.isWork ?? false
    for other in others where !replaces {
      let counts = isWork || !isWorking(other.value) ? "it counts" : "the new one counts"
      grounds.warnings.append(
        "another absence stands \(other.value.extent.words(in: zone)) (\(other.id)); \(counts) on the days "
          + "both have" + (counts == "it counts" ? "; `--instead` puts this one in its place" : "")
      )
    }
    return others
  }

  private func isWorking(_ other: Absence) -> Bool {
    weighing.base.roster.absenceKinds.first { $0.id == other.kind }?.isWork ?? false
  }
}
