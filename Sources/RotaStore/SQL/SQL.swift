/// A statement whose `\(…)` can only become bound parameters, so that text never becomes statement.
///
/// Written in the subset that SQLite and PostgreSQL both speak; `{int64}` and `{bytes}` stand for the two
/// column types that differ.
public struct SQL: ExpressibleByStringInterpolation, Hashable, Sendable {
  /// The text, with `$1`, `$2` … where values go.
  public internal(set) var text: String
  /// The values, in order.
  public private(set) var values: [SQLValue]

  /// A statement without values.
  public init(stringLiteral text: StaticString) {
    self.text = "\(text)"
    values = []
  }

  /// A statement with values.
  public init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
    values = stringInterpolation.values
  }

  /// The same statement with other values in the same places.
  func binding(_ values: [SQLValue]) -> SQL {
    var other = self
    other.values = values
    return other
  }

  /// Gathers text and values.
  public struct StringInterpolation: StringInterpolationProtocol {
    var text = ""
    var values: [SQLValue] = []

    /// Begins a statement.
    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 3)
    }

    /// Adds text from the source of the program.
    public mutating func appendLiteral(_ literal: StaticString) { text += "\(literal)" }

    /// Binds a value.
    public mutating func appendInterpolation(_ value: some SQLBindable) {
      values.append(value.sqlValue)
      text += "$\(values.count)"
    }

    /// Puts in another statement, its values renumbered.
    public mutating func appendInterpolation(_ statement: SQL) {
      // Parameters are numbered by place, so those of the inner one move up.
      var number = 0
      for (i, piece) in statement.text.split(separator: "$", omittingEmptySubsequences: false)
        .enumerated()
      {
        if i == 0 {
          text += piece
          continue
        }
        let digits = piece.prefix { $0.isNumber }
        values.append(statement.values[number])
        number += 1
        text += "$\(values.count)" + piece.dropFirst(digits.count)
      }
    }
  }
}

/// A value in a row.
public enum SQLValue: Hashable, Sendable {
  /// None.
  case null
  /// A number of 64 bits: counts, instants as epoch seconds, 0 and 1 for no and yes.
  case int64(Int64)
  /// A number with a fraction.
  case double(Double)
  /// Text, dates as `2026-10-24` among it.
  case text(String)
  /// Bytes.
  case bytes([UInt8])
}

/// What may stand in a statement as a value.
public protocol SQLBindable {
  /// The value as the engines know it.
  var sqlValue: SQLValue { get }
}

extension SQLValue: SQLBindable {
  /// Itself.
  public var sqlValue: SQLValue { self }
}

extension Int: SQLBindable {
  /// A number.
  public var sqlValue: SQLValue { .int64(Int64(self)) }
}

extension String: SQLBindable {
  /// Text.
  public var sqlValue: SQLValue { .text(self) }
}

extension Bool: SQLBindable {
  /// 1 or 0.
  public var sqlValue: SQLValue { .int64(self ? 1 : 0) }
}

extension Double: SQLBindable {
  /// A number.
  public var sqlValue: SQLValue { .double(self) }
}

extension [UInt8]: SQLBindable {
  /// Bytes.
  public var sqlValue: SQLValue { .bytes(self) }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
  /// The value, or none.
  public var sqlValue: SQLValue { self?.sqlValue ?? .null }
}
