import CivilTime
import Rostering

extension RoomReader {
  private static let restrictionColumns = CSVTable.Columns(
    required: ["person", "limit", "from", "to", "review"],
    unwanted: ["reason": "no reason is kept: take the column out"]
  )
  private static let limits = [
    "no-nights", "max-hours:6", "not:999", "not-counted", "only:Mon-Fri",
  ]

  func readRestrictions() {
    guard let file = load("restrictions.csv"), let table = table(file, Self.restrictionColumns)
    else {
      return
    }
    for row in table.rows() {
      let person = row.filled("person")?.reference(to: personNames)
      let limit = row.filled("limit").flatMap { readLimit($0) }
      let from = row.filled("from")?.date()
      let to = row["to"].map { $0.date() } ?? CivilDate.never - 1
      let review = row["review"]?.date()
      guard let from, let to else { continue }
      guard from <= to else {
        row["to"]?.error("`to` lies before `from`", hint: "`to` is the last day, included")
        continue
      }
      guard let person, let limit else { continue }
      restrictions.append(
        Restriction(person: person, limit: limit, days: DateSpan(from, to + 1), review: review)
      )
    }
  }

  private func readLimit(_ piece: Piece) -> Restriction.Limit? {
    let text = piece.text
    if text == "no-nights" { return .noNights }
    if text == "not-counted" { return .notCounted }
    if text.hasPrefix("max-hours:") {
      return piece[text.dropFirst(10)]
        .decimal(Bounds(least: 0, most: 24, isAboveLeast: true), "`max-hours`")
        .map { .maxHours(Minutes(Int(($0 * 60).rounded()))) }
    }
    if text.hasPrefix("not:") {
      return piece[text.dropFirst(4)].reference(to: queueNames).map { .not(queue: $0) }
    }
    if text.hasPrefix("only:") { return piece[text.dropFirst(5)].weekdays().map { .only($0) } }
    piece.error(
      "unknown limit \(quoted(text))",
      label: didYouMean(text, Self.limits),
      hint: "limits: \(Self.limits.joined(separator: ", "))"
    )
    return nil
  }
}
