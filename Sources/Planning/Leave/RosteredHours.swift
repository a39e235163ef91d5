import CivilTime
import Rostering

/// What time away takes of one person's rostered hours, meal breaks that are not paid left out.
struct RosteredHours {
  private let roster: Roster

  /// - Parameter roster: The roster of the one person.
  init(_ roster: Roster) { self.roster = roster }

  /// The paid hours that an absence would take if it were entered last: what stands already keeps its own.
  func taken(by absence: Absence) -> Minutes {
    guard let kind = roster.absenceKinds.firstIndex(where: { $0.id == absence.kind }) else {
      return .zero
    }
    let all = absence.extent.days(in: roster.zone).clamped(to: employed)
    let days = DateSpan(all.start, min(all.end, all.start + Self.mostDays))
    var after = roster
    after.absences.append(absence)
    let more = Self.paid(Rota(after, over: days)) { $0.state == .absent(kind: kind) }
    return more - Self.paid(Rota(roster, over: days)) { $0.state == .absent(kind: kind) }
  }

  /// Ten years: nothing that hours are counted of is longer.
  private static let mostDays = 3660

  /// From the first day of employment to the last.
  private var employed: DateSpan {
    let runs = roster.people.flatMap(\.placements).map(\.days)
    guard let first = runs.map(\.start).min(), let last = runs.map(\.end).max() else {
      return DateSpan(CivilDate(dayNumber: 0), days: 0)
    }
    return DateSpan(first, last)
  }

  /// The paid time of some postings: each bears its part of the meal break that is not paid.
  static func paid(_ rota: Rota, where counts: (Posting) -> Bool) -> Minutes {
    var sum = 0.0
    for posting in rota.postings where counts(posting) {
      let length = Double(posting.span.length.count)
      sum += length
      guard let kind = rota.roster.shift(posting.letter) else { continue }
      let whole = kind.span(on: posting.date, in: rota.roster.zone).length.count
      sum -= Double(kind.unpaid.count) * length / Double(max(1, whole))
    }
    return Minutes(Int(sum.rounded()))
  }
}
