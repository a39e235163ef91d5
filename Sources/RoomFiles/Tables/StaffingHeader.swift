/// Where the columns of a table of queues stand.
enum StaffingHeader {
  /// The place of each column; what is missing or stands twice is reported, all at once.
  static func places(
    _ rows: RowStream,
    _ faults: DemandFaults,
    _ question: StaffingQuestion
  ) -> [String: Int]? {
    let names = rows.cells.map { rows.text($0) }
    let line = rows.place(rows.start..<(rows.cells.last?.end ?? rows.start))
    if names.count == 1, let other = otherSeparator(names[0]) {
      faults.mark(
        "the cells are separated by \(other)",
        at: line,
        hint: "save the file with commas (CSV UTF-8, comma delimited)"
      )
      return nil
    }
    var places: [String: Int] = [:]
    var isGood = !rows.isMisquoted
    for (i, name) in names.enumerated() where question.columns.contains(name) {
      if places[name] != nil {
        isGood = false
        let cell = rows.cells[i]
        faults.mark(
          "the column \(quoted(name)) stands twice",
          at: rows.place(cell.start..<cell.end),
          hint: "take one of the two out"
        )
      }
      places[name] = i
    }
    let others = names.filter { !question.columns.contains($0) }
    for name in question.columns where places[name] == nil {
      isGood = false
      faults.mark(
        "the column `\(name)` is missing",
        at: line,
        label: nearest(to: name, in: others).map { "is it \(quoted($0))?" },
        hint: "the header must name: \(question.columns.joined(separator: ","))"
      )
    }
    return isGood ? places : nil
  }

  private static func otherSeparator(_ header: String) -> String? {
    if header.contains(";") { return "semicolons, not commas" }
    if header.contains("\t") { return "tabs, not commas" }
    return header.contains("|") ? "`|`, not commas" : nil
  }
}
