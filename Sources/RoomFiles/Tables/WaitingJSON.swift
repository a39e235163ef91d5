public import Planning
public import Rostering
import CivilTime

/// The waiting line for leave as JSON, first asked first.
public enum WaitingJSON {
  /// The bytes; `sees` says whose requests the reader may see, others are only counted.
  public static func bytes(
    _ line: WaitingLine,
    in roster: Roster,
    sees: (String) -> Bool
  ) -> [UInt8] {
    JSONTree.list(
      line.places.filter { sees($0.request.absence.person) }.map { place in
        let (from, to) = AbsenceJSON.cells(place.request.absence.extent, roster.zone)
        let full = Set(place.full.map(\.date)).sorted()
        return .record([
          ("id", .text(place.id.description)), ("person", .text(place.request.absence.person)),
          ("kind", .text(place.request.absence.kind)), ("from", from), ("to", to),
          ("asked", .text(roster.zone.iso(place.request.asked))),
          ("before", .whole(place.ahead)), ("full", .list(full.map { .text($0.description) })),
        ])
      }
    ).bytes
  }
}
