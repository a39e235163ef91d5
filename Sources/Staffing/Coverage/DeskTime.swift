import CivilTime
public import Rostering

/// The postings of a rota as time at desks: who can take which calls.
///
/// Shape: postings across the rota's edges, by start; one entry a posting in each list.
public struct DeskTime: Sendable {
  let roster: Roster
  let postings: [Posting]
  /// The queues each posting can take calls of, bit `q` for the queue at place `q`.
  let serves: [UInt64]

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
    self.roster = roster
    postings = rota.postingsAcrossEdges()
    serves = postings.map { posting in
      let mask = roles.indices.contains(posting.role) ? roles[posting.role] : 0
      guard let bars = barred[posting.person] else { return mask }
      return bars.reduce(mask) { $1.days.contains(posting.date) ? $0 & ~$1.mask : $0 }
    }
  }

  /// The sets of queues that postings serve, each once, the smallest number first; who serves none is left out.
  var masks: [UInt64] { Set(serves).filter { $0 != 0 }.sorted() }

  /// People who serve some queues, the absent among them.
  ///
  /// - Parameters:
  ///   - grid: The intervals.
  ///   - isMeant: Whether people who serve this set of queues are meant.
  /// - Returns: People by interval.
  func rostered(on grid: IntervalGrid, serving isMeant: (UInt64) -> Bool) -> [Double] {
    people(on: grid) { postings[$0].state != .restricted && isMeant(serves[$0]) }
  }

  /// People of a role rostered and there; who is on a break is on duty, so breaks are not taken out.
  func people(role: Int, on grid: IntervalGrid) -> (rostered: [Double], onFloor: [Double]) {
    let rostered = people(on: grid) {
      postings[$0].state != .restricted && postings[$0].role == role
    }
    return (rostered, people(on: grid) { postings[$0].isOnDesk && postings[$0].role == role })
  }

  private func people(on grid: IntervalGrid, where isMeant: (Int) -> Bool) -> [Double] {
    Presence(postings.indices.filter(isMeant).map { stay($0) }, on: grid).people
  }

  /// The time of a posting, nobody on a break.
  func stay(_ i: Int) -> Presence.Stay {
    Presence.Stay(
      person: postings[i].person,
      span: postings[i].span,
      weight: Double(postings[i].counts)
    )
  }
}
