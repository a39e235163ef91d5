/// A short name of some lines that changes with them, to tell whether somebody still looks at what is so.
///
/// Nothing secret rests on it.
enum Fingerprint {
  /// The name of some lines: 16 hex digits.
  ///
  /// - Source: FNV-1a, 64 bits; RFC 9923.
  static func of(_ lines: some Sequence<String>) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for line in lines {
      for byte in line.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      // Between lines stands what no text has, so that two lines are not taken for one.
      hash = (hash ^ 0xFF) &* 0x100_0000_01b3
    }
    let text = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}
