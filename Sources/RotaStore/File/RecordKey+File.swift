import Glibc

extension RecordKey {
  /// Reads a key file: 64 hex digits and the end of the line.
  ///
  /// - Throws: `RecordError.key` where it is missing, no key, or open to others than its owner.
  public static func load(_ path: String) throws(RecordError) -> RecordKey {
    let mode: mode_t
    var bytes: [UInt8]
    do throws(PlainFile.Failure) {
      let file = try PlainFile(path, O_RDONLY)
      mode = try file.status().st_mode
      bytes = mode & S_IFMT == S_IFREG ? try file.read(66) : []
    } catch {
      throw .key(error.text)
    }
    guard mode & S_IFMT == S_IFREG else { throw .key("\(path) is no file") }
    guard mode & 0o077 == 0 else {
      throw .key("\(path) can be read by others than its owner. Try: chmod 600 \(path)")
    }
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    guard bytes.count == 64, let secret = Hex.bytes(bytes) else {
      throw .key("\(path) holds no key: 64 hex digits")
    }
    return try RecordKey(secret: secret)
  }

  /// Makes a new key and its file, which must not be there, and waits until the disk holds it.
  ///
  /// - Throws: `RecordError.cannotWrite`.
  public static func create(_ path: String) throws(RecordError) -> RecordKey {
    var random = SystemRandomNumberGenerator()
    let secret = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    // Under another name first: half a key, on a full disk for one, would stand in the way of a whole one for good.
    let new = path + ".new"
    removeLeftover(path)
    defer { removeLeftover(path) }
    do throws(PlainFile.Failure) {
      let file = try PlainFile(new, O_WRONLY | O_CREAT | O_EXCL)
      try file.write(Array((Hex.text(secret) + "\n").utf8))
      try file.sync()
      // Never in the place of a key that is there.
      guard link(new, path) == 0 else { throw PlainFile.Failure(code: errno, path: path) }
      try PlainFile.sync(folder: RecordPlace(path: path).folder)
    } catch {
      throw .cannotWrite(error.text)
    }
    return try RecordKey(secret: secret)
  }

  /// Takes away what is left of making a key where that was broken off.
  static func removeLeftover(_ path: String) { unlink(path + ".new") }
}
