import CivilTime
import Planning
import Rostering
import Wellbeing

@testable import RotaStore

extension RandomWork {
  /// Breaks and step-aways, most often of somebody who is at a desk now.
  mutating func floor() throws -> (any Command)? {
    switch random.int(0...13) {
    case 0, 1:
      return try here().map {
        StartBreak(posting: $0.name, kind: random.pick([.statutory, .meal, .screen]))
      }
    case 2, 3: return try endBreak()
    case 4:
      guard let posting = try here() else { return nil }
      let start = posting.span.start + minutes(60...300)
      return MissBreak(
        posting: posting.name,
        kind: .statutory,
        due: Span(start, start + Minutes(30))
      )
    case 5:
      let side: BreakSide? = random.pick([.early, .late, nil])
      return try here().map { WishBreaks(posting: $0.name, side: side) }
    case 6: return try tellBreaks()
    case 7, 8: return try swapBreaks() ?? tellBreaks()
    case 9, 10:
      return try here().map {
        StartAway(posting: $0.name, length: random.pick([.home, .time(Minutes(20))]))
      }
    default: return afterAway()
    }
  }

  /// A shift that somebody is at a desk in now; now and then any of about now.
  mutating func here() throws -> StandingPosting? {
    if random.int(0...9) == 0 { return try posting(worker(), -1...0) }
    let on = try postings(of: DateSpan(today - 1, today + 1)).filter {
      $0.onDesk.contains { $0.contains(now) }
    }
    return on.isEmpty ? nil : random.pick(on)
  }

  /// Everybody's shifts of some days.
  func postings(of days: DateSpan) throws -> [StandingPosting] {
    try test.record.facts().room(over: test.room, people: Set(RandomRoom.working)).roster
      .standing(over: days)
  }

  private mutating func endBreak() throws -> (any Command)? {
    let running = recent(.breakTaken) {
      if case .breakTaken(let it) = $0 { it.started != nil && it.stopped == nil } else { false }
    }
    guard let running, case .breakTaken(let it)? = try test.record.facts()[running]?.fact else {
      return nil
    }
    return EndBreak(posting: it.posting, isInterrupted: random.int(0...1) == 0)
  }

  /// Tells the people of a shift of the next days their breaks, one after the other.
  private mutating func tellBreaks() throws -> (any Command)? {
    let shifts = try postings(of: DateSpan(today, days: 6)).filter { $0.span.start > now }
    guard !shifts.isEmpty else { return nil }
    let first = random.pick(shifts)
    let colleagues = shifts.filter {
      $0.letter == first.letter && $0.name.date == first.name.date
    }
    let (kind, length): (BreakEntry.Kind, Int) = random.pick([(.meal, 60), (.statutory, 30)])
    let sheets = colleagues.prefix(random.int(1...5)).enumerated().map { place, posting in
      let start = posting.span.start + Minutes(180 + place * length)
      let planned = BreakSheet.Planned(kind: kind, span: Span(start, start + Minutes(length)))
      return BreakSheet(posting: posting.name, breaks: [planned])
    }
    return TellBreaks(date: first.name.date, letter: first.letter, sheets: sheets)
  }

  /// Two of a shift, who were told of a break that is still to come.
  private mutating func swapBreaks() throws -> (any Command)? {
    let sheets = try test.record.facts().all(.breakSheet).compactMap { recorded in
      if case .breakSheet(let it) = recorded.fact { it } else { nil }
    }.filter { sheet in
      RandomRoom.working.contains(sheet.posting.person)
        && sheet.breaks.contains { $0.span.start > now && $0.span.end < now + .days(5) }
    }
    guard !sheets.isEmpty else { return nil }
    let one = random.pick(sheets)
    let others = sheets.filter {
      $0.posting.person != one.posting.person && $0.posting.date == one.posting.date
    }
    guard !others.isEmpty, let kind = one.breaks.first?.kind else { return nil }
    let other = random.pick(others)
    return SwapBreaks(first: one.posting, second: other.posting, kind: kind)
  }

  /// What becomes of somebody who stepped away.
  private mutating func afterAway() -> (any Command)? {
    let isOpen = random.int(0...5) > 0
    let away = recent(.stepAway) {
      if case .stepAway(let it) = $0 { !isOpen || it.ended == nil } else { false }
    }
    guard let away else { return nil }
    teller.person = RandomRoom.boss
    switch random.int(0...2) {
    case 0: return EndAway(stepAway: away)
    case 1: return LookIn(stepAway: away)
    default: return CoverAway(stepAway: away, cover: worker())
    }
  }
}
