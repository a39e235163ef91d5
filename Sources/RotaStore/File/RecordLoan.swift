import Glibc

/// What is said at the socket of a server that owns a record, by whoever wants it for a while.
///
/// Whoever connects is answered with one word. After `lent` the record is free to be locked; the connection is kept open
/// as long as it is wanted, and the server takes it back once it is closed, however the other process ended.
enum RecordLoan {
  /// The record is free to be locked now.
  static let lent: [UInt8] = Array("lent\n".utf8)

  /// How long to wait at least for a server that is there: others may have asked before, and it lends to one at a time.
  static let patience = Duration.seconds(30)

  /// Asks for a record.
  ///
  /// - Parameters:
  ///   - path: The socket.
  ///   - deadline: Until when to wait for the answer at least.
  /// - Returns: The connection, to be closed once the record is let go; nothing where no server is there, or it could
  ///   not let go of the record in time.
  static func ask(at path: String, until deadline: ContinuousClock.Instant) -> CInt? {
    guard let address = SocketAddress(path) else { return nil }
    let file = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
    guard file >= 0 else { return nil }
    let isThere = address.with { connect(file, $0, $1) } == 0
    if isThere, SocketWait.isReady(file, until: max(deadline, .now + patience)) {
      var answer = [UInt8](repeating: 0, count: lent.count)
      if read(file, &answer, answer.count) == lent.count, answer == lent { return file }
    }
    close(file)
    return nil
  }
}

/// The address of a socket in the file system.
struct SocketAddress {
  private var name = sockaddr_un()

  /// Nothing where the path is longer than the system takes.
  init?(_ path: String) {
    let bytes = Array(path.utf8)
    guard !bytes.isEmpty, !bytes.contains(0),
      bytes.count < MemoryLayout.size(ofValue: name.sun_path)
    else { return nil }
    name.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: bytes) }
  }

  /// Calls with the address as the system wants it.
  func with(_ call: (UnsafePointer<sockaddr>, socklen_t) -> CInt) -> CInt {
    withUnsafePointer(to: name) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        call($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}

/// Waiting for a socket.
enum SocketWait {
  /// Whether there is something to be read, or the other end was closed, before a moment.
  static func isReady(_ file: CInt, until deadline: ContinuousClock.Instant) -> Bool {
    let clock = ContinuousClock()
    while true {
      let left = (deadline - clock.now) / Duration.milliseconds(1)
      var entry = pollfd(fd: file, events: CShort(POLLIN), revents: 0)
      let count = poll(&entry, 1, CInt(min(max(left.rounded(.up), 0), 60_000)))
      if count > 0 { return true }
      // A signal may have come between; the time is what counts.
      if count == 0 || errno != EINTR, clock.now >= deadline { return false }
    }
  }
}
