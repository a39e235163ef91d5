public import Planning

/// The files of a Config that are facts of the record: room.yaml, rules/, holidays/ and support.yaml, byte for byte.
///
/// Shape: by path below Config. Never a CSV file, whose rows become facts of their own once, and nothing of
/// demand/ or import/, which are read when they are needed and of which the record keeps what came of it.
public struct ConfigBundle: Hashable, Sendable {
  /// The bytes of each file by its path.
  public let files: [String: [UInt8]]

  /// Makes a bundle.
  public init(files: [String: [UInt8]]) { self.files = files }

  /// What the record says of it: each path with the SHA-256 of its bytes.
  public var version: ConfigVersion {
    ConfigVersion(files: files.map { InputFile(path: $0, sha256: Digest.hex(of: $1)) })
  }
}
