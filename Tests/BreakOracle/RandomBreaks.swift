public import Wellbeing

/// Small break problems of every kind, from a seed: windows that hold and that do not, absences, breaks taken, plans in
/// force, people of no supply and pairs of two.
public struct RandomBreaks {
  private var state: UInt64

  public init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  /// A number from 0 to just under `below` (SplitMix64).
  public mutating func below(_ below: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(max(1, below)))
  }

  /// A problem of at most so many sittings, on a grid of 8 to 12 slots.
  public mutating func problem(people: Int) throws -> BreakProblem {
    let horizon = 8 + below(5)
    let roles = (0...below(2)).map { _ in
      BreakRole(weight: 1 + below(4), required: (0..<horizon).map { _ in below(people + 1) })
    }
    var sittings: [BreakSitting] = []
    for person in 0...below(people) {
      // Every third is like the one before it, so that classes have more than one member.
      if person > 0, below(3) == 0, let last = sittings.last {
        sittings.append(named("p\(person)", last))
      } else {
        sittings.append(sitting("p\(person)", horizon, roles.count))
      }
    }
    return try BreakProblem(
      slotMinutes: 30,
      horizon: horizon,
      roles: roles,
      shortfallScale: 1 + below(20),
      sittings: sittings
    )
  }

  private func named(_ id: String, _ one: BreakSitting) -> BreakSitting {
    BreakSitting(
      id: id,
      role: one.role,
      start: one.start,
      length: one.length,
      breaks: one.breaks,
      tail: one.tail,
      supply: one.supply,
      away: one.away,
      notBefore: one.notBefore
    )
  }

  private mutating func sitting(_ id: String, _ horizon: Int, _ roles: Int) -> BreakSitting {
    let start = below(3)
    let length = horizon - start - below(3)
    var breaks: [BreakTiming] = []
    var free = 0
    for _ in 0..<below(3) + (below(4) == 0 ? 0 : 1) {
      let size = 1 + below(2)
      let isTaken = below(8) == 0 && free + size <= length
      let taken = isTaken ? free + below(length - size - free + 1) : nil
      if let taken { free = taken + size }
      let least = below(3)
      breaks.append(
        BreakTiming(
          length: size,
          ideal: below(length),
          work: least...least + below(5),
          taken: taken,
          planned: below(3) == 0 ? below(length) : nil,
          moveCost: below(6)
        )
      )
    }
    let away = below(4) == 0 ? below(length) : nil
    return BreakSitting(
      id: id,
      role: below(roles),
      start: start,
      length: length,
      breaks: breaks,
      tail: below(3)...4 + below(12),
      supply: below(6) == 0 ? below(3) : 1,
      away: away.map { [$0..<min(length, $0 + 1 + below(3))] } ?? [],
      notBefore: below(4) == 0 ? below(5) : 0
    )
  }
}
