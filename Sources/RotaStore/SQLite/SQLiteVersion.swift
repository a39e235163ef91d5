import GRDBSQLite

/// A version of SQLite, and whether its write-ahead log can lose what was acknowledged.
public struct SQLiteVersion: Hashable, Comparable, Sendable {
  /// As SQLite counts: 3.40.1 is 3040001.
  public let number: Int

  /// A version by its number.
  public init(number: Int) { self.number = number }

  /// The one this program runs with.
  public static var running: SQLiteVersion {
    SQLiteVersion(number: Int(sqlite3_libversion_number()))
  }

  /// Whether two connections that write or checkpoint at the same time can lose commits or damage the file.
  /// - Source: SQLite, "Write-Ahead Logging", "The WAL-Reset Bug": 3.7.0 to 3.51.2; mended in 3.51.3 and, of older
  ///   lines, in 3.50.7 and 3.44.6.
  public var hasResetFault: Bool {
    switch number {
    case ..<3_007_000, 3_051_003...: false
    case 3_044_006..<3_045_000, 3_050_007..<3_051_000: false
    default: true
    }
  }

  /// Whether one version is older.
  public static func < (a: SQLiteVersion, b: SQLiteVersion) -> Bool { a.number < b.number }
}

extension SQLiteVersion: CustomStringConvertible {
  /// `3.40.1`.
  public var description: String {
    "\(number / 1_000_000).\(number / 1_000 % 1_000).\(number % 1_000)"
  }
}
