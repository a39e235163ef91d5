import Drawing
import Planning
import RoomFiles

/// Taking in a list of staff: the file, what is wrong with it or what it would change, and then the button that does it.
struct ImportPage: Sendable {
  /// A list that could be taken.
  struct Checked: Sendable {
    let diff: StaffDiff
    /// The bytes of the list, in hexadecimal.
    let list: String
    /// What the diff is known by.
    let seen: String
    let warnings: [String]
    /// What the record has against it.
    let against: [String]
    /// The room's reasons, one of which it wants; none where it wants none.
    let reasons: [Reason]
    /// Whether it wants to be said what it rests on, somebody's time being touched at short notice.
    let wantsBasis: Bool
  }

  /// What was pasted.
  var pasted = ""
  /// What is wrong with the list: the row as a spreadsheet counts, the column, and what to do.
  var rejects: [RejectedRow] = []
  /// How many more faults there are than are listed.
  var uncounted = 0
  /// What was left alone of it.
  var ignored: [String] = []
  var rows = 0
  var checked: Checked?
  var mistakes: [Mistake] = []
  var notices: [Notice] = []

  /// The most bytes of a list.
  static let most = 1_000_000
}
