import CivilTime

/// Whole people to employ so that a requirement is met week in, week out, by hours alone.
///
/// Shape: a chain of division, rounded up once at its end. It says how many hours must be worked; whether a pattern
/// puts them where the calls are is another question, which `relief lab` answers.
public struct Establishment: Hashable, Sendable {
  /// Hours a week required on the floor.
  public let onFloor: Double
  /// The share of time on duty that is not a break.
  public let working: Double
  /// The share of rostered hours lost to absence.
  public let abstraction: Double
  /// Hours a week one person is rostered.
  public let perPerson: Double

  /// Makes the chain; nothing where a divisor is not above 0.
  ///
  /// - Parameters:
  ///   - onFloor: hours a week required on the floor, 0 or more.
  ///   - working: above 0, at most 1.
  ///   - abstraction: 0 …< 1.
  ///   - perPerson: hours a week, above 0.
  public init?(onFloor: Double, working: Double, abstraction: Double, perPerson: Double) {
    guard onFloor >= 0, onFloor < 1e9, working > 0, working <= 1, (0..<1).contains(abstraction),
      perPerson > 0, perPerson <= 168
    else { return nil }
    self.onFloor = onFloor
    self.working = working
    self.abstraction = abstraction
    self.perPerson = perPerson
  }

  /// What a line of coverage asks for.
  public init?(
    _ line: CoverageLine,
    of grid: IntervalGrid,
    working: Double,
    abstraction: Double,
    perPerson: Double
  ) {
    guard let first = grid.starts.first, let end = grid.starts.last, end > first else { return nil }
    let hours = (0..<grid.count).reduce(0.0) {
      $0 + Double(line.required[$1]) * grid.span($1).length.inHours
    }
    self.init(
      onFloor: hours / (end - first).inHours * 168,
      working: working,
      abstraction: abstraction,
      perPerson: perPerson
    )
  }

  /// Hours a week on duty, breaks included.
  public var onDuty: Double { onFloor / working }
  /// Hours a week to roster, so that as many are there when some are away.
  public var rostered: Double { onDuty / (1 - abstraction) }
  /// People before rounding up.
  public var exact: Double { rostered / perPerson }
  /// Whole people; a millionth of a person too many is none.
  public var people: Int { Int((exact - 1e-6).rounded(.up)) }
}
