import CivilTime
import Dispatch
import Planning
import RotaStore
import Rostering
import Synchronization

/// Works out beside the first requests what the boards of the next weeks need most time for: the breaks of each shift.
final class Warming: Sendable {
  /// How many weeks from today on: what a board shows that nobody has asked for more.
  static let weeks = 5

  private let isOver = Mutex(false)

  /// Begins; nothing waits for it.
  init(_ site: Site) {
    DispatchQueue(label: "relief warming", qos: .utility).async { [self] in
      guard let standing = try? site.live.standing() else { return }
      let now = site.clock()
      if site.live.calls(now: now).isEmpty { return }
      let today = standing.base.roster.zone.date(at: now)
      for week in 0..<Self.weeks {
        if isOver.withLock({ $0 }) { return }
        let days = DateSpan(today + week * 7, days: 7)
        _ = site.live.planWithCalls(days, in: standing.room, at: now)
      }
    }
  }

  /// Does no more than what it has begun.
  func end() { isOver.withLock { $0 = true } }
}
