import Glibc

/// Lends the record that this process owns to other processes of the same user that ask for it, one at a time.
public final class RecordLender: Sendable {
  /// The socket could not be made; other processes are told who holds the record, as without a server.
  public struct Failure: Error, CustomStringConvertible {
    /// In plain words.
    public let description: String
  }

  private let listener: CInt
  private let path: String
  private let isStopped = Guarded(false)

  /// Begins to listen; nobody else can own the record now, so that a socket left there is nobody's.
  ///
  /// - Parameter place: The record, which this process owns.
  /// - Throws: `Failure`.
  public init(_ place: RecordPlace) throws(Failure) {
    path = place.socketPath
    guard let address = SocketAddress(path) else {
      throw Failure(description: "\(path) is too long a name for a socket")
    }
    listener = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
    unlink(path)
    // Nobody can connect before it listens, and from then on only the owner of the file can.
    guard listener >= 0, address.with({ bind(listener, $0, $1) }) == 0, chmod(path, 0o600) == 0,
      listen(listener, 16) == 0
    else {
      let why = String(cString: strerror(errno))
      if listener >= 0 { close(listener) }
      throw Failure(description: "\(path): \(why)")
    }
  }

  /// Answers who asks until `stop`; it blocks the thread it is called on.
  ///
  /// - Parameters:
  ///   - lend: Lets go of the record; false where it is in use too long, and it is kept.
  ///   - takeBack: Takes it again, whatever was done to it.
  public func run(lend: () -> Bool, takeBack: () -> Void) {
    while !isStopped.withLock({ $0 }) {
      guard SocketWait.isReady(listener, until: .now + .milliseconds(200)) else { continue }
      let asker = accept(listener, nil, nil)
      guard asker >= 0 else { continue }
      _ = fcntl(asker, F_SETFD, FD_CLOEXEC)
      defer { close(asker) }
      guard lend() else { continue }
      // Whoever asked may be gone already: then its end is closed, and the record is taken back at once.
      _ = send(asker, RecordLoan.lent, RecordLoan.lent.count, CInt(MSG_NOSIGNAL))
      while !isStopped.withLock({ $0 }) {
        if SocketWait.isReady(asker, until: .now + .milliseconds(200)) { break }
      }
      takeBack()
    }
    close(listener)
    unlink(path)
  }

  /// Lends no more; a record that is lent is taken back first.
  public func stop() { isStopped.withLock { $0 = true } }
}
