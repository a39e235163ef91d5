public import CivilTime
import Glibc

/// What can be told of a record from outside, without taking it from the process that owns it.
public struct RecordCare: Sendable {
  /// One thing looked at.
  public struct Finding: Hashable, Sendable {
    /// Whether it is as it should be.
    public let isGood: Bool
    /// In plain words.
    public let text: String
  }

  private let place: RecordPlace
  private let now: Instant
  private let checkpointsPath: String

  /// Looks at the record at a place; checkpoints may be kept elsewhere.
  public init(_ place: RecordPlace, checkpointsPath: String? = nil, now: Instant) {
    self.place = place
    self.now = now
    self.checkpointsPath = checkpointsPath ?? place.checkpointsPath
  }

  /// All that was looked at.
  public var findings: [Finding] {
    [sqlite]
      + (access(place.path, F_OK) == 0 ? [permissions, key, snapshots, room, checkpoints] : [])
  }

  private var sqlite: Finding {
    let version = SQLiteVersion.running
    let others = Self.openers(of: place.path)
    if others.isEmpty {
      return Finding(
        isGood: true,
        text: version.hasResetFault
          ? "SQLite \(version): its log can lose commits where two programs write at once; nobody but relief may open the record"
          : "SQLite \(version)"
      )
    }
    let pids = others.map(String.init).joined(separator: ", ")
    return Finding(
      isGood: !version.hasResetFault && others.count < 2,
      text: "SQLite \(version); the record is open in process \(pids)"
        + (version.hasResetFault
          ? ", which must be relief itself: a second writer can lose commits" : "")
    )
  }

  /// Which other processes have the file, its log or its index open, as far as this user may see.
  static func openers(of path: String) -> [Int] {
    var files: Set<[UInt64]> = []
    for end in ["", "-wal", "-shm"] {
      var status = stat()
      if stat(path + end, &status) == 0 {
        files.insert([UInt64(status.st_dev), UInt64(status.st_ino)])
      }
    }
    var found: [Int] = []
    for name in names(in: "/proc") {
      guard let pid = Int(name), pid != Int(getpid()) else { continue }
      let isOpener = names(in: "/proc/\(pid)/fd").contains { descriptor in
        var status = stat()
        return stat("/proc/\(pid)/fd/\(descriptor)", &status) == 0
          && files.contains([UInt64(status.st_dev), UInt64(status.st_ino)])
      }
      if isOpener { found.append(pid) }
    }
    return found.sorted()
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
      )
    }
    return names.filter { $0 != "." && $0 != ".." }
  }

  private var permissions: Finding {
    let open = [place.path, place.path + "-wal", place.lockPath, place.snapshotsPath].filter {
      (Self.status($0)?.st_mode ?? 0) & 0o077 != 0
    }
    return Finding(
      isGood: open.isEmpty,
      text: open.isEmpty
        ? "record: \(place.path), closed to others"
        : "record: others than its owner may open \(open.joined(separator: ", ")). Try: chmod go= on each"
    )
  }

  private var key: Finding {
    do throws(RecordError) {
      return Finding(
        isGood: true,
        text: "key: \(place.keyPath), \(try RecordKey.load(place.keyPath).id)"
      )
    } catch {
      return Finding(isGood: false, text: "\(error)")
    }
  }

  private var snapshots: Finding {
    let all = Snapshots(place).all
    guard let newest = all.first(where: { $0.taken <= now }) ?? all.first else {
      return Finding(isGood: false, text: "snapshots: none yet. Try: relief db backup")
    }
    // The record's last change is the file's or its log's.
    let changed = [place.path, place.path + "-wal"].compactMap { Self.status($0)?.st_mtim.tv_sec }
      .max()
    let isStale = (changed ?? 0) - newest.taken.seconds > 86_400
    return Finding(
      isGood: !isStale,
      text: "snapshots: \(all.count), the newest of \(newest.taken)"
        + (isStale ? ", over a day older than the record. Try: relief db backup" : "")
    )
  }

  private var room: Finding {
    var disk = statvfs()
    guard statvfs(place.folder, &disk) == 0, let size = Self.status(place.path)?.st_size else {
      return Finding(
        isGood: false,
        text: "disk: the room left below \(place.folder) cannot be told"
      )
    }
    let free = UInt64(disk.f_bavail).multipliedReportingOverflow(by: UInt64(disk.f_frsize))
    let left = free.overflow ? .max : free.partialValue
    // A copy is written in plain, sealed, and restored once: three times the record, and some to go on with.
    let needed = UInt64(max(0, size)) * 3 + (64 << 20)
    return Finding(
      isGood: left >= needed,
      text: "disk: \(left >> 20) MiB left for a record of \(max(0, size) >> 10) KiB"
        + (left >= needed ? "" : "; copies want \(needed >> 20) MiB")
    )
  }

  private var checkpoints: Finding {
    let folder = RecordPlace(path: checkpointsPath).folder
    let isApart = Self.status(folder)?.st_dev != Self.status(place.folder)?.st_dev
    return Finding(
      isGood: true,
      text: "checkpoints: \(checkpointsPath)"
        + (isApart
          ? ""
          : ", on the record's own disk; RELIEF_CHECKPOINTS on another would show a record cut short there too")
    )
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }
}
