import Dispatch
import Glibc
public import RotaStore
import Synchronization

/// Waits beside a server that shows a copy until somebody has restored the record, and lets the server go on with it.
public final class Recovery: Sendable {
  private let isEnding = Mutex(false)
  private let ended = DispatchSemaphore(value: 0)

  /// Begins; it looks five times a second whether another file stands in the record's place.
  ///
  /// - Parameters:
  ///   - site: What shows the copy.
  ///   - place: The record.
  ///   - open: Opens it, and throws as long as it cannot be.
  ///   - then: Called once the server goes on with it.
  public init(
    of site: Site,
    at place: RecordPlace,
    open: @escaping @Sendable () throws -> LiveRoom.Opened,
    then: @escaping @Sendable () -> Void
  ) {
    // What would make it read Config again has nothing to read it for yet.
    signal(SIGHUP, SIG_IGN)
    let first = place.mark
    DispatchQueue(label: "relief recovery").async { [self] in
      wait(for: site, place, tried: first, open: open, then: then)
      ended.signal()
    }
  }

  /// Waits no more.
  public func end() {
    isEnding.withLock { $0 = true }
    ended.wait()
  }

  private func wait(
    for site: Site,
    _ place: RecordPlace,
    tried: [Int],
    open: () throws -> LiveRoom.Opened,
    then: () -> Void
  ) {
    var tried = tried
    while !isEnding.withLock({ $0 }) {
      usleep(200_000)
      let mark = place.mark
      guard !mark.isEmpty, mark != tried else { continue }
      tried = mark
      do {
        let opened = try open()
        while !site.recover(with: opened) {
          if isEnding.withLock({ $0 }) { return opened.held.file.letGo() }
          sleep(1)
        }
        ServerLog.note(.info, "the record was restored, and the server goes on with it")
        return then()
      } catch {
        ServerLog.note(.error, "the record cannot be opened yet", ["failure": error.forLog])
      }
    }
  }
}
