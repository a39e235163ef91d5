import CivilTime
import Rostering

extension RoomReader {
  static let absenceColumns = CSVTable.Columns(
    required: ["person", "kind", "from", "to"],
    unwanted: ["reason": "no reason is kept: take the column out"]
  )

  func readAbsences() {
    guard let file = load("absences.csv"), let table = table(file, Self.absenceColumns) else {
      return
    }
    let employment = Employment(people)
    for row in table.rows() {
      let person = row.filled("person")?.reference(to: personNames)
      let kindPiece = row.filled("kind")
      let kindID = kindPiece?.reference(to: kindNames)
      let kind = absenceKinds.first { $0.id == kindID }
      if let kind, !kind.mayBeOpen, row["to"] == nil {
        report.error(
          "an absence of kind \(quoted(kind.id)) needs an end",
          at: row.place,
          hint: "only these may be open: \(listed(absenceKinds.filter(\.mayBeOpen).map(\.id)))"
        )
        continue
      }
      guard let from = row.filled("from") else { continue }
      let extent =
        from.text.utf8.contains { $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: ":") }
        ? moments(from, row["to"], person, employment)
        : wholeDays(from, row["to"], person, employment)
      guard let person, let kindID, let extent else { continue }
      absences.append(Absence(person: person, kind: kindID, extent: extent))
    }
  }

  private func wholeDays(
    _ from: Piece,
    _ to: Piece?,
    _ person: String?,
    _ employment: Employment
  ) -> Absence.Extent? {
    let first = from.date()
    if let to, Instant(to.text) != nil {
      if first != nil {
        to.error("a day and a moment are mixed", hint: "write both as days or both as moments")
      }
      return nil
    }
    let last = to.map { $0.date() } ?? CivilDate.never - 1
    guard let first, let last else { return nil }
    guard first <= last else {
      to?.error("`to` lies before `from`", hint: "`to` is the last day, included")
      return nil
    }
    employment.check(first, of: person, at: from)
    if let to { employment.check(last, of: person, at: to) }
    return .days(DateSpan(first, last + 1))
  }

  private func moments(
    _ from: Piece,
    _ to: Piece?,
    _ person: String?,
    _ employment: Employment
  ) -> Absence.Extent? {
    let first = from.instant(in: zone)
    if let to, CivilDate(to.text) != nil {
      if first != nil {
        to.error("a moment and a day are mixed", hint: "write both as days or both as moments")
      }
      return nil
    }
    let last = to.map { $0.instant(in: zone) } ?? Instant.never
    guard let first, let last else { return nil }
    guard first < last else {
      to?.error("`to` is not after `from`", hint: "an absence by moments ends after it begins")
      return nil
    }
    if let zone {
      employment.check(zone.date(at: first), of: person, at: from, orDayBefore: true)
      let end = Instant(seconds: last.seconds - 1)
      if let to { employment.check(zone.date(at: end), of: person, at: to, orDayBefore: true) }
    }
    return .moments(Span(first, last))
  }
}

/// Who is employed when, for checks of many rows.
struct Employment {
  private let placements: [String: [DateSpan]]

  init(_ people: [Person]) {
    placements = Dictionary(
      people.map { ($0.id, $0.placements.map(\.days)) },
      uniquingKeysWith: { a, _ in a }
    )
  }

  /// Reports a day on which a person is not employed; a night belongs to the day before its end.
  func check(_ day: CivilDate, of person: String?, at piece: Piece, orDayBefore: Bool = false) {
    // Who has a fault in people.csv is not judged here again.
    guard let person, let spans = placements[person] else { return }
    if spans.contains(where: { $0.contains(day) || orDayBefore && $0.contains(day - 1) }) { return }
    piece.error(
      "\(quoted(person)) is not employed on \(day)",
      hint: "people.csv has them "
        + spans.prefix(4)
        .map { "from \($0.start) \($0.end == .never ? "on" : "to \($0.end - 1)")" }
        .joined(separator: ", ")
    )
  }
}
