import CivilTime
import Planning
import Rostering
import Wellbeing

/// The days that facts are about which do not say so themselves: an earlier state of a case is as old as the case, and a
/// correction is about what it corrects.
struct CaseDays {
  private let zone: ZoneRules
  /// The newest state of each case.
  private var cases: [FactID: (made: Int, days: DateSpan, fact: Fact)] = [:]
  /// The days of what can be corrected.
  private var corrected: [Correction.Subject: DateSpan] = [:]

  /// Goes through what the record holds of cases, hard calls and concerns, ended states among it.
  init(room: String, zone: ZoneRules, in db: any SQLRead) throws {
    self.zone = zone
    for table in [Table.care, .exposure, .concern] {
      let rows = FactRows(table: table, room: room)
      try rows.each(in: db) { row, bytes, columns in
        take(try rows.fact(row, bytes, columns), isEnded: row.ended != nil)
      }
    }
  }

  private mutating func take(_ recorded: RecordedFact, isEnded: Bool) {
    guard let days = recorded.fact.keptDays(in: zone) else { return }
    switch recorded.fact {
    case .care(let it):
      if let known = cases[recorded.id], known.made > recorded.made { return }
      // One that was ended as it was is as good as closed on the day of its last line.
      let last = it.item.log.last.map { zone.date(at: $0.at) } ?? days.start
      let end = isEnded && days.end == .never ? max(days.start, last) + 1 : days.end
      cases[recorded.id] = (recorded.made, DateSpan(days.start, end), recorded.fact)
    case .exposure(let it): add(days, for: .exposure(it.name))
    case .concern(let it): add(days, for: .concern(it.id))
    default: break
    }
  }

  private mutating func add(_ days: DateSpan, for subject: Correction.Subject) {
    let known = corrected[subject] ?? days
    corrected[subject] = DateSpan(min(known.start, days.start), max(known.end, days.end))
  }

  /// The day after a case was closed; `never` while it is open, nothing where it is not known any more.
  func end(of id: FactID) -> CivilDate? { cases[id]?.days.end }

  /// The days a fact is about; nothing where it does not grow old by itself.
  func days(of fact: Fact, _ id: FactID) -> DateSpan? {
    if case .care = fact, let known = cases[id] { return known.days }
    return fact.keptDays(in: zone)
  }

  /// Whether a hold stops the deletion of a case.
  func isHeld(_ id: FactID, by holds: [Hold]) -> Bool {
    cases[id].map { isHeld($0.fact, id, by: holds) } ?? false
  }

  /// Whether a hold stops the deletion of a fact.
  func isHeld(_ fact: Fact, _ id: FactID, by holds: [Hold]) -> Bool {
    if holds.isEmpty { return false }
    var days = days(of: fact, id)
    // A hard call that is kept is kept with what was put right of it.
    if case .correction(let it) = fact, let own = days,
      let other = corrected[it.correction.subject]
    {
      days = DateSpan(min(own.start, other.start), max(own.end, other.end))
    }
    return holds.contains { $0.stops(fact, about: days) }
  }
}
