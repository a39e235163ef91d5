import CLibical
import CivilTime
import Glibc

// libical's time zones are globals of the process, read from files when they are first asked for and
// not guarded: threads that ask at the same time crash or read a wrong zone. Its components are not
// shared and need no guard. So all zone work goes through this lock, and what comes out of it is a
// value. It is the one global of the program, since what it guards is one.

/// The guard of libical's zones and of the settings of the process.
private let libicalLock = LibicalLock()

/// A lock of the system's thread library: unlike `Synchronization.Mutex`, which waits on the kernel directly,
/// ThreadSanitizer sees it, so that its run over the calendar tests means something.
private final class LibicalLock: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private var forms = ZoneForms()

  init() {
    pthread_mutex_init(mutex, nil)
    relief_ical_return_errors()
  }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  func withLock<T>(_ body: (inout ZoneForms) -> T) -> T {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body(&forms)
  }
}

extension CompactZone {
  /// The form a zone can be written in for these years; nothing where all times are to be in UTC.
  ///
  /// To be called before anything else is asked of libical, even where there are no such years.
  static func proved(for zone: ZoneRules, years: ClosedRange<Int>?) -> CompactZone? {
    libicalLock.withLock { forms in years.flatMap { forms.form(of: zone, years: $0) } }
  }
}

/// The compact forms found so far: the proof takes milliseconds, a feed much less.
private struct ZoneForms {
  struct Key: Hashable {
    let zone: ZoneRules
    let years: ClosedRange<Int>
  }

  /// Rooms have one zone and a few runs of years; a server with more starts again.
  static let most = 64

  var known: [Key: CompactZone?] = [:]

  /// The form a zone can be written in for these years; nothing where it is to be UTC.
  mutating func form(of zone: ZoneRules, years: ClosedRange<Int>) -> CompactZone? {
    let key = Key(zone: zone, years: years)
    if let found = known[key] { return found }
    var form = CompactZone(zone, years: years)
    if let guess = form, !guess.holds(for: zone, in: years) { form = nil }
    if known.count >= Self.most { known.removeAll() }
    known[key] = .some(form)
    return form
  }
}
