import CivilTime
import Rostering

/// Spreads the short breaks from the screen over the stretches between the longer ones.
///
/// As few as keep every spell at the screen within its limit, evenly over the stretch, each moved by up to ten minutes so
/// that few of a role have theirs at once. Nobody chooses between them and the floor: they are short, people stay within
/// reach, and the requirement leaves part of each hour free of calls.
struct ScreenSpread {
  private let shift: BreakShift
  private let length: Int
  private let every: Int
  /// People of each role on a short break, by role and minute of the shift.
  private var away: [[Int]]

  init(_ shift: BreakShift) {
    self.shift = shift
    length = shift.screen.length.count
    every = max(1, shift.screen.every.count)
    away = shift.problem.roles.map { _ in Array(repeating: 0, count: shift.span.length.count) }
  }

  /// The short breaks of everybody, in the order of the seats.
  static func breaks(of shift: BreakShift, _ plan: BreakPlan) -> [PlannedBreak] {
    var spread = Self(shift)
    guard spread.length > 0 else { return [] }
    return shift.seats.indices.flatMap { spread.breaks(of: $0, plan) }
  }

  private mutating func breaks(of seat: Int, _ plan: BreakPlan) -> [PlannedBreak] {
    let who = shift.seats[seat]
    guard !who.postings.isEmpty, plan.starts.indices.contains(seat) else { return [] }
    let sitting = shift.problem.sittings[seat]
    let slot = shift.problem.slotMinutes
    let origin = (who.start - shift.span.start).count
    let busy =
      sitting.away
      + zip(sitting.breaks, plan.starts[seat]).compactMap { timing, start in
        start.map { $0..<$0 + timing.length }
      }
    var spans: [Span] = []
    var from = 0
    let end = sitting.length..<sitting.length
    for range in busy.sorted(by: { $0.lowerBound < $1.lowerBound }) + [end] {
      if range.lowerBound > from {
        spans += stretch(
          origin + from * slot,
          origin + range.lowerBound * slot,
          role: sitting.role
        )
      }
      from = max(from, range.upperBound)
    }
    return zip(who.postings, who.shiftStarts).flatMap { posting, shiftStart in
      spans.map {
        PlannedBreak(
          posting: posting,
          shiftStart: shiftStart,
          kind: .screen,
          rule: "screen",
          isPaid: true,
          span: $0
        )
      }
    }
  }

  /// The short breaks of one stretch of work, in minutes of the shift.
  private mutating func stretch(_ from: Int, _ to: Int, role: Int) -> [Span] {
    let excess = to - from - every
    guard excess > 0, away.indices.contains(role) else { return [] }
    let count = (excess + every + length - 1) / (every + length)
    let spell = (to - from - count * length) / (count + 1)
    var spans: [Span] = []
    var last = from
    for i in 0..<count {
      let after = count - 1 - i
      // Later ones must still keep what is left within the limit, and this one what came before.
      let earliest = max(last + 1, to - length - (after + 1) * every - after * length)
      let latest = last + every
      guard earliest <= latest else { break }
      let even = from + (i + 1) * spell + i * length
      let fifth = even - (even % 5 + 5) % 5
      let start =
        [0, 5, -5, 10, -10].map { fifth + $0 }
        .filter { (earliest...latest).contains($0) }
        .min { (load(role, $0), abs($0 - fifth), $0) < (load(role, $1), abs($1 - fifth), $1) }
        ?? min(max(even, earliest), latest)
      for minute in start..<start + length where away[role].indices.contains(minute) {
        away[role][minute] += 1
      }
      spans.append(
        Span(shift.span.start + Minutes(start), shift.span.start + Minutes(start + length))
      )
      last = start + length
    }
    return spans
  }

  private func load(_ role: Int, _ start: Int) -> Int {
    (start..<start + length).reduce(0) { most, minute in
      away[role].indices.contains(minute) ? max(most, away[role][minute]) : most
    }
  }
}
