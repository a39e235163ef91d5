import CivilTime
import Testing
import Wellbeing

/// Flags of many made-up histories against a recount that knows nothing but the words of the rules.
struct FlagPropertyTests {
  /// SplitMix64, so that every run sees the same histories.
  ///
  /// - Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
      return z ^ z >> 31
    }
  }

  struct History {
    var exposures: [Exposure] = []
    var repeated: [Exposure] = []
    var corrections: [Correction] = []
    var duties: [DutyTime] = []
    let now: Instant
  }

  static let categories = ["child", "death", "other"]

  /// Some weeks of one person: few calls or many, recorded at once or late, some recorded twice, some withdrawn.
  static func history(_ dice: inout Dice) -> History {
    let start = moment("2026-10-19T06:00Z")
    let span = [2, 10, 60].randomElement(using: &dice)! * 1440
    var history = History(now: start + Minutes(Int.random(in: span / 2...span, using: &dice)))
    for n in 0..<Int.random(in: 0...25, using: &dice) {
      // Multiples of a quarter of an hour, so that many lie exactly at a window's end.
      let at = start + Minutes(Int.random(in: 0...span / 15, using: &dice) * 15)
      let late = [0, 0, 30, 2000].randomElement(using: &dice)!
      let name = ExposureName(event: "e\(n)", person: "ana")
      history.exposures.append(
        Exposure(
          name: name,
          at: at,
          category: categories.randomElement(using: &dice)!,
          entered: at + Minutes(late)
        )
      )
      if Int.random(in: 0..<8, using: &dice) == 0 {
        // Somebody else records the same event for her, later and otherwise: it counts for nothing.
        let second = Exposure(
          name: name,
          at: at + .hours(1),
          category: "other",
          entered: at + .days(2)
        )
        history.repeated.append(second)
      }
      if Int.random(in: 0..<5, using: &dice) == 0 {
        let change = [Correction.Change.withdrawn, .category("death")].randomElement(using: &dice)!
        let after = at + Minutes(late + Int.random(in: 0...3000, using: &dice))
        history.corrections.append(
          Correction(subject: .exposure(name), change: change, by: "ana", at: after)
        )
      }
    }
    for n in 0..<span / 1440 where Int.random(in: 0..<3, using: &dice) > 0 {
      let from = start + .days(n) + (Bool.random(using: &dice) ? .zero : .hours(12))
      let duty = DutyTime(date: day("2026-10-19") + n, span: Span(from, from + .hours(12)))
      history.duties.insert(duty, at: Int.random(in: 0...history.duties.count, using: &dice))
    }
    return history
  }

  /// One call as it stands: when it was, of what category, and since when both are known.
  struct Told {
    let name: ExposureName
    let at: Instant
    let category: String
    let known: Instant
    let knownAlike: Instant
  }

  static func told(_ history: History) -> [Told] {
    history.exposures.compactMap { exposure in
      if exposure.entered > history.now { return nil }
      let correction = history.corrections.first {
        $0.subject == .exposure(exposure.name) && $0.at <= history.now
      }
      if correction?.change == .withdrawn { return nil }
      let isCorrected = correction != nil
      return Told(
        name: exposure.name,
        at: exposure.at,
        category: isCorrected ? "death" : exposure.category,
        known: exposure.entered,
        knownAlike: max(exposure.entered, correction?.at ?? exposure.entered)
      )
    }
  }

  /// For each call: those that begin with it and lie in its window, or share its block; quadratic and plain.
  static func recount(
    _ history: History,
    _ count: Int,
    _ counted: CountedCalls,
    _ window: FlagWindow
  ) -> (names: Set<ExposureName>, since: Instant?) {
    let all = told(history)
    var names: Set<ExposureName> = []
    var since: Instant?
    for anchor in all {
      let group = all.filter { other in
        switch counted {
        case .any: break
        case .alike: if other.category != anchor.category { return false }
        case .categories(let ids):
          if !ids.contains(anchor.category) || !ids.contains(other.category) { return false }
        }
        switch window {
        case .elapsed(let time):
          return anchor.at <= other.at && other.at.seconds - anchor.at.seconds < time.count * 60
        case .block: return isOneBlock(anchor.at, other.at, history.duties)
        }
      }
      if group.count < count { continue }
      names.formUnion(group.map(\.name))
      let moments = group.map { counted == .any ? $0.known : $0.knownAlike }.sorted()
      since = min(since ?? moments[count - 1], moments[count - 1])
    }
    return (names, since)
  }

  /// Whether no day without a duty lies between two calls, each taken for the day of the last duty begun before it.
  static func isOneBlock(_ a: Instant, _ b: Instant, _ duties: [DutyTime]) -> Bool {
    func day(_ moment: Instant) -> CivilDate? {
      duties.filter { $0.span.start <= moment }.map(\.date).max()
    }
    guard let first = day(a), let last = day(b) else { return false }
    let worked = Set(duties.map(\.date))
    return DateSpan(min(first, last), max(first, last) + 1).days.allSatisfy { worked.contains($0) }
  }

  static let triggers: [(Int, CountedCalls, FlagWindow)] = [
    (1, .any, .elapsed(.hours(12))), (2, .any, .elapsed(.hours(12))),
    (3, .any, .elapsed(.hours(12))), (5, .any, .elapsed(.days(28))),
    (2, .alike, .elapsed(.hours(24))), (3, .alike, .elapsed(.days(7))),
    (2, .categories(["child", "other"]), .elapsed(.hours(6))),
    (2, .any, .block), (2, .alike, .block), (3, .categories(["child", "death"]), .block),
  ]

  @Test("flags agree with a plain recount of 3,000 histories", arguments: 0..<10)
  func recounted(_ index: Int) {
    let (count, counted, window) = Self.triggers[index]
    var dice = Dice(state: UInt64(index + 1))
    var raised = 0
    for _ in 0..<300 {
      let history = Self.history(&dice)
      var log = WellbeingLog()
      log.exposures = (history.exposures + history.repeated).shuffled(using: &dice)
      log.corrections = history.corrections.shuffled(using: &dice)
      let flags = FlagCheck.flags(
        log,
        rules: rules(.count(count, of: counted, within: window)),
        duties: ["ana": history.duties],
        now: history.now
      )
      let expected = Self.recount(history, count, counted, window)
      #expect(flags.count == (expected.since == nil ? 0 : 1))
      #expect(Set(flags.flatMap(\.exposures)) == expected.names)
      #expect(flags.first?.raised == expected.since)
      #expect(Set(flags.flatMap(\.exposures)).count == flags.flatMap(\.exposures).count)
      raised += flags.count
    }
    // A comparison of nothing with nothing would prove nothing.
    #expect((20...299).contains(raised), "\(raised)")
  }
}
