/// A path of this site that somebody sent: where a sign-in leads back to, and nothing outside.
public enum LocalPath {
  /// The longest that is taken.
  static let longest = 1024

  /// The path where it is one of this site, with a query or without.
  ///
  /// `//host` and `/\host` lead elsewhere in a browser, so they are none.
  public static func checked(_ path: String) -> String? {
    let bytes = Array(path.utf8)
    guard bytes.first == UInt8(ascii: "/"), bytes.count <= longest,
      bytes.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }),
      bytes.count < 2 || bytes[1] != UInt8(ascii: "/")
    else { return nil }
    return path
  }
}
