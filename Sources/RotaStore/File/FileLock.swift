import Glibc

/// Held for life by the one process that owns a record; the system lets go of it however the process ends.
///
/// The file holds the owner's pid on its first line and, on its second, when the record was last looked
/// through for damage, in epoch seconds.
final class FileLock: Sendable {
  private let descriptor: CInt
  /// The connection to the server that lent the record, which takes it back once this is closed; -1 where none did.
  private let loan: CInt
  /// When the record was last looked through, as it was found; 0 where never.
  let checked: Int

  /// Takes the lock, waiting for another process up to so many milliseconds.
  ///
  /// - Parameters:
  ///   - path: The file that is locked.
  ///   - server: The socket at which a server that holds it is asked to lend it; nobody is asked where none is named.
  ///   - waiting: How many milliseconds to wait.
  /// - Throws: `RecordError.held` with the pid of the process that holds it.
  init(path: String, asking server: String? = nil, waiting: Int) throws(RecordError) {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    guard file >= 0 else {
      throw .cannotRead("\(path): \(String(cString: strerror(errno)))")
    }
    descriptor = file
    let clock = ContinuousClock()
    let deadline = clock.now + .milliseconds(waiting)
    var lent: CInt?
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      let why = errno
      if why == EWOULDBLOCK, lent == nil, let server {
        lent = RecordLoan.ask(at: server, until: deadline)
        if lent != nil { continue }
      }
      guard why == EWOULDBLOCK, clock.now < deadline else {
        let holder = Self.lines(of: file).first.flatMap { $0 }
        close(file)
        if let lent { close(lent) }
        loan = -1
        checked = 0
        if why == EWOULDBLOCK { throw .held(by: holder) }
        throw .cannotRead("\(path): \(String(cString: strerror(why)))")
      }
      usleep(20_000)
    }
    loan = lent ?? -1
    let lines = Self.lines(of: file)
    checked = lines.count > 1 ? lines[1] ?? 0 : 0
    note(checked: checked)
  }

  deinit {
    close(descriptor)
    if loan >= 0 { close(loan) }
  }

  /// Lets another process take the lock, though this value lives on.
  func release() { _ = flock(descriptor, LOCK_UN) }

  /// Writes down the owner and when the record was looked through.
  func note(checked seconds: Int) {
    let text = Array("\(getpid())\n\(seconds)\n".utf8)
    // The lock holds whether or not its text can be written, on a full disk for one.
    _ = pwrite(descriptor, text, text.count, 0)
    _ = ftruncate(descriptor, off_t(text.count))
  }

  private static func lines(of file: CInt) -> [Int?] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = max(0, pread(file, &bytes, bytes.count, 0))
    return bytes.prefix(count).split(
      separator: UInt8(ascii: "\n"),
      omittingEmptySubsequences: false
    )
    .map { Int(String(decoding: $0, as: UTF8.self)) }
  }
}
