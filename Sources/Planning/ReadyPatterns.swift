import CivilTime
public import Rostering

/// A well-known cycle with the shifts it is usually worked with.
public struct ReadyPattern: Hashable, Sendable {
  /// What people call it.
  public let name: String
  /// The cycle, `DDNN----`.
  public let cycle: String
  /// Its own kinds of shift.
  public let kinds: [ShiftKind]

  /// The cycles the program knows by name.
  ///
  /// - Source: two days, two nights, four off and its relatives as police and ambulance rooms describe them; 2x2x2
  ///   is one of the Police Federation's two Home Office patterns, in ten-hour shifts that overlap.
  public static let all: [ReadyPattern] = [
    ReadyPattern(name: "2 days, 2 nights, 4 off", cycle: "DDNN----", kinds: [day, night]),
    ReadyPattern(
      name: "4 days, 4 off, 4 nights, 4 off",
      cycle: "DDDD----NNNN----",
      kinds: [day, night]
    ),
    ReadyPattern(name: "2 earlies, 2 lates, 4 off", cycle: "EELL----", kinds: [early, late]),
    ReadyPattern(
      name: "2 earlies, 2 lates, 2 nights, 4 off",
      cycle: "EELLNN----",
      kinds: [early, late, shortNight]
    ),
  ]

  /// Kinds for letters that neither a room nor a ready cycle explains.
  public static let kinds: [ShiftKind] = [
    day, night, early, late, kind("M", "Morning", 6, 14), kind("A", "Afternoon", 14, 22),
  ]

  private static let day = kind("D", "Day", 7, 19)
  private static let night = kind("N", "Night", 19, 7)
  private static let early = kind("E", "Early", 7, 17)
  private static let late = kind("L", "Late", 14, 0)
  private static let shortNight = kind("N", "Night", 22, 8)

  private static func kind(
    _ letter: Character,
    _ name: String,
    _ from: Int,
    _ to: Int
  )
    -> ShiftKind
  {
    guard let letter = ShiftLetter(letter) else { preconditionFailure("no letter") }
    return ShiftKind(
      letter: letter,
      name: name,
      start: WallTime(minuteOfDay: from * 60),
      end: WallTime(minuteOfDay: to * 60)
    )
  }

  /// The ready cycle that is written so, from whatever day it begins.
  public static func named(_ pattern: Pattern) -> ReadyPattern? {
    all.first { ready in
      let twice = ready.cycle + ready.cycle
      return ready.cycle.count == pattern.cycle.count && twice.contains(pattern.description)
    }
  }
}
