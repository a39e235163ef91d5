/// The columns of a list of staff, as the page of the import explains them.
struct StaffColumns {
  /// A column.
  struct Column: Hashable, Sendable {
    let name: String
    let meaning: String
    let example: String
    /// Whether a list without it is not taken.
    var isWanted = false
  }

  /// All of them, in the order of the sample.
  static let all = [
    Column(name: "id", meaning: "Short, and theirs for good", example: "kowen", isWanted: true),
    Column(name: "name", meaning: "As they write it", example: "Kate Owen", isWanted: true),
    Column(name: "team", meaning: "The team’s id; empty for none", example: "red", isWanted: true),
    Column(
      name: "roles",
      meaning: "Ids of roles, the usual one first",
      example: "handler;dispatcher",
      isWanted: true
    ),
    Column(name: "from", meaning: "The first day", example: "2026-12-01", isWanted: true),
    Column(
      name: "to",
      meaning: "The last day; empty while there is none",
      example: "2027-03-31",
      isWanted: true
    ),
    Column(name: "pattern", meaning: "A pattern of their own", example: "classroom"),
    Column(name: "phase", meaning: "Their own place in the pattern", example: "2"),
    Column(name: "days", meaning: "The only weekdays they work", example: "Mon-Thu"),
    Column(name: "hours", meaning: "Paid hours a week", example: "37"),
    Column(
      name: "counts",
      meaning: "How much of a desk they fill, 0 to 1; empty for 1",
      example: "0.5"
    ),
    Column(
      name: "skills",
      meaning: "What they are signed off for, perhaps with its last day",
      example: "radio@2027-02-28;tutor"
    ),
    Column(name: "tutor", meaning: "The id of who tutors them", example: "obrien"),
    Column(name: "cohort", meaning: "The intake they joined with", example: "2026-09"),
    Column(name: "terms", meaning: "Whose terms they serve under", example: "staff"),
    Column(
      name: "optout",
      meaning: "Whether they opted out of the 48-hour week",
      example: "yes"
    ),
    Column(
      name: "night_assessment",
      meaning: "The day of their last health assessment as a night worker",
      example: "2026-09-01"
    ),
  ]
}
