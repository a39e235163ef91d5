import CivilTime
import Planning
import Rostering

/// The columns a fact must come to, written down a second time: what the record's own tables are held against.
///
/// A month's postings are written out one column after another.
struct FactColumns {
  private(set) var cells: [String] = []

  /// A line that is the same for the same fact by the same entries and for no other.
  static func line(_ recorded: RecordedFact) -> String {
    var columns = FactColumns()
    columns.add(table(of: recorded.fact))
    columns.add(recorded.id.description)
    columns.add(recorded.born)
    columns.add(recorded.made)
    columns.add(recorded.fact)
    return columns.cells.joined(separator: "\u{1F}")
  }

  private static func table(of fact: Fact) -> String {
    switch fact {
    case .person: "person"
    case .placement: "placement"
    case .absence: "absence"
    case .restriction: "restriction"
    case .history: "history"
    case .earlier: "earlier"
    case .assignment: "assignment"
    case .release: "release"
    case .adjustment: "adjustment"
    case .acting: "acting"
    case .worked: "worked"
    case .leaveRequest: "leave_request"
    case .swap: "swap"
    case .credit: "credit"
    case .publication: "publication"
    case .sheet: "sheet"
    case .untold: "untold"
    case .told: "told"
    case .hold: "hold"
    case .breakTaken: "break_taken"
    case .breakWish: "break_wish"
    case .breakSheet: "break_sheet"
    case .stepAway: "step_away"
    case .exposure: "exposure"
    case .concern: "concern"
    case .goodDay: "good_day"
    case .correction: "correction"
    case .care: "care"
    case .careWish: "care_wish"
    case .handover: "handover"
    case .checkOut: "check_out"
    case .careReading: "care_reading"
    case .trends: "trends"
    case .config: "config"
    }
  }

  mutating func add(_ text: String?) { cells.append(text.map { "=" + $0 } ?? "~") }
  mutating func add(_ number: Int?) { add(number.map { "\($0)" }) }
  mutating func add(_ date: CivilDate?) { add(date.map { "\($0)" }) }

  mutating func add(_ days: DateSpan?) {
    add(days?.start)
    add(days?.end)
  }

  mutating func add(_ span: Span?) {
    add(span?.start.seconds)
    add(span?.end.seconds)
  }

  mutating func add(_ name: PostingName?) {
    add(name?.person)
    add(name?.date)
    add(name?.key)
  }

  mutating func add(_ absence: Absence) {
    add(absence.person)
    add(absence.kind)
    if case .days(let days) = absence.extent { add(days) } else { add(nil as DateSpan?) }
    if case .moments(let span) = absence.extent { add(span) } else { add(nil as Span?) }
  }

  static func bits(_ weekdays: WeekdaySet) -> Int {
    Weekday.allCases.filter { weekdays.contains($0) }.reduce(0) { $0 + 1 << $1.rawValue }
  }

  static func escaped(_ text: String) -> String {
    String(
      text.unicodeScalars.flatMap { (c: Unicode.Scalar) -> [Character] in
        ";\\@".unicodeScalars.contains(c) ? ["\\", Character(c)] : [Character(c)]
      }
    )
  }
}
