import Dispatch
import Glibc
public import RotaStore
import Synchronization

/// The record of a running server, lent to commands that are given beside it, on a thread of its own, and opened again
/// on SIGHUP.
public final class Lending: Sendable {
  private let lender: RecordLender
  private let site: Site
  private let open: @Sendable () throws -> LiveRoom.Opened
  private let isEnding = Mutex(false)
  private let ended = DispatchSemaphore(value: 0)
  /// One at a time: a command or a signal.
  private let turn = DispatchSemaphore(value: 1)

  /// Begins.
  ///
  /// - Parameters:
  ///   - site: What has the record in use.
  ///   - place: The record.
  ///   - open: Opens it again.
  /// - Throws: `RecordLender.Failure` where no socket can be made: commands then end with exit code 75 as long as the
  ///   server runs.
  public init(
    of site: Site,
    at place: RecordPlace,
    open: @escaping @Sendable () throws -> LiveRoom.Opened
  ) throws(RecordLender.Failure) {
    self.site = site
    self.open = open
    lender = try RecordLender(place)
    // A thread of its own, as it waits as long as the server runs.
    DispatchQueue(label: "relief lending").async { [self] in
      lender.run(lend: lend, takeBack: takeBack)
      ended.signal()
    }
    rereadOnHangUp()
  }

  /// Lends no more and waits until the record is back.
  public func end() {
    isEnding.withLock { $0 = true }
    lender.stop()
    ended.wait()
  }

  private func lend() -> Bool {
    turn.wait()
    if site.lend() { return true }
    turn.signal()
    return false
  }

  private func takeBack() {
    defer { turn.signal() }
    while !site.takeBack(open) {
      // What keeps it closed is for a person to mend; requests are told so meanwhile.
      if isEnding.withLock({ $0 }) { break }
      sleep(2)
    }
  }

  /// Config is read again on SIGHUP, as it is after each command.
  private func rereadOnHangUp() {
    signal(SIGHUP, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGHUP, queue: .global())
    source.setEventHandler { [weak self] in
      // The handler keeps the source, which nobody else does.
      _ = source
      if let self, self.lend() { self.takeBack() }
    }
    source.resume()
  }
}
