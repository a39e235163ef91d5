/// A file that belongs to every page and is served from memory.
public struct Asset: Hashable, Sendable {
  /// Its name, with the digest of its bytes in it, so that it may be kept for ever: `relief-0123456789abcdef.css`.
  public let name: String
  /// Its media type.
  public let type: String
  /// Its bytes.
  public let bytes: [UInt8]

  /// Where it is.
  public var path: String { "/assets/\(name)" }

  init(_ ending: String, type: String, _ text: String) {
    bytes = Array(text.utf8)
    self.type = type
    name = "relief-\(Self.digest(bytes)).\(ending)"
  }

  /// 64 bits that change with the bytes: nothing secret rests on them.
  ///
  /// - Source: FNV-1a, 64 bits; RFC 9923.
  private static func digest(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let text = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}

/// The files that belong to every page.
public enum Assets {
  /// How pages look.
  public static let stylesheet = Asset("css", type: "text/css; charset=utf-8", Stylesheet.text)
  /// What pages do by themselves where scripts run; all of them work without.
  public static let script = Asset("js", type: "text/javascript; charset=utf-8", Script.text)
  /// The sign in a browser's tab.
  public static let icon = Asset(
    "svg",
    type: "image/svg+xml",
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#12436d"/>\
    <path d="M6 21h7v-10h6v10h7" fill="none" stroke="#fff" stroke-width="3.5"/></svg>
    """
  )

  /// All of them.
  public static let all = [stylesheet, script, icon]

  /// The one of a name.
  public static func named(_ name: String) -> Asset? { all.first { $0.name == name } }
}
