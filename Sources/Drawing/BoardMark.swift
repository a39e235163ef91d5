import CivilTime
import Rostering

/// The mark of somebody at a desk: `D`, `⇄D` taken in a swap, `+D` cover or an extra shift.
///
/// Where the hours differ from the shift's their length follows as far as there is room: `D8h`, `D~8` where it
/// is no whole number, `+D4h`.
struct BoardMark {
  /// Before the letter of what was taken in a swap.
  static let swap: Character = "⇄"
  /// Before the letter of cover and of extra shifts.
  static let extra: Character = "+"
  /// The most columns a cell may take.
  static let mostColumns = 4

  /// What stands before the letter, if anything.
  let sign: Character?
  /// The shift's letter.
  let letter: Character
  /// The length behind it, `8h`, if there is one.
  let hours: String?

  /// Reads the mark of a cell at a desk.
  init?(_ text: String) {
    var rest = text[...]
    let hasSign = rest.first == Self.swap || rest.first == Self.extra
    sign = hasSign ? rest.removeFirst() : nil
    guard let letter = rest.first else { return nil }
    self.letter = letter
    let hours = rest.dropFirst()
    self.hours = hours.isEmpty ? nil : String(hours)
  }

  /// Writes one.
  static func text(_ sign: Character?, _ letter: ShiftLetter, _ length: Minutes?) -> String {
    let mark = (sign.map { String($0) } ?? "") + letter.description
    guard let length else { return mark }
    let hours = (length.count + 30) / 60
    let long = length.count % 60 == 0 ? "\(mark)\(hours)h" : "\(mark)~\(hours)"
    return TextWidth.columns(long) <= mostColumns ? long : mark
  }
}
