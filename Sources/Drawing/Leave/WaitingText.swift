import CivilTime
public import Planning
public import Rostering

/// The waiting line for leave, first asked first.
public struct WaitingText: Hashable, Sendable {
  /// One row a request.
  public let table: TextTable

  /// Makes the table; `sees` says whose requests the reader may see, others are only counted.
  public init(_ line: WaitingLine, in roster: Roster, naming: Naming, sees: (String) -> Bool) {
    let rows = line.places.filter { sees($0.request.absence.person) }.map { place in
      let (_, from, to) = AbsenceText.cells(place.request.absence.extent, roster.zone)
      return [
        naming.person(id: place.request.absence.person), place.request.absence.kind, from, to,
        roster.zone.iso(place.request.asked), String(place.ahead), Self.full(place.full),
        place.id.description,
      ]
    }
    table = TextTable(
      [
        .init("Person"), .init("Kind"), .init("From"), .init("To"), .init("Asked"),
        .init("Before", isNumber: true), .init("Limits"), .init("Id"),
      ],
      rows: rows
    )
  }

  private static func full(_ counts: [PeopleOff]) -> String {
    guard let first = counts.first else { return "free" }
    let days = Set(counts.map(\.date)).count
    return "full on \(first.date)" + (days > 1 ? " and \(days - 1) more days" : "")
  }
}
