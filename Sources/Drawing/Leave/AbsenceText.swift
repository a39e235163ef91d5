import CivilTime
public import Planning
public import Rostering

/// Absences as a table, each with the id it is ended or cancelled by.
public struct AbsenceText: Hashable, Sendable {
  /// One row an absence, by its first day.
  public let table: TextTable

  /// Makes the table.
  ///
  /// - Parameters:
  ///   - absences: The facts; those that are no absences are left out.
  ///   - roster: What they are about.
  ///   - naming: What people are called.
  ///   - seesKinds: Whether the reader may know what each person's absence is; they read `away` otherwise.
  public init(
    _ absences: [RecordedFact],
    in roster: Roster,
    naming: Naming,
    seesKinds: (String) -> Bool
  ) {
    let shown = Set(roster.absenceKinds.filter(\.isShownToAll).map(\.id))
    let rows = absences.compactMap { recorded -> (day: CivilDate, cells: [String])? in
      guard case .absence(let absence) = recorded.fact else { return nil }
      let kind = seesKinds(absence.person) || shown.contains(absence.kind) ? absence.kind : "away"
      let (day, from, to) = Self.cells(absence.extent, roster.zone)
      return (day, [naming.person(id: absence.person), kind, from, to, recorded.id.description])
    }
    table = TextTable(
      [.init("Person"), .init("Kind"), .init("From"), .init("To"), .init("Id")],
      rows: rows.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        .map(\.element.cells)
    )
  }

  static func cells(
    _ extent: Absence.Extent,
    _ zone: ZoneRules
  ) -> (day: CivilDate, from: String, to: String) {
    switch extent {
    case .days(let days):
      (days.start, days.start.description, days.end == .never ? "open" : "\(days.end - 1)")
    case .moments(let span):
      (
        zone.date(at: span.start), zone.iso(span.start),
        span.end == .never ? "open" : zone.iso(span.end)
      )
    }
  }
}
