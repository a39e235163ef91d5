import CivilTime
public import Rostering

/// What a cycle means whoever works it: hours, weekends, nights, runs, and how many teams it wants.
///
/// By the usual length of each shift, so without clock changes; a week begins on Monday.
public struct PatternReading: Hashable, Sendable {
  /// Weekends over the days after which cycle and week begin together again.
  public struct Weekends: Hashable, Sendable {
    /// How many there are.
    public let all: Int
    /// Those on which no duty starts.
    public let withoutStart: Int
    /// Those without a minute of duty from Saturday 00:00 to Monday 00:00.
    public let free: Int
  }

  /// The cycle.
  public let pattern: Pattern
  /// The kinds of shift its letters stand for, in the order they first appear.
  public let kinds: [ShiftKind]
  /// Hours on duty a week, on average.
  public let hoursPerWeek: Double
  /// Those of them that are paid.
  public let paidPerWeek: Double
  /// Days after which the cycle falls on the same weekdays again.
  public let repeatsAfterDays: Int
  /// Its weekends.
  public let weekends: Weekends
  /// Night duties a year, on average.
  public let nightsPerYear: Double
  /// The most days in a row with a duty; nothing where there is never a rest day.
  public let longestRun: Int?
  /// The most nights in a row; nothing where there is nothing else.
  public let longestNights: Int?
  /// The fewest equally spaced teams that cover every day alike; nothing without duties.
  public let cover: EvenCover?

  /// Reads a cycle; a letter without a kind counts as no duty.
  public init(_ pattern: Pattern, kinds: [ShiftKind]) {
    var byLetter: [ShiftLetter: ShiftKind] = [:]
    for kind in kinds { byLetter[kind.letter] = kind }
    let days = pattern.cycle.map { $0.flatMap { byLetter[$0] } }
    var seen: Set<ShiftLetter> = []
    self.pattern = pattern
    self.kinds = days.compactMap { $0 }.filter { seen.insert($0.letter).inserted }
    let length = Double(days.count)
    let worked = days.compactMap { $0?.usualLength.inHours }.reduce(0, +)
    let unpaid = days.compactMap { $0?.unpaid.inHours }.reduce(0, +)
    hoursPerWeek = worked / length * 7
    paidPerWeek = (worked - unpaid) / length * 7
    repeatsAfterDays = days.count % 7 == 0 ? days.count : days.count * 7
    weekends = Self.weekends(days, over: repeatsAfterDays)
    nightsPerYear = Double(days.count { $0?.isNight ?? false }) / length * 365.25
    longestRun = Self.longestRun(days.map { $0 != nil })
    longestNights = Self.longestRun(days.map { $0?.isNight ?? false })
    cover = EvenCover(days)
  }

  private static func weekends(_ days: [ShiftKind?], over length: Int) -> Weekends {
    var withoutStart = 0
    var free = 0
    for monday in stride(from: 0, to: length, by: 7) {
      let (friday, saturday, sunday) = (monday + 4, monday + 5, monday + 6)
      guard days[saturday % days.count] == nil, days[sunday % days.count] == nil else { continue }
      withoutStart += 1
      let last = days[friday % days.count]
      if last.map({ $0.start.minuteOfDay + $0.usualLength.count <= 1440 }) ?? true { free += 1 }
    }
    return Weekends(all: length / 7, withoutStart: withoutStart, free: free)
  }

  /// The longest run of days, round the end of the cycle into its beginning.
  private static func longestRun(_ days: [Bool]) -> Int? {
    guard let off = days.firstIndex(of: false) else { return nil }
    var longest = 0
    var run = 0
    for i in 1...days.count {
      run = days[(off + i) % days.count] ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
