public import CivilTime
public import Rostering

/// The patterns somebody wants to set side by side.
public struct LabQuery: Hashable, Sendable {
  /// The cycle as it was typed.
  public let cycle: String
  /// Those beside it, as they were typed.
  public let against: String
  /// What could be read, the first the one that is asked about; empty where nothing was asked.
  public private(set) var patterns: [Pattern] = []
  /// What could not be read.
  public private(set) var mistakes: [Mistake] = []

  /// The most patterns beside the first.
  public static let most = 4

  /// Reads a query; nothing is asked where there is no cycle.
  public init(_ fields: Fields, anchor: CivilDate) {
    cycle = fields["cycle"] ?? ""
    against = fields["against"] ?? ""
    if cycle.isEmpty {
      if !against.isEmpty {
        mistakes.append(Mistake("cycle", "Pattern: type one, such as DDNN----"))
      }
      return
    }
    let others = against.split { $0 == " " || $0 == "," }.map(String.init)
    if others.count > Self.most {
      mistakes.append(Mistake("against", "Beside: at most \(Self.most) patterns"))
    }
    read(cycle, "cycle", "Pattern", anchor)
    for other in others.prefix(Self.most) { read(other, "against", "Beside", anchor) }
  }

  /// Letters that nobody knows, named once the room has looked at them.
  public mutating func unknown(_ letters: [ShiftLetter]) {
    if letters.isEmpty { return }
    let words = letters.map(\.description).joined(separator: ", ")
    mistakes.append(Mistake("cycle", "Pattern: the room has no shift \(words)"))
  }

  private mutating func read(_ text: String, _ field: String, _ label: String, _ anchor: CivilDate)
  {
    do {
      patterns.append(try Pattern(id: "lab", cycle: text, anchor: anchor))
    } catch {
      let what =
        switch error {
        case .empty: "type one, such as DDNN----"
        case .tooLong: "at most \(Pattern.longest) days"
        case .notALetter(_, let place):
          "day \(place + 1) is no letter; write one letter a day, - for rest"
        }
      mistakes.append(Mistake(field, "\(label): \(what)"))
    }
  }
}
