import CivilTime
import Planning
import RoomFiles
import Rostering

/// How something that a program says to the API is written.
///
/// Reading and the description of the API both follow from it, so that they cannot differ.
indirect enum GivenKind: Hashable, Sendable {
  /// The id of a person, a team, a role.
  case id
  /// A text of up to so many characters, on one line or, where it says so, on several.
  case text(most: Int, lines: Bool)
  /// The text of a file, of up to so many bytes.
  case file(most: Int)
  /// A name that a program makes up: letters, digits and signs of ASCII.
  case token
  /// `2026-10-24`.
  case date
  /// `2026-10-24T19:00+01:00`.
  case moment
  /// `21:30`, by the clocks of the room.
  case time
  /// `true` or `false`.
  case flag
  /// A whole number.
  case whole(ClosedRange<Int>)
  /// One of some words.
  case choice([String])
  /// A shift's letter.
  case letter
  /// Somebody's shift: `kowen:2026-10-24`, an extra one with its name behind it.
  case posting
  /// The id of a fact, as the API gives it.
  case fact
  /// Several, none of them twice.
  case list(GivenKind, most: Int)

  /// A text on one line.
  static func line(_ most: Int) -> GivenKind { .text(most: most, lines: false) }

  /// The longest id that is read.
  static let longestID = 64
  /// The years in which the clocks of zones are known.
  static let years = 1972...2150
}

extension GivenKind {
  /// What a text of an address or a body says; nothing where it is not written this way.
  func read(_ text: String) -> GivenValue? {
    switch self {
    case .id: Self.isText(text, Self.longestID, lines: false) ? .text(text) : nil
    case .text(let most, let lines): Self.isText(text, most, lines: lines) ? .text(text) : nil
    case .file(let most): (1...most).contains(text.utf8.count) ? .text(text) : nil
    case .token:
      (1...128).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        ? .text(text) : nil
    case .date: Self.date(text).map { .date($0) }
    case .moment: Self.moment(text).map { .moment($0) }
    case .time: WallTime(text).map { .time($0) }
    case .flag: text == "true" ? .flag(true) : text == "false" ? .flag(false) : nil
    case .whole(let range): Self.whole(text, range).map { .whole($0) }
    case .choice(let words): words.contains(text) ? .text(text) : nil
    case .letter:
      text.unicodeScalars.count == 1
        ? text.first.flatMap { ShiftLetter($0) }.map { .letter($0) } : nil
    case .posting: GivenPosting(text).map { .posting($0) }
    case .fact: Self.fact(text).map { .fact($0) }
    case .list: nil
    }
  }

  /// What a value of a body says; nothing where it is not written this way.
  func read(_ tree: JSONTree) -> GivenValue? {
    switch (self, tree) {
    case (.flag, .flag(let flag)): return .flag(flag)
    case (.flag, _): return nil
    case (.whole(let range), .whole(let number)):
      return range.contains(number) ? .whole(number) : nil
    case (.whole, _): return nil
    case (.list(let kind, let most), .list(let items)):
      let values = items.compactMap { kind.read($0) }
      guard values.count == items.count, values.count <= most, Set(values).count == values.count
      else { return nil }
      return .list(values)
    case (_, .text(let text)): return read(text)
    default: return nil
    }
  }

  private static func isText(_ text: String, _ most: Int, lines: Bool) -> Bool {
    let scalars = text.unicodeScalars
    return (1...most).contains(scalars.count)
      && scalars.allSatisfy {
        $0.value >= 32 && !(0x7F...0x9F).contains($0.value) || lines && $0 == "\n"
      }
  }

  private static func date(_ text: String) -> CivilDate? {
    CivilDate(text).flatMap { years.contains($0.year) ? $0 : nil }
  }

  private static func moment(_ text: String) -> Instant? {
    guard !text.contains(" "), let moment = Instant(text), years.contains(moment.utcDate.year)
    else { return nil }
    return moment
  }

  private static func whole(_ text: String, _ range: ClosedRange<Int>) -> Int? {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }),
      text == "0" || text.utf8.first != 48, let number = Int(text), range.contains(number)
    else { return nil }
    return number
  }

  private static func fact(_ text: String) -> FactID? {
    guard let id = FactID(text), id.description == text, (1...40).contains(id.key.utf8.count),
      id.number < 1_000_000, GivenPosting.isKey(id.key)
    else { return nil }
    return id
  }
}
