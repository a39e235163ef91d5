public import CivilTime
public import Rostering

/// Deletes what has been kept long enough; what stays of it are counts by year.
///
/// Which facts go is the record's to find; the entry answers for each.
public struct Retain: Command {
  /// What the journal calls it.
  public static let name = "retention"
  /// All that lies before this day goes.
  public let before: CivilDate
  /// The yearly counts that stay of it.
  public let counts: [EarlierOccasion]

  /// Deletes what lies before a day.
  public init(before: CivilDate, counts: [EarlierOccasion]) {
    self.before = before
    self.counts = counts
  }

  /// What it is about, for the journal.
  public var object: String { "before \(before)" }

  /// The facts it makes and ends.
  /// - Throws: A refusal with every reason against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    guard weighing.instruction.by.isSupervisor else {
      throw Refusal(.notAllowed, "only a supervisor may delete what has been kept long enough")
    }
    var draft = Draft()
    draft.hasHappened = true
    for (i, count) in counts.enumerated() { draft.made[weighing.fresh(i + 1)] = .earlier(count) }
    return draft
  }

  /// The first day that is kept: that of the year so many years before this one.
  public static func firstKept(today: CivilDate, years: Int) -> CivilDate? {
    CivilDate(year: today.year - max(0, min(years, 300)), month: 1, day: 1)
  }
}
