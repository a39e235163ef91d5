/// Which cell of a row holds what: a log of calls, or counts of them.
struct DemandColumns {
  let width: Int
  let start: Int
  let queue: Int
  /// Counts have it, a log has not.
  let calls: Int?
  let wait: Int?
  let handle: Int?
  let outcome: Int?
  /// Which cells are read; the others are shown to nobody.
  let isRead: [Bool]

  private static let known = ["start", "queue", "calls", "wait_s", "handle_s", "outcome"]

  /// Reads the header; what is missing is reported, all at once, and what is left out is named.
  init?(_ rows: RowStream, _ faults: DemandFaults) {
    let names = rows.cells.map { rows.text($0).lowercased() }
    let line = rows.place(rows.start..<(rows.cells.last?.end ?? rows.start))
    if names.count == 1, let other = Self.otherSeparator(names[0]) {
      faults.mark(
        "the cells are separated by \(other)",
        at: line,
        hint: "save the file with commas (CSV UTF-8, comma delimited)"
      )
      return nil
    }
    var places: [String: Int] = [:]
    for (i, name) in names.enumerated() where Self.known.contains(name) {
      if places[name] != nil {
        let cell = rows.cells[i]
        faults.mark(
          "the column \(quoted(name)) stands twice",
          at: rows.place(cell.start..<cell.end),
          hint: "take one of the two out"
        )
      } else {
        places[name] = i
      }
    }
    let others = names.enumerated().filter { !Self.known.contains($0.element) }.map(\.element)
    for name in ["start", "queue"] where places[name] == nil {
      let near = nearest(to: name, in: others)
      faults.mark(
        "the column `\(name)` is missing",
        at: line,
        label: near.map { "is it \(quoted($0))?" },
        hint:
          "a log has start,queue and perhaps wait_s,handle_s,outcome; counts have start,queue,calls"
      )
    }
    let isCounts = places["calls"] != nil
    let unused = isCounts ? ["wait_s", "handle_s", "outcome"].filter { places[$0] != nil } : []
    let ignored = others + unused
    if !ignored.isEmpty, places["start"] != nil, places["queue"] != nil {
      let used = Self.known.filter { places[$0] != nil && !unused.contains($0) }
      let free = Self.known.filter { places[$0] == nil }
      let guess = others.lazy.compactMap { other in
        nearest(to: other, in: free).map {
          "\(quoted(other)) is not read: is it meant to be `\($0)`?"
        }
      }.first
      faults.whole(
        guess == nil ? .note : .warning,
        "not read and not kept: \(listed(ignored.map { $0.isEmpty ? "a column without a name" : $0 }))",
        hint: guess ?? "read: \(used.joined(separator: ", "))"
      )
    }
    guard let start = places["start"], let queue = places["queue"], !faults.hasErrors else {
      return nil
    }
    self.width = names.count
    self.start = start
    self.queue = queue
    self.calls = places["calls"]
    self.wait = isCounts ? nil : places["wait_s"]
    self.handle = isCounts ? nil : places["handle_s"]
    self.outcome = isCounts ? nil : places["outcome"]
    let read = [start, queue, calls, wait, handle, outcome]
    isRead = names.indices.map { read.contains($0) }
    rows.showsLines = isRead.allSatisfy { $0 }
  }

  private static func otherSeparator(_ head: String) -> String? {
    if head.contains(";") { return "semicolons, not commas" }
    if head.contains("\t") { return "tabs, not commas" }
    return head.contains("|") ? "`|`, not commas" : nil
  }
}
