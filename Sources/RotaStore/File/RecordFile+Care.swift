import CivilTime
import Glibc

extension RecordFile {
  /// How long a record may be used between two looks through it for damage, in seconds, where looking takes time.
  /// - Source: a decision: a day's work is what one would want to lose at most.
  static let checkedFor = 86_400
  /// A record of up to so many bytes is looked through at every opening.
  /// - Source: a decision: at 5 seconds a gigabyte that is at most 40 milliseconds.
  static let alwaysChecked = 8 << 20

  /// Looks through the file for damage where that is due: always while it is small; once a day, and after a
  /// process that did not close it, when it is not.
  ///
  /// Whether each fact and entry is what was written is for the journal's digests to say, at every opening.
  func lookThrough(wasLeft: Bool, now: Instant) throws {
    var status = stat()
    let isSmall = stat(place.path, &status) == 0 && status.st_size <= Self.alwaysChecked
    let age = now.seconds.subtractingReportingOverflow(sqlite.lock?.checked ?? 0).partialValue
    guard isSmall || wasLeft || !(0..<Self.checkedFor).contains(age) else { return }
    if let fault = try sqlite.faults(isThorough: false).first {
      throw RecordError.damaged(fault, restore: nil)
    }
    sqlite.lock?.note(checked: now.seconds)
  }

  /// Looks through all of the file, indexes and references too; empty where it is sound.
  ///
  /// - Throws: `RecordError` where it cannot be looked through.
  public func faults() throws -> [String] { try sqlite.faults(isThorough: true) }
}

extension RecordError {
  /// The same, naming what can be restored where the record is damaged and nothing is named yet.
  public func naming(snapshotOf place: RecordPlace) -> RecordError {
    guard case .damaged(let text, nil) = self else { return self }
    return .damaged(text, restore: RecordFile.newestGoodSnapshot(place))
  }
}
