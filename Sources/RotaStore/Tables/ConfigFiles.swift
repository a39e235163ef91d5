import Crypto
import Planning

/// The files of a Config as the record keeps them: each once, under the SHA-256 of its bytes.
enum ConfigFiles {
  static func version(of files: [String: [UInt8]]) -> ConfigVersion {
    ConfigVersion(files: files.map { InputFile(path: $0, sha256: Hex.text(SHA256.hash(data: $1))) })
  }

  static func insert(_ files: [String: [UInt8]], into db: any SQLWrite, room: String) throws {
    for (_, bytes) in files.sorted(by: { $0.key < $1.key }) {
      try db.run(
        """
        INSERT INTO blob (room, sha256, bytes) \
        VALUES (\(room), \(Hex.text(SHA256.hash(data: bytes))), \(bytes)) \
        ON CONFLICT (room, sha256) DO NOTHING
        """
      )
    }
  }

  static func bytes(of sha256: String, in db: any SQLRead, room: String) throws -> [UInt8]? {
    var found: [UInt8]?
    try db.each("SELECT bytes FROM blob WHERE room = \(room) AND sha256 = \(sha256)") {
      found = $0.bytes(0)
    }
    return found
  }

  /// Each file the record holds, by its SHA-256, and whether its bytes are still those.
  static func check(in db: any SQLRead, room: String) throws -> [(name: String, isWhole: Bool)] {
    var files: [(String, Bool)] = []
    try db.each("SELECT sha256, bytes FROM blob WHERE room = \(room)") { row in
      let name = row.text(0)
      let sha256 = row.withBytes(1) { Hex.text(SHA256.hash(data: $0)) }
      files.append((name, name == sha256))
    }
    return files
  }
}
