/// A JSON value to be written: keys keep their order, numbers their digits.
public indirect enum JSONTree: Hashable, Sendable {
  /// One key of an object.
  public struct Member: Hashable, Sendable {
    /// The key.
    public let key: String
    /// Its value.
    public let value: JSONTree

    /// Makes a member.
    public init(_ key: String, _ value: JSONTree) {
      self.key = key
      self.value = value
    }
  }

  /// An object, in the order given.
  case object([Member])
  /// A list.
  case list([JSONTree])
  /// A text.
  case text(String)
  /// A whole number.
  case whole(Int)
  /// The shortest text that reads back to the same number; `null` where it is none.
  case exact(Double)
  /// A figure rounded to so many decimals; `null` where it is no number.
  case rounded(Double, decimals: Int)
  /// `true` or `false`.
  case flag(Bool)
  /// Nothing.
  case null
  /// A value on one line, so that a long list of small ones can be read.
  case line(JSONTree)

  /// The value as UTF-8, two spaces a level, a line break at the end; the same value gives the same bytes.
  public var bytes: [UInt8] {
    var out: [UInt8] = []
    write(&out, "")
    out.append(10)
    return out
  }

  /// Writes the value; without an indent on one line.
  private func write(_ out: inout [UInt8], _ indent: String?) {
    switch self {
    case .object(let members):
      block(&out, indent, "{", "}", members) { member, out, inner in
        Self.quote(member.key, &out)
        out += Array(": ".utf8)
        member.value.write(&out, inner)
      }
    case .list(let items):
      block(&out, indent, "[", "]", items) { item, out, inner in item.write(&out, inner) }
    case .text(let text): Self.quote(text, &out)
    case .whole(let n): out += Array(String(n).utf8)
    case .exact(let value): Self.number(numberText(value), &out)
    case .rounded(let value, let decimals):
      Self.number(numberText(value, decimals: decimals), &out)
    case .flag(let flag): out += Array((flag ? "true" : "false").utf8)
    case .null: out += Array("null".utf8)
    case .line(let value): value.write(&out, nil)
    }
  }

  private func block<Item>(
    _ out: inout [UInt8],
    _ indent: String?,
    _ open: String,
    _ close: String,
    _ items: [Item],
    _ write: (Item, inout [UInt8], String?) -> Void
  ) {
    out += Array(open.utf8)
    let inner = indent.map { $0 + "  " }
    for (i, item) in items.enumerated() {
      if i > 0 { out.append(44) }
      if let inner { out += [10] + Array(inner.utf8) } else if i > 0 { out.append(32) }
      write(item, &out, inner)
    }
    if let indent, !items.isEmpty { out += [10] + Array(indent.utf8) }
    out += Array(close.utf8)
  }

  private static func number(_ text: String, _ out: inout [UInt8]) {
    out += Array((text.isEmpty ? "null" : text).utf8)
  }

  private static func quote(_ text: String, _ out: inout [UInt8]) {
    out.append(34)
    for byte in text.utf8 {
      switch byte {
      case 34, 92: out += [92, byte]
      case 10: out += Array("\\n".utf8)
      case 13: out += Array("\\r".utf8)
      case 9: out += Array("\\t".utf8)
      case 0..<32: out += Array("\\u\(hex(UInt32(byte), 4))".utf8)
      default: out.append(byte)
      }
    }
    out.append(34)
  }
}
