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
