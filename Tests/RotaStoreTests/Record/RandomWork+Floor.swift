import CivilTime
import Planning
import Rostering
import Wellbeing

@testable import RotaStore

extension RandomWork {
  /// Breaks and step-aways of a shift that is on more often than not.
  mutating func floor() throws -> (any Command)? {
    guard let posting = try posting(worker(), -1...0) else { return nil }
    let name = posting.name
    switch random.int(0...9) {
    case 0, 1: return StartBreak(posting: name, kind: random.pick([.statutory, .meal, .screen]))
    case 2: return EndBreak(posting: name, isInterrupted: random.int(0...1) == 0)
    case 3:
      let start = posting.span.start + minutes(60...300)
      return MissBreak(posting: name, kind: .statutory, due: Span(start, start + Minutes(30)))
    case 4: return WishBreaks(posting: name, side: random.pick([.early, .late, nil]))
    case 5:
      let start = posting.span.start + minutes(60...300)
      let planned = BreakSheet.Planned(kind: .meal, span: Span(start, start + Minutes(60)))
      let sheet = BreakSheet(posting: name, breaks: [planned])
      return TellBreaks(date: name.date, letter: posting.letter, sheets: [sheet])
    case 6: return StartAway(posting: name, length: random.pick([.home, .time(Minutes(20))]))
    case 7: return recent(.stepAway).map { EndAway(stepAway: $0) }
    case 8: return recent(.stepAway).map { LookIn(stepAway: $0) }
    default:
      let cover = worker()
      return recent(.stepAway).map { CoverAway(stepAway: $0, cover: cover) }
    }
  }
}
