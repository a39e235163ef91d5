/// Where a record and what belongs to it lie.
public struct RecordPlace: Hashable, Sendable {
  /// The file itself.
  public let path: String
  /// The key that digests, notes and snapshots rest on; kept apart in backups of the machine.
  public let keyPath: String

  /// Where a record lies unless told otherwise.
  public static let usual = ".relief/relief.db"

  /// Names the files; the key lies beside the record unless told otherwise.
  public init(path: String = usual, keyPath: String? = nil) {
    self.path = path
    self.keyPath = keyPath ?? path + ".key"
  }

  /// Held by the process that owns the record, with its pid.
  public var lockPath: String { path + ".lock" }
  /// Where a server that owns the record is asked to lend it.
  public var socketPath: String { path + ".sock" }
  /// A folder of encrypted copies.
  public var snapshotsPath: String { path + ".snapshots" }
  /// What has been erased, so that an older copy that is restored loses it again.
  public var erasuresPath: String { path + ".erasures" }
  /// Signed heads of the journal, unless they are kept elsewhere.
  public var checkpointsPath: String { path + ".checkpoints" }

  /// The folder the record lies in.
  public var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
