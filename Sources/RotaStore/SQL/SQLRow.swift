/// A row while a statement stands on it: read what is wanted, without an array of all of it.
///
/// Columns are counted from 0. One that is not there, or of another type, reads as 0 or as nothing.
public protocol SQLRow {
  /// How many columns.
  var count: Int { get }

  /// Whether there is no value.
  func isNull(_ column: Int) -> Bool

  /// A number of 64 bits.
  func int64(_ column: Int) -> Int64

  /// A number with a fraction.
  func double(_ column: Int) -> Double

  /// Text; what is no UTF-8 in it is replaced.
  func text(_ column: Int) -> String

  /// Bytes.
  func bytes(_ column: Int) -> [UInt8]

  /// The bytes of text or of bytes where they lie, until the body returns.
  func withBytes<R>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R

  /// The value, whichever type it has.
  func value(_ column: Int) -> SQLValue
}

extension SQLRow {
  /// All values.
  public var values: [SQLValue] { (0..<max(0, count)).map(value) }
}
