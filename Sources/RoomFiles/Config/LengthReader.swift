import CivilTime

extension RoomReader {
  static let units: [(key: String, minutes: Int)] = [
    ("minutes", 1), ("hours", 60), ("days", 1440),
  ]

  /// A leap year.
  private static let mostMinutes = 527_040

  private func isUnit(_ key: String) -> Bool { Self.units.contains { $0.key == key } }

  /// A length of elapsed time in one unit: `{ hours: 12 }`.
  func readLength(
    _ value: YAMLValue,
    _ what: String,
    _ bounds: ClosedRange<Minutes>
  ) -> Minutes? {
    guard let map = value.mapping("a length of time, `{ hours: 12 }`,") else { return nil }
    map.allow(Self.units.map(\.key))
    // Another unit is an unknown key, and that was said.
    if !map.entries.isEmpty, !map.entries.contains(where: { isUnit($0.key.text) }) { return nil }
    return readLength(in: map, at: map.place, what, bounds)
  }

  /// A length of elapsed time among other keys: `hours: 12`.
  func readLength(
    in map: YAMLMapping,
    at place: Place,
    _ what: String,
    _ bounds: ClosedRange<Minutes>
  ) -> Minutes? {
    let given = Self.units.filter { map[$0.key] != nil }
    guard let unit = given.first else {
      if !Self.units.contains(where: { map.mentions($0.key) }) {
        report.error(
          "\(what) has no length",
          at: place,
          hint: "give it in one unit: `minutes: 20`, `hours: 12` or `days: 28`"
        )
      }
      return nil
    }
    if given.count > 1 {
      let keys = given.map(\.key)
      let second = map.entries.last { keys.contains($0.key.text) }
      second?.key.error("\(what) has two lengths", hint: "give it in one unit")
      return nil
    }
    guard let piece = map[unit.key]?.piece("a whole number"),
      let count = piece.whole(0...Self.mostMinutes / unit.minutes, "`\(unit.key)`")
    else { return nil }
    let length = Minutes(count * unit.minutes)
    guard bounds.contains(length) else {
      piece.error(
        "\(what) is out of range",
        hint: "it is from \(bounds.lowerBound) to \(bounds.upperBound)"
      )
      return nil
    }
    return length
  }
}
