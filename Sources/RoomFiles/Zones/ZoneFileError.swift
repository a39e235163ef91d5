/// Why the rules of a time zone cannot be had.
public enum ZoneFileError: Error, Hashable, Sendable {
  /// The name is no plain path below the database.
  case badName(String)
  /// The database itself is not installed.
  case noDatabase(root: String)
  /// The database has no such zone.
  case unknown(String)
  /// The zone's file cannot be read.
  case unreadable(FileFault)
  /// The zone's file is not what RFC 8536 says.
  case damaged(String)
}
