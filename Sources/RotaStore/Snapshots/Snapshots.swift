import CivilTime
import Glibc

/// The encrypted copies of a record, in a folder beside it.
public struct Snapshots: Sendable {
  /// Where they lie.
  public let folder: String

  /// Those of the record at a place.
  public init(_ place: RecordPlace) { folder = place.snapshotsPath }

  /// How long they are kept, in days: what has been erased must be gone from copies too in the end.
  /// - Source: a decision; five weeks hold any month.
  public static let keptDays = 35
  /// How many of the newest are kept however old.
  static let keptCount = 3
  /// How old the newest may be when something is written, in seconds.
  /// - Source: a decision: what may be lost with the disk is a quarter of an hour.
  static let interval = 900

  /// All of them, the newest first.
  public var all: [Snapshot] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var found: [Snapshot] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let snapshot = Snapshot(path: "\(folder)/\(name)") { found.append(snapshot) }
    }
    return found.sorted { ($0.taken, $0.digest) > ($1.taken, $1.digest) }
  }

  /// Whether one should be taken after a write; those from a clock that stood later do not count.
  func isDue(now: Instant) -> Bool {
    guard let newest = all.first(where: { $0.taken <= now }) else { return true }
    return now.seconds - newest.taken.seconds >= Self.interval
  }

  /// Which are no longer kept: of the last day all are, of each day before it the newest, for 35 days.
  static func expired(_ newestFirst: [Snapshot], now: Instant) -> [Snapshot] {
    var days: Set<Int> = []
    return newestFirst.enumerated().filter { i, snapshot in
      let age = now.seconds - snapshot.taken.seconds
      let isFirstOfDay = days.insert(snapshot.taken.seconds / 86_400).inserted
      if i < keptCount || age < 86_400 { return false }
      return age >= keptDays * 86_400 || !isFirstOfDay
    }.map(\.element)
  }

  /// Deletes those that are no longer kept.
  func prune(now: Instant) {
    for snapshot in Self.expired(all, now: now) { unlink(snapshot.path) }
  }
}
