public import CivilTime
public import DutyRules
public import Rostering
public import Staffing

/// A cycle on trial in a room: its reading, a year under the room's rules, five years of occasions.
public struct PatternLab: Sendable {
  /// What it means.
  public let reading: PatternReading
  /// The letters whose shifts are ready-made because neither the room nor the caller knows them.
  public let ready: [ShiftKind]
  /// The letters nobody knows; they count as no duty.
  public let unknown: [ShiftLetter]
  /// The ids of the rule sets it was held against.
  public let ruleSets: [String]
  /// What the room's rules find in a year of it, one entry a rule.
  public let rules: [RuleTrial]
  /// Hours on each occasion, by team and then by column.
  public let occasions: [[Minutes]]
  /// The names of those columns.
  public let columns: [String]
  /// The years they are counted over.
  public let years: ClosedRange<Int>
  /// The last year whose bank holidays the room knows; 0 where it knows none.
  public let holidaysTo: Int

  /// What it costs over the people needed, one entry a pool of queues; none where no calls are known.
  public let costs: [PatternCost]

  /// What one rule finds in a year of a cycle.
  public struct RuleTrial: Hashable, Sendable {
    /// Its worst verdict.
    public let worst: Verdict
    /// How many of the teams it is about.
    public let teams: Int
    /// How often the limit is passed by all of them.
    public let occurrences: Int
  }

  /// Rules about the room or about a person's record, of which a cycle says nothing.
  static let beside: Set<String> = ["W2n", "W7", "W9", "W12", "W13"]

  /// Puts a cycle on trial.
  ///
  /// - Parameters:
  ///   - pattern: The cycle and its anchor.
  ///   - given: Kinds of shift that the caller says; they win over the room's.
  ///   - room: The room whose shifts, clocks, occasions and rules hold.
  ///   - from: The first day of the year on trial; occasions are counted from its calendar year.
  ///   - count: How many calendar years of occasions.
  ///   - needs: The people the room needs, if calls are known.
  public init(
    _ pattern: Pattern,
    given: [ShiftKind] = [],
    room: Room,
    from: CivilDate,
    years count: Int = 5,
    needs: Coverage? = nil
  ) {
    let own = ReadyPattern.named(pattern)?.kinds ?? []
    var known: [ShiftKind] = []
    var ready: [ShiftKind] = []
    var unknown: [ShiftLetter] = []
    for letter in pattern.letters.sorted() {
      func find(_ kinds: [ShiftKind]) -> ShiftKind? { kinds.first { $0.letter == letter } }
      if let kind = find(given) ?? find(room.roster.shifts) {
        known.append(kind)
      } else if let kind = find(own) ?? find(ReadyPattern.kinds) {
        ready.append(kind)
      } else {
        unknown.append(letter)
      }
    }
    let reading = PatternReading(pattern, kinds: known + ready)
    self.reading = reading
    self.ready = ready
    self.unknown = unknown
    years = from.year...(from.year + max(1, count) - 1)
    holidaysTo = room.roster.holidays.map(\.date.year).max() ?? 0
    let trial = TrialRoom(reading, room: room)
    rules = trial.rules(over: DateSpan(from, days: 364))
    ruleSets = trial.sets.map(\.id)
    (columns, occasions) = trial.occasions(over: years)
    costs = needs.map { trial.costs(over: $0, reading: reading) } ?? []
  }
}
