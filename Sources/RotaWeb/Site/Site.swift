public import CivilTime
public import RotaStore
import Synchronization

/// The pages of a room: what answers requests, whoever brings them.
public final class Site: Sendable {
  /// How the site is reached.
  public struct Address: Hashable, Sendable {
    /// The names with port that requests may be addressed to: `127.0.0.1:8080`.
    public let hosts: Set<String>
    /// Whether it is reached by https.
    public let isSecure: Bool

    /// Makes an address.
    public init(hosts: Set<String>, isSecure: Bool) {
      self.hosts = hosts
      self.isSecure = isSecure
    }
  }

  /// The record.
  public let live: LiveRoom
  /// Who may sign in.
  public var accounts: Accounts { live.accounts }
  /// What can be asked.
  public let table: RouteTable
  /// How it is reached.
  public let address: Address
  /// Whether the room is the sample.
  public let isSample: Bool

  let sessions: Sessions
  /// When the copy was taken that is shown as long as the record is damaged.
  private let copy: Mutex<Instant?>
  let metrics = Metrics()
  let feedReads = FeedReads()
  let clock: @Sendable () -> Instant
  /// What a password is held against where there is no such account, so that it takes as long.
  let nobodysPassword: String
  /// Where pages are worked out.
  let pages: WorkQueue
  /// Where passwords are hashed: 19 MiB each, so four at once.
  let passwords = WorkQueue("relief passwords", atOnce: 4, mostWaiting: 32)
  /// Where whole rotas are made: one at a time, as each takes some seconds.
  let rotas = WorkQueue("relief rotas", atOnce: 1, mostWaiting: 16)

  /// Makes a site.
  ///
  /// - Parameters:
  ///   - live: The record.
  ///   - address: How it is reached.
  ///   - isSample: Whether the room is the sample.
  ///   - copyOf: When the copy was taken that stands in for a damaged record; nothing where the record is whole.
  ///   - table: What can be asked.
  ///   - clock: What time it is.
  /// - Throws: Where no password can be hashed on this machine.
  public init(
    live: LiveRoom,
    address: Address,
    isSample: Bool,
    copyOf: Instant? = nil,
    table: RouteTable = .site,
    clock: @escaping @Sendable () -> Instant
  ) throws {
    self.live = live
    self.address = address
    self.isSample = isSample
    self.table = table
    copy = Mutex(copyOf)
    self.clock = clock
    sessions = Sessions { live.accounts }
    nobodysPassword = try Argon2.hash(SessionSecret().text)
    pages = WorkQueue("relief pages", atOnce: 8, mostWaiting: 256)
  }

  /// When the copy was taken that is shown because the record is damaged; nothing as long as it is not.
  var shownCopy: Instant? { copy.withLock { $0 } }

  /// Goes on with a record that is whole again, instead of the copy.
  ///
  /// - Parameter opened: The record, held by this process.
  /// - Returns: Whether it could be taken; what is being worked out with the copy may take too long just now.
  public func recover(with opened: LiveRoom.Opened) -> Bool {
    guard lend() else { return false }
    return takeBack {
      copy.withLock { $0 = nil }
      return opened
    }
  }

  /// Lets go of the record once nothing is asked any more.
  public func close() {
    live.breakPlans.close()
    do {
      try sessions.settle(at: clock())
    } catch {
      ServerLog.note(.warning, "sessions could not be written down", ["failure": error.forLog])
    }
    live.close()
  }

  /// How long what is being worked out may take before the record is lent to another process.
  static let lendingPatience = 4.0

  /// Lets another process own the record: what is being worked out is ended first, what comes then waits.
  ///
  /// - Returns: Whether it was let go of; it is kept where it was in use for too long.
  public func lend() -> Bool {
    let queues = [passwords, rotas, pages]
    for (place, queue) in queues.enumerated()
    where !queue.pause(patience: Self.lendingPatience / Double(queues.count)) {
      for paused in queues[...place] { paused.resume() }
      return false
    }
    do {
      try sessions.settle(at: clock())
    } catch {
      ServerLog.note(.warning, "sessions could not be written down", ["failure": error.forLog])
    }
    live.close()
    return true
  }

  /// Goes on after the record was lent.
  ///
  /// Where it cannot be opened again, requests are told so until it can: it is tried each time this is called.
  ///
  /// - Parameter open: Opens it as it is now.
  /// - Returns: Whether it could be opened.
  public func takeBack(_ open: () throws -> LiveRoom.Opened) -> Bool {
    defer { for queue in [pages, rotas, passwords] { queue.resume() } }
    do {
      let opened = try open()
      try live.goOn(with: opened)
      if let warning = opened.warning { ServerLog.note(.warning, "config", ["warning": warning]) }
      return true
    } catch {
      ServerLog.note(.error, "the record could not be taken back", ["failure": error.forLog])
      return false
    }
  }
}
