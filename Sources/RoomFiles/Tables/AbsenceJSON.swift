public import Planning
public import Rostering
import CivilTime

/// Absences as JSON, by the columns of absences.csv and their ids.
public enum AbsenceJSON {
  /// The bytes; what the reader may not know of somebody is `away`.
  public static func bytes(
    _ absences: [RecordedFact],
    in roster: Roster,
    seesKinds: (String) -> Bool
  ) -> [UInt8] {
    let shown = Set(roster.absenceKinds.filter(\.isShownToAll).map(\.id))
    return JSONTree.list(
      absences.compactMap { recorded in
        guard case .absence(let absence) = recorded.fact else { return nil }
        let kind = seesKinds(absence.person) || shown.contains(absence.kind) ? absence.kind : "away"
        let (from, to) = cells(absence.extent, roster.zone)
        return .record([
          ("id", .text(recorded.id.description)), ("person", .text(absence.person)),
          ("kind", .text(kind)), ("from", from), ("to", to),
        ])
      }
    ).bytes
  }

  static func cells(
    _ extent: Absence.Extent,
    _ zone: ZoneRules
  ) -> (from: JSONTree, to: JSONTree) {
    switch extent {
    case .days(let days):
      (.text("\(days.start)"), days.end == .never ? .null : .text("\(days.end - 1)"))
    case .moments(let span):
      (.text(zone.iso(span.start)), span.end == .never ? .null : .text(zone.iso(span.end)))
    }
  }
}
