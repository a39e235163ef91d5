/// What `relief plan` writes, by name: the only files a folder may hold that is replaced.
enum OutputNames {
  static let files: Set<String> = [
    "rota.csv", "cover.csv", "verdicts.json", "breaks.csv", "fatigue.csv", "plan.json",
    "cover.svg", "cover.html", "board.svg",
  ]
  static let folders: Set<String> = ["calendars", "calendars/people", "calendars/teams"]
  /// People may put a note beside the output; it is carried over.
  static let note = "README.md"

  static func isFile(_ path: String) -> Bool {
    if files.contains(path) || path == note { return true }
    for folder in ["calendars/people/", "calendars/teams/"]
    where path.hasPrefix(folder) && path.hasSuffix(".ics") {
      return Piece.isID(String(path.dropFirst(folder.utf8.count).dropLast(4)))
    }
    return false
  }
}
