public import CivilTime
public import Rostering

/// Deletes what has been kept long enough; what stays of it are counts by year.
///
/// Which facts go is the record's to find; the entry answers for each.
public struct Retain: Command {
  /// What the journal calls it.
  public static let name = "retention"
  /// What lies before these days goes.
  public let kept: KeptFrom
  /// The yearly counts that stay of it.
  public let counts: [EarlierOccasion]

  /// Deletes what lies before the first days that are kept.
  public init(kept: KeptFrom, counts: [EarlierOccasion]) {
    self.kept = kept
    self.counts = counts
  }

  /// What it is about, for the journal: `before 2020-01-01`, then the first days kept of breaks, hard calls and care.
  public var object: String {
    let care = KeptFrom(care: kept.care)
    return [kept.rota.map { "before \($0)" }, care.care.isEmpty ? nil : "\(care)"]
      .compactMap { $0 }.joined(separator: " ")
  }

  /// The first day of the rota that an entry of such an object kept; nothing where it deleted nothing of it.
  public static func firstKept(in object: String) -> CivilDate? {
    object.hasPrefix("before ") ? CivilDate(object.dropFirst(7).prefix(10)) : nil
  }

  /// The facts it makes and ends.
  /// - Throws: A refusal with every reason against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    // Its counts say how many hard calls there were, which supervisors do not see.
    guard weighing.isOwner || weighing.asker.isDataProtectionOfficer else {
      throw Refusal(
        .notAllowed,
        "only the owner of the record and the data protection officer may delete what has been kept long enough"
      )
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
