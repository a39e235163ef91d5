import CivilTime
public import Rostering

/// The postings of a rota as time at desks: who can take which calls, and what breaks leave of it.
///
/// Shape: postings across the rota's edges, by start; one entry a posting in each list.
public struct DeskTime: Sendable {
  let postings: [Posting]
  /// The queues each posting can take calls of, bit `q` for the queue at place `q`.
  let serves: [UInt64]
  /// The share of each posting that is left when breaks are taken out.
  let working: [Double]

  /// The most queues a room may have for this to know them apart.
  public static let mostQueues = 64

  /// Reads a rota.
  ///
  /// - Parameters:
  ///   - rota: The rota.
  ///   - queues: The room's queues, by place.
  public init(_ rota: Rota, queues: [Queue]) {
    let roster = rota.roster
    let places = Dictionary(
      queues.prefix(Self.mostQueues).enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { a, _ in a }
    )
    let roles = roster.roles.map { role in
      role.queues.compactMap { places[$0] }.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
    }
    let people = Dictionary(
      roster.people.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { a, _ in a }
    )
    var barred: [Int: [(days: DateSpan, mask: UInt64)]] = [:]
    for restriction in roster.restrictions {
      guard case .not(let queue) = restriction.limit, let place = places[queue],
        let person = people[restriction.person]
      else { continue }
      barred[person, default: []].append((restriction.days, 1 << UInt64(place)))
    }
    let kinds = Dictionary(
      roster.shifts.map { ($0.letter, Self.working($0)) },
      uniquingKeysWith: { a, _ in a }
    )
    postings = rota.postingsAcrossEdges()
    serves = postings.map { posting in
      let mask = roles.indices.contains(posting.role) ? roles[posting.role] : 0
      guard let bars = barred[posting.person] else { return mask }
      return bars.reduce(mask) { $1.days.contains(posting.date) ? $0 & ~$1.mask : $0 }
    }
    working = postings.map { kinds[$0.letter] ?? 1 }
  }

  private static func working(_ kind: ShiftKind) -> Double {
    let length = kind.usualLength.count
    return length <= 0 ? 1 : 1 - Double(min(max(kind.unpaid.count, 0), length)) / Double(length)
  }

  /// The sets of queues that postings serve, each once, the smallest number first; who serves none is left out.
  var masks: [UInt64] { Set(serves).filter { $0 != 0 }.sorted() }

  /// People who serve some queues.
  ///
  /// - Parameters:
  ///   - grid: The intervals.
  ///   - isMeant: Whether people who serve this set of queues are meant.
  /// - Returns: people rostered, the absent among them, and people there less the share that is on a break.
  func people(
    on grid: IntervalGrid,
    serving isMeant: (UInt64) -> Bool
  ) -> (rostered: [Double], onFloor: [Double]) {
    count(grid, working: true) { isMeant(serves[$0]) }
  }

  /// People of a role rostered and there; who is on a break is on duty, so breaks are not taken out.
  func people(role: Int, on grid: IntervalGrid) -> (rostered: [Double], onFloor: [Double]) {
    count(grid, working: false) { postings[$0].role == role }
  }

  private func count(
    _ grid: IntervalGrid,
    working takesBreaksOut: Bool,
    where isMeant: (Int) -> Bool
  ) -> (rostered: [Double], onFloor: [Double]) {
    let meant = postings.indices.filter { postings[$0].state != .restricted && isMeant($0) }
    let rostered = meant.map { i in
      Presence.Stay(
        person: postings[i].person,
        span: postings[i].span,
        weight: Double(postings[i].counts)
      )
    }
    let there = meant.filter { postings[$0].isOnDesk }.map { i in
      Presence.Stay(
        person: postings[i].person,
        span: postings[i].span,
        weight: Double(postings[i].counts) * (takesBreaksOut ? working[i] : 1)
      )
    }
    return (Presence(rostered, on: grid).people, Presence(there, on: grid).people)
  }
}
