public import CivilTime

/// An encrypted copy of a record, named by when it was taken and by its SHA-256.
public struct Snapshot: Hashable, Sendable {
  /// Where it lies.
  public let path: String
  /// When it was taken.
  public let taken: Instant
  /// The SHA-256 of its bytes, 64 hex digits, by its name.
  public let digest: String

  /// A copy that somebody else may have renamed: then nothing is known from its name.
  public init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dash = name.firstIndex(of: "-"), name.hasSuffix(Self.ending),
      let taken = Self.instant(name[..<dash])
    else { return nil }
    let digest = name[name.index(after: dash)...].dropLast(Self.ending.count)
    guard digest.utf8.count == 64, Hex.bytes(digest.utf8) != nil else { return nil }
    self.path = path
    self.taken = taken
    self.digest = String(digest)
  }

  static let ending = ".snapshot"

  static func name(_ taken: Instant, digest: String) -> String {
    "\(stamp(taken))-\(digest)\(ending)"
  }

  /// A moment as names of files have it: 20261024T180000Z.
  static func stamp(_ instant: Instant) -> String {
    let text = instant.description
    return String(text.filter { $0 != "-" && $0 != ":" })
  }

  private static func instant(_ stamp: Substring) -> Instant? {
    let c = Array(stamp.utf8)
    guard c.count == 16, c[8] == UInt8(ascii: "T"), c[15] == UInt8(ascii: "Z") else { return nil }
    func part(_ range: Range<Int>) -> String { String(decoding: c[range], as: UTF8.self) }
    return Instant(
      "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(part(9..<11)):\(part(11..<13)):\(part(13..<15))Z"
    )
  }
}
