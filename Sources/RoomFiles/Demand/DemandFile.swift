public import CivilTime

/// What was found in one demand file.
public struct DemandFile: Hashable, Sendable {
  /// What its rows are.
  public enum Kind: String, Hashable, Sendable {
    /// A row a call.
    case log
    /// A row an interval.
    case counts
  }

  /// The file as the reader of a message would open it.
  public let path: String
  /// The SHA-256 of its bytes, in lowercase hex.
  public internal(set) var sha256 = ""
  /// What its rows are.
  public let kind: Kind
  /// Rows below the header.
  public internal(set) var rows = 0
  /// Calls in them.
  public internal(set) var calls = 0.0
  /// The first moment.
  public internal(set) var first: Instant?
  /// The last moment; the start of the last interval in counts.
  public internal(set) var last: Instant?
  /// The time from one count to the next, where there are several.
  public internal(set) var step: Minutes?
  /// Rows that begin before the row above them of the same queue.
  public internal(set) var disorder = 0
  /// Rows of a log that repeat another of the same second in every column read.
  public internal(set) var duplicates = 0
  /// Rows whose local time was shown twice, told apart by their order.
  public internal(set) var toldApart = 0
  /// Rows whose local time was shown twice, shared out evenly between both.
  public internal(set) var sharedOut = 0
  /// Rows whose local time the clocks skipped, moved on by the gap.
  public internal(set) var skipped = 0
}
