import Glibc

/// An open file of this machine: the key, a copy; the record itself is the engine's.
struct PlainFile: ~Copyable {
  let descriptor: CInt
  let path: String

  /// What the system said, and to what.
  struct Failure: Error {
    let code: CInt
    let path: String
    /// In plain words.
    var text: String { "\(path): \(String(cString: strerror(code)))" }
  }

  /// Opens or makes a file; never one that is only a symbolic link, nor for a child process.
  init(_ path: String, _ flags: CInt, mode: mode_t = 0o600) throws(Failure) {
    descriptor = Glibc.open(path, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, mode)
    self.path = path
    if descriptor < 0 { throw Failure(code: errno, path: path) }
  }

  deinit { Glibc.close(descriptor) }

  /// What kind of file it is, who may read it and how long it is.
  func status() throws(Failure) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure }
    return status
  }

  /// Up to so many bytes from where the file stands; fewer at its end.
  func read(_ most: Int) throws(Failure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: most)
    var count = 0
    while count < most {
      let n = bytes.withUnsafeMutableBytes { raw in
        Glibc.read(descriptor, raw.baseAddress.map { $0 + count }, most - count)
      }
      if n < 0, errno == EINTR { continue }
      if n < 0 { throw failure }
      if n == 0 { break }
      count += n
    }
    bytes.removeLast(most - count)
    return bytes
  }

  /// Writes all bytes where the file stands.
  func write(_ bytes: some Collection<UInt8>) throws(Failure) {
    let bytes = Array(bytes)
    var count = 0
    while count < bytes.count {
      let n = bytes.withUnsafeBytes { raw in
        Glibc.write(descriptor, raw.baseAddress.map { $0 + count }, bytes.count - count)
      }
      if n < 0, errno == EINTR { continue }
      if n <= 0 { throw failure }
      count += n
    }
  }

  /// Adds lines to a file of lines and waits until the disk holds them: all of them or none.
  ///
  /// A last line that was broken off, by a power cut for one, is taken away first: the next would only be glued
  /// to it and lost with it.
  static func add(_ lines: String, to path: String) throws(Failure) {
    let file = try PlainFile(path, O_RDWR | O_APPEND | O_CREAT)
    let bytes = try file.read(Int(clamping: try file.status().st_size))
    let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    // Only where there is something to take away: a file that may only grow cannot be cut.
    if end < bytes.count, ftruncate(file.descriptor, off_t(end)) != 0 { throw file.failure }
    do throws(Failure) {
      try file.write(lines.utf8)
      try file.sync()
    } catch {
      ftruncate(file.descriptor, off_t(end))
      throw error
    }
    try sync(folder: RecordPlace(path: path).folder)
  }

  /// Waits until the disk holds it.
  func sync() throws(Failure) {
    if fsync(descriptor) != 0 { throw failure }
  }

  /// Waits until the disk holds the names in a folder.
  static func sync(folder: String) throws(Failure) {
    try PlainFile(folder, O_RDONLY | O_DIRECTORY).sync()
  }

  private var failure: Failure { Failure(code: errno, path: path) }
}
