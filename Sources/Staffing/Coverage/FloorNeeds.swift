public import CivilTime
public import Rostering

/// How many people of each role are wanted on the floor, interval by interval: its minimum level or the calls it
/// answers, whichever is more.
///
/// Calls that several roles answer are shared out among them by the people each has there, in whole people.
public struct FloorNeeds: Sendable {
  /// The intervals.
  public let grid: IntervalGrid
  /// People wanted, by the place of the role and the interval.
  public let people: [[Int]]

  /// Reads what a coverage requires.
  ///
  /// - Parameters:
  ///   - coverage: The coverage of the rota.
  ///   - rota: Who is posted where.
  public init(_ coverage: Coverage, of rota: Rota) {
    let roles = rota.roster.roles
    grid = coverage.grid
    var people = roles.map { _ in [Int](repeating: 0, count: coverage.grid.count) }
    let ids = coverage.queues.map(\.id)
    var there: [[Double]]?
    for line in coverage.lines {
      let names = Set(line.queues.compactMap { ids.indices.contains($0) ? ids[$0] : nil })
      let serving = roles.indices.filter { role in
        line.kind == .role ? roles[role].id == line.id : !names.isDisjoint(with: roles[role].queues)
      }
      if let only = serving.first, serving.count == 1 {
        for i in line.required.indices { people[only][i] = max(people[only][i], line.required[i]) }
      } else if serving.count > 1, coverage.outermost.contains(line) {
        let desks = there ?? Self.there(rota, coverage)
        there = desks
        for i in line.required.indices {
          let parts = Self.parts(of: line.required[i], among: serving.map { desks[$0][i] })
          for (role, part) in zip(serving, parts) { people[role][i] = max(people[role][i], part) }
        }
      }
    }
    self.people = people
  }

  private static func there(_ rota: Rota, _ coverage: Coverage) -> [[Double]] {
    let desks = DeskTime(rota, queues: coverage.queues)
    return rota.roster.roles.indices.map { desks.people(role: $0, on: coverage.grid).onFloor }
  }

  /// Whole people shared out by weight: the largest remainders go up, the first of equals before the others.
  static func parts(of people: Int, among weights: [Double]) -> [Int] {
    let sum = weights.reduce(0, +)
    guard sum > 0, let first = weights.indices.first else {
      return weights.indices.map { $0 == 0 ? people : 0 }
    }
    let exact = weights.map { Double(people) * $0 / sum }
    var parts = exact.map { Int($0.rounded(.down)) }
    let order = weights.indices.sorted {
      (exact[$1] - Double(parts[$1]), $0) < (exact[$0] - Double(parts[$0]), $1)
    }
    for place in order.prefix(max(0, people - parts.reduce(0, +))) { parts[place] += 1 }
    parts[first] += people - parts.reduce(0, +)
    return parts
  }

  /// The most people of a role that are wanted at any moment of a span.
  ///
  /// What lies after the last interval is as it was a week before, or a day where the intervals are fewer.
  public func most(role: Int, in span: Span) -> Int {
    guard people.indices.contains(role), let first = grid.starts.first, let end = grid.starts.last,
      first < end
    else { return 0 }
    var back = Minutes.zero
    for step in [Minutes.days(7), Minutes.days(1)] {
      while span.end - back > end, span.start - back - step >= first { back = back + step }
    }
    let from = max(span.start - back, first)
    guard var i = grid.index(of: from) else { return 0 }
    var most = 0
    while i < grid.count, grid.starts[i] < span.end - back {
      most = max(most, people[role][i])
      i += 1
    }
    return most
  }
}
