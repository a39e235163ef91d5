import DutyRules

/// A limit that no change of shifts keeps, because the list of staff lacks what it looks for.
struct LackingColumn: Hashable, Sendable {
  /// The column that it is in.
  let column: String

  /// The column that a rule looks for; nothing where a rule is about shifts.
  init?(rule: String?) {
    // W7 finds that somebody has no date of a health assessment, or an old one.
    guard rule == "W7" else { return nil }
    column = "night_assessment"
  }

  /// What is to be done, without the way.
  var sentence: String {
    "It is the list of staff that must change, not a shift: its column \(column)"
  }

  /// Where.
  var path: String { "/people/import#columns" }
  /// What the way there is called.
  let way = "Take in a list of staff"
}
