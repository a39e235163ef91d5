import CivilTime
import Rostering

extension RoomReader {
  static let historyColumns = CSVTable.Columns(required: ["person", "start", "end", "kind"])
  static let ledgerColumns = CSVTable.Columns(
    required: ["person", "occasion", "year", "hours"]
  )

  func readHistory() {
    guard let file = load("history.csv"), let table = table(file, Self.historyColumns) else {
      return
    }
    for row in table.rows() {
      let person = row.filled("person")?.reference(to: personNames)
      let start = row.filled("start")?.momentOrLocal(in: zone)
      let endPiece = row.filled("end")
      let end = endPiece?.momentOrLocal(in: zone)
      let kind = row.filled("kind").flatMap { readPastKind($0) }
      guard let start, let end else { continue }
      guard start < end else {
        endPiece?.error("`end` is not after `start`", hint: "a night ends on the next date")
        continue
      }
      guard end - start <= .days(366) else {
        endPiece?.error("the row is longer than a year", hint: "one row is one duty or absence")
        continue
      }
      guard let person, let kind else { continue }
      history.append(PastDuty(person: person, span: Span(start, end), kind: kind))
    }
  }

  private func readPastKind(_ piece: Piece) -> PastDuty.Kind? {
    if piece.text == "overtime" { return .overtime }
    if piece.text.count == 1, let letter = piece.text.first.flatMap({ ShiftLetter($0) }),
      shiftNames?.contains(piece.text) ?? true
    {
      return .shift(letter)
    }
    guard let shiftNames, let kindNames else { return nil }
    if kindNames.contains(piece.text) { return .absence(piece.text) }
    let known = shiftNames.ids + ["overtime"] + kindNames.ids
    piece.error(
      "unknown kind \(quoted(piece.text))",
      label: didYouMean(piece.text, known),
      hint: "a shift’s letter, `overtime` or an absence: \(listed(known))"
    )
    return nil
  }

  func readLedger() {
    guard let file = load("ledger.csv"), let table = table(file, Self.ledgerColumns) else {
      return
    }
    var occasions = occasionNames
    for more in ["nights", "weekends", "bank-holidays"] {
      occasions?.insert(more, at: file.whole)
    }
    var seen: [String: Int] = [:]
    let years = CivilDate.firstYear...CivilDate.lastYear
    for row in table.rows() {
      let personPiece = row.filled("person")
      let person = personPiece?.reference(to: personNames)
      let occasion = row.filled("occasion")?.reference(to: occasions)
      let year = row.filled("year")?.whole(years, "the year")
      let hours = row.filled("hours")?.decimal(Bounds(least: 0, most: 8784), "`hours`")
      guard let person, let occasion, let year, let hours, let personPiece else { continue }
      let line = personPiece.place.range.map { file.source.position(of: $0.lowerBound).line } ?? 0
      if let first = seen.updateValue(line, forKey: "\(person) \(occasion) \(year)") {
        report.error(
          "the same person, occasion and year stand in line \(first) already",
          at: row.place,
          hint: "add the hours up in one row"
        )
        continue
      }
      let worked = Minutes(Int((hours * 60).rounded()))
      earlier.append(
        EarlierOccasion(person: person, occasion: occasion, year: year, worked: worked)
      )
    }
  }
}
