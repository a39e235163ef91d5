public import CivilTime

/// What makes a cycle no pattern.
public enum PatternError: Error, Hashable, Sendable {
  /// The cycle has no days.
  case empty
  /// The cycle has more days than a pattern may have.
  case tooLong(days: Int)
  /// A character that is neither a shift's letter nor a rest day.
  case notALetter(Character, at: Int)
}

/// A repeating cycle of shifts and rest days, `DDNN----`.
public struct Pattern: Hashable, Sendable {
  /// The most days a cycle may have.
  public static let longest = 366

  /// Its id in the room's Config.
  public let id: String
  /// One entry a day, never empty; nothing is a rest day.
  public let cycle: [ShiftLetter?]
  /// Day 1 of phase 0.
  public let anchor: CivilDate

  /// Reads a cycle; `-` is a rest day.
  public init(id: String, cycle: String, anchor: CivilDate) throws(PatternError) {
    var days: [ShiftLetter?] = []
    for (i, c) in cycle.enumerated() {
      if c == "-" {
        days.append(nil)
      } else if let letter = ShiftLetter(c) {
        days.append(letter)
      } else {
        throw .notALetter(c, at: i)
      }
    }
    if days.isEmpty { throw .empty }
    if days.count > Self.longest { throw .tooLong(days: days.count) }
    self.id = id
    self.cycle = days
    self.anchor = anchor
  }

  /// The shift of a day: cycle[(day − anchor + phase) mod length].
  public func letter(on date: CivilDate, phase: Int) -> ShiftLetter? {
    cycle[index(on: date, phase: phase)]
  }

  /// The place of a day in the cycle.
  public func index(on date: CivilDate, phase: Int) -> Int {
    let n = (date - anchor + phase) % cycle.count
    return n < 0 ? n + cycle.count : n
  }

  /// The letters it uses, each once.
  public var letters: Set<ShiftLetter> { Set(cycle.compactMap { $0 }) }
}

extension Pattern: CustomStringConvertible {
  /// The cycle as it is written, `DDNN----`.
  public var description: String { cycle.map { $0?.description ?? "-" }.joined() }
}

/// The people who work one pattern in one phase; some forces say watch, relief or section.
public struct Team: Hashable, Sendable {
  /// Its id.
  public let id: String
  /// Its name.
  public let name: String
  /// The id of its pattern.
  public let pattern: String
  /// Its offset in the cycle, 0 …< the cycle's length.
  public let phase: Int

  /// Makes a team.
  public init(id: String, name: String, pattern: String, phase: Int) {
    self.id = id
    self.name = name
    self.pattern = pattern
    self.phase = phase
  }
}
