import CivilTime
import Rostering

/// A sitting on its way into a problem, with who it is.
struct BreakDraft {
  let sitting: BreakSitting
  let seat: BreakSeat
  private let key: [Int]

  /// People who sit together, the one who leads first.
  init(_ group: [BreakStay], in maker: BreakShiftMaker, from: Instant, _ live: BreakStanding?) {
    let lead = group[0]
    let slot = maker.rules.times.slot.count
    let names = Set(group.map(\.name))
    let first = Self.up(lead.span.start - from, slot)
    let origin = from + Minutes(first * slot)
    let absences = Span.merged(lead.away + (live?.away(names, over: lead.span) ?? []))
    // Whoever is away to the end has gone home: their shift is over then.
    let home = absences.last.flatMap { $0.end >= lead.span.end ? $0.start : nil }
    let length = max(0, ((home ?? lead.span.end) - origin).count / slot)
    let away = Self.slots(absences, origin, length, slot)
    let gone = absences.filter { $0.start == home }.reduce(.zero) { $0 + $1.length }
    let due = maker.rules.breaks(in: lead.work - gone)
    let isNight = maker.roster.shift(lead.letter)?.isNight ?? false
    let windows = BreakWindows(maker.rules.times, inNight: isNight)
    let wishes = Set(group.compactMap { maker.wishes[$0.name.person] })
    // Two who sit together and wish for opposite things wish for nothing.
    let wish = wishes.count == 1 ? wishes.first : nil
    let ideals = windows.ideals(due, length: length, away: away, wish: wish)
    var breaks: [(rule: BreakAllowance, timing: BreakTiming)] = []
    for (k, rule) in due.enumerated() {
      let told = live?.told(names, rule).map { ($0.start - origin).count / slot }
      let timing = BreakTiming(
        length: max(1, rule.length.count / slot),
        ideal: ideals[k],
        work: windows.before(k),
        planned: told.flatMap { (0...BreakProblem.longestGrid).contains($0) ? $0 : nil },
        moveCost: told == nil ? 0 : maker.rules.times.move.count / slot
      )
      breaks.append((rule, timing))
    }
    if let live {
      breaks = live.settle(breaks, lead.name, origin: origin, slot: slot, length: length)
    }
    let notBefore = live.map { Self.up($0.free(names) - origin, slot) } ?? 0
    // Nothing can be planned for a shift that is over.
    if notBefore >= length { breaks.removeAll { $0.timing.taken == nil } }
    sitting = BreakSitting(
      id: "",
      role: lead.role,
      start: first,
      length: length,
      breaks: breaks.map(\.timing),
      tail: windows.tail,
      supply: min(10, group.reduce(0) { $0 + $1.supply }),
      away: away,
      notBefore: min(notBefore, BreakProblem.longestGrid)
    )
    seat = BreakSeat(
      postings: group.map(\.name),
      shiftStarts: group.map(\.shiftStart),
      role: lead.role,
      start: origin,
      breaks: breaks.map(\.rule)
    )
    key = Self.key(sitting)
  }

  /// Somebody of another day's shift, counted while they are there.
  init(present stay: BreakStay, in maker: BreakShiftMaker, _ span: Span) {
    let slot = maker.rules.times.slot.count
    let shared = stay.span.clamped(to: span)
    let first = Self.up(shared.start - span.start, slot)
    let origin = span.start + Minutes(first * slot)
    let length = max(0, (shared.end - origin).count / slot)
    sitting = BreakSitting(
      id: "",
      role: stay.role,
      start: first,
      length: length,
      breaks: [],
      tail: 0...BreakProblem.longestGrid,
      supply: stay.supply,
      away: Self.slots(stay.away, origin, length, slot)
    )
    seat = BreakSeat(postings: [], shiftStarts: [], role: stay.role, start: origin, breaks: [])
    key = Self.key(sitting)
  }

  /// Orders by everything that matters to the problem, and only then by who it is.
  func isBefore(_ other: BreakDraft) -> Bool {
    if key != other.key { return key.lexicographicallyPrecedes(other.key) }
    return seat.postings.lexicographicallyPrecedes(other.seat.postings)
  }

  /// Whole slots that hold a length of time, none below zero.
  static func up(_ time: Minutes, _ slot: Int) -> Int { max(0, (time.count + slot - 1) / slot) }

  /// The slots of a sitting that spans touch, as ranges apart from each other.
  static func slots(_ spans: [Span], _ origin: Instant, _ length: Int, _ slot: Int) -> [Range<Int>]
  {
    Span.merged(spans).compactMap { span in
      let from = min(length, max(0, (span.start - origin).count) / slot)
      let to = min(length, up(span.end - origin, slot))
      return from < to ? from..<to : nil
    }
  }

  private static func key(_ sitting: BreakSitting) -> [Int] {
    var key = [
      sitting.role, sitting.start, sitting.length, sitting.supply, sitting.notBefore,
      sitting.tail.lowerBound, sitting.tail.upperBound, sitting.breaks.count, sitting.away.count,
    ]
    for timing in sitting.breaks {
      key += [
        timing.length, timing.ideal, timing.work.lowerBound, timing.work.upperBound,
        timing.taken ?? -1, timing.planned ?? -1, timing.moveCost,
      ]
    }
    for range in sitting.away { key += [range.lowerBound, range.upperBound] }
    return key
  }
}

extension BreakSitting {
  /// The same under another name.
  func named(_ id: String) -> Self {
    Self(
      id: id,
      role: role,
      start: start,
      length: length,
      breaks: breaks,
      tail: tail,
      supply: supply,
      away: away,
      notBefore: notBefore
    )
  }
}
