import RoomFiles

/// A value as YAML in blocks, two spaces a level: the same value gives the same bytes.
///
/// Texts that another reader could take for something else stand in double quotes, as in JSON.
enum YAMLText {
  static func bytes(_ tree: JSONTree) -> [UInt8] {
    Array((lines(tree) + [""]).joined(separator: "\n").utf8)
  }

  private static func lines(_ tree: JSONTree) -> [String] {
    switch tree {
    case .object(let members) where !members.isEmpty:
      members.flatMap { member -> [String] in
        let key = scalar(member.key)
        if let value = inline(member.value) { return ["\(key): \(value)"] }
        return ["\(key):"] + lines(member.value).map { "  \($0)" }
      }
    case .list(let items) where !items.isEmpty:
      items.flatMap { item -> [String] in
        if let value = inline(item) { return ["- \(value)"] }
        let all = lines(item)
        return all.prefix(1).map { "- \($0)" } + all.dropFirst().map { "  \($0)" }
      }
    default: [inline(tree) ?? "null"]
    }
  }

  /// The value on one line, where it is small enough to stand there.
  private static func inline(_ tree: JSONTree) -> String? {
    switch tree {
    case .text(let text): return scalar(text)
    case .object(let members): return members.isEmpty ? "{}" : nil
    case .list(let items):
      let values = items.compactMap { if case .text(let text) = $0 { scalar(text) } else { nil } }
      return values.count == items.count ? "[\(values.joined(separator: ", "))]" : nil
    default:
      // Numbers and the rest are written as in JSON, which YAML takes in.
      return String(decoding: tree.bytes.dropLast(), as: UTF8.self)
    }
  }

  private static func scalar(_ text: String) -> String {
    isPlain(text) ? text : String(decoding: JSONTree.text(text).bytes.dropLast(), as: UTF8.self)
  }

  /// Whether a text reads back as itself without quotes, by any reader of YAML 1.1 or 1.2.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, isLetter(first) || first == UInt8(ascii: "/"),
      bytes.allSatisfy({ isLetter($0) || (48...57).contains($0) || "_-/ {}.".utf8.contains($0) }),
      bytes.last != 32
    else { return false }
    let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
    return !words.contains(text.lowercased()) && !(text.contains("{") && first != UInt8(ascii: "/"))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }
}
