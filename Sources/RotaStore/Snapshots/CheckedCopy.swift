import Glibc

/// A copy, decrypted into a file that only its owner can read and that goes away with the value.
final class CheckedCopy {
  let path: String
  let engine: SQLiteEngine
  let head: RecordFile.Head
  private var isKept = false

  /// Decrypts a copy and looks through all of it.
  ///
  /// - Throws: `RecordError` where its bytes are not those of its name, it was sealed under another key, or the
  ///   record in it is damaged.
  init(_ source: String, into path: String, key: RecordKey) throws {
    self.path = path
    Self.remove(path)
    do {
      try Self.unseal(source, into: path, key: key)
      engine = try SQLiteEngine(path: path)
    } catch {
      Self.remove(path)
      throw error
    }
    do {
      if let fault = try engine.faults(isThorough: true).first {
        throw RecordError.unsuitable("\(source): \(fault)")
      }
      head = try RecordFile.Head(engine)
      guard head.key == key.id else { throw RecordError.key("\(source) names another key") }
    } catch {
      engine.close()
      Self.remove(path)
      throw error
    }
  }

  deinit {
    engine.close()
    if !isKept { Self.remove(path) }
  }

  /// Closes the copy and leaves its file, complete.
  func keep() throws {
    try engine.settle()
    engine.close()
    isKept = true
  }

  private static func unseal(_ source: String, into path: String, key: RecordKey) throws {
    do {
      let sealed = try PlainFile(source, O_RDONLY)
      let plain = try PlainFile(path, O_WRONLY | O_CREAT | O_EXCL)
      let digest = try SnapshotFormat.unseal(sealed, into: plain, key: key)
      if let named = Snapshot(path: source), named.digest != digest {
        throw RecordError.unsuitable("\(source) is not the copy that its name says")
      }
      try plain.sync()
    } catch let failure as PlainFile.Failure {
      throw RecordError.cannotRead(failure.text)
    }
  }

  private static func remove(_ path: String) {
    for end in ["", "-wal", "-shm", "-journal"] { unlink(path + end) }
  }
}
