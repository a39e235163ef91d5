public import CivilTime
import Rostering

/// One file of bank holidays in the format of gov.uk, by division.
public struct HolidayFile: Sendable {
  /// The days of each division, the divisions in the order of the file.
  public let divisions: [(id: String, days: Set<CivilDate>)]
  /// Everything there is to say of the file.
  public let diagnostics: [Diagnostic]

  /// Whether anything is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Reads a file wherever it lies.
  public static func read(file path: String) -> HolidayFile {
    let place = OneFile(path)
    let reader = RoomReader(place, zoneRoot: ZoneFile.usualRoot)
    var divisions: [(id: String, days: Set<CivilDate>)] = []
    if let file = reader.load(place.name, isListed: true), let value = JSONText.value(of: file) {
      if case .object(let members, _) = value {
        divisions = members.map { key, value in
          (key.text, Set(reader.readDivision(value).map(\.date)))
        }
      } else {
        reader.report.error(
          "an object of divisions is wanted here, not \(value.kind)",
          at: value.place,
          hint: "the format is that of gov.uk’s bank-holidays.json"
        )
      }
    }
    return HolidayFile(divisions: divisions, diagnostics: reader.report.diagnostics())
  }
}
