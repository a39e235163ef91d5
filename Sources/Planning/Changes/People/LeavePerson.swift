public import CivilTime
import Rostering

/// Lets somebody go after their last day.
public struct LeavePerson: Command {
  /// What the journal calls it.
  public static let name = "person leave"

  /// Who.
  public let person: String
  /// The last day they are employed.
  public let lastDay: CivilDate
  /// Whether what is arranged for later is ended with it; else it stands in the way.
  public let endsLater: Bool

  /// Makes the command.
  public init(person: String, lastDay: CivilDate, endsLater: Bool = false) {
    self.person = person
    self.lastDay = lastDay
    self.endsLater = endsLater
  }

  /// What it is about, for the journal.
  public var object: String { "\(person) \(lastDay)" }

  /// The facts it makes and ends, or every reason of its own against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    try weighing.onlySupervisors("let somebody go")
    try weighing.known(person)
    let placements = weighing.facts.placements(of: person)
    let after = DateSpan(lastDay + 1, .never)
    guard let current = placements.last(where: { $0.value.days.start <= lastDay }),
      placements.contains(where: { $0.value.days.clamped(to: after).count > 0 })
    else {
      throw Refusal(.input, "\(person) is not employed after \(lastDay) as it is, or not before")
    }
    var grounds = Grounds()
    var draft = Draft()
    draft.hasHappened = lastDay < weighing.today
    draft.touch(person, after, in: weighing)
    if current.value.days.end > after.start {
      var placement = current.value
      placement.days = DateSpan(placement.days.start, after.start)
      draft.made[current.id] = .placement(DatedPlacement(person: person, placement: placement))
    }
    var items = placements.filter { $0.value.days.start >= after.start }.map {
      Arrangements.Item(id: $0.id, words: "a place from \($0.value.days.start)")
    }
    let arranged = Arrangements(weighing: weighing, person: person)
    items += arranged.items(inTheWay: { $0.date >= after.start }, acting: { $0.end > after.start })
    items += requests(after, in: weighing)
    grounds.settle(items, endLater: endsLater, &draft)
    cutAbsences(after, in: weighing, &grounds, &draft)
    for recorded in weighing.facts.all(.placement) {
      guard case .placement(let it) = recorded.fact, it.placement.tutor == person,
        it.placement.days.clamped(to: after).count > 0
      else { continue }
      grounds.warnings.append(
        "\(it.person) is without their tutor from \(max(after.start, it.placement.days.start))"
      )
    }
    try grounds.settle(&draft, in: weighing)
    return draft
  }

  private func requests(_ after: DateSpan, in weighing: Weighing) -> [Arrangements.Item] {
    let zone = weighing.base.roster.zone
    return WaitingLine.requests(in: weighing.facts).filter {
      $1.absence.person == person && $1.absence.extent.days(in: zone).clamped(to: after).count > 0
    }.map { id, request in
      Arrangements.Item(id: id, words: "leave asked for, \(request.absence.extent.words(in: zone))")
    }
  }

  private func cutAbsences(
    _ after: DateSpan,
    in weighing: Weighing,
    _ grounds: inout Grounds,
    _ draft: inout Draft
  ) {
    let zone = weighing.base.roster.zone
    let gone = Absence.Extent.days(after)
    var number = 1
    for old in weighing.facts.absences(of: person) where old.value.extent.overlaps(gone, in: zone) {
      let words = "away \(old.value.extent.words(in: zone))"
      guard endsLater else {
        grounds.add(
          .conflict,
          "this no longer fits: \(words) (\(old.id))",
          hint: "end it first, or give `--end-later`"
        )
        continue
      }
      grounds.warnings.append("cut or ended with it: \(words) (\(old.id))")
      AbsenceCut(weighing).take(gone, from: old, &number, &draft)
    }
  }
}
