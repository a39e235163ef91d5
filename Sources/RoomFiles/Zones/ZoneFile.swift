public import CivilTime

/// The time-zone database of the system, one compiled file a zone.
public enum ZoneFile {
  /// Where Debian keeps it.
  public static let usualRoot = "/usr/share/zoneinfo"
  private static let mostBytes = 1 << 20

  /// Reads the rules of a zone.
  ///
  /// - Parameters:
  ///   - name: the zone's name in the IANA database, `Europe/London`.
  ///   - root: the directory of the database.
  /// - Returns: the zone, its changes written out to the end of 2199.
  /// - Throws: ``ZoneFileError``, whatever the file holds.
  public static func read(
    name: String,
    root: String = usualRoot
  ) throws(ZoneFileError) -> ZoneRules {
    guard isName(name) else { throw .badName(name) }
    guard withoutCopy(name) == nil, !noPlaces.contains(name) else { throw .unknown(name) }
    switch DirectoryFiles.read(at: "\(root)/\(name)", limit: mostBytes) {
    case .bytes(let bytes): return try rules(name: name, bytes: bytes)
    case .missing:
      throw DirectoryFiles(root).exists ? .unknown(name) : .noDatabase(root: root)
    case .refused(.isFolder): throw .unknown(name)
    case .refused(let fault): throw .unreadable(fault)
    }
  }

  /// Reads the rules of a zone from the bytes of its file.
  public static func rules(name: String, bytes: [UInt8]) throws(ZoneFileError) -> ZoneRules {
    try TZif(bytes).rules(name: name)
  }

  /// What lies in the database and is no zone of a place: whatever this machine uses, or no zone at all.
  private static let noPlaces: Set<String> = ["localtime", "posixrules", "Factory", "leapseconds"]

  /// The zone below one of the copies of the database, which count leap seconds or say that they do not.
  static func withoutCopy(_ name: String) -> String? {
    for copy in ["right/", "posix/"] where name.hasPrefix(copy) {
      return String(name.dropFirst(copy.utf8.count))
    }
    return nil
  }

  /// Whether a name is a plain path: no way up, no way out, nothing hidden.
  static func isName(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return name.utf8.count <= 64 && (1...4).contains(parts.count)
      && parts.allSatisfy { part in
        guard let first = part.utf8.first, (65...90).contains(first & 0xDF) else { return false }
        return part.utf8.allSatisfy {
          (48...57).contains($0) || (65...90).contains($0 & 0xDF) || $0 == 43 || $0 == 45
            || $0 == 95
        }
      }
  }

  /// The names of the database's main list, for hints; empty where there is none.
  static func names(root: String) -> [String] {
    guard case .bytes(let bytes) = DirectoryFiles.read(at: "\(root)/tzdata.zi", limit: mostBytes)
    else { return [] }
    return bytes.split(separator: 10).compactMap { line in
      let words = line.split(separator: 32)
      guard words.count >= 2 else { return nil }
      // `Z NAME …` defines a zone, `L TARGET NAME` another name of one.
      if words[0].elementsEqual("Z".utf8) { return String(decoding: words[1], as: UTF8.self) }
      guard words[0].elementsEqual("L".utf8), words.count >= 3 else { return nil }
      return String(decoding: words[2], as: UTF8.self)
    }
  }
}
