/// A number for somebody who wants to talk to a person now: who answers, when and what for.
public struct SupportLine: Hashable, Sendable {
  /// Who answers.
  public let name: String
  /// The number as it is dialled: digits and spaces, perhaps after a `+`.
  public let number: String
  /// The word to send there as a text message; nothing where it is rung.
  public let word: String?
  /// When somebody answers, in the room's words; nothing where that is round the clock.
  public let hours: String?
  /// What it is for, in words for the person who needs it.
  public let use: String
  /// Where the number stands.
  public let source: String
  /// Whether it is an example, to be put right by the room before anybody rings it.
  public let isExample: Bool

  /// Makes a line.
  public init(
    name: String,
    number: String,
    word: String? = nil,
    hours: String? = nil,
    use: String,
    source: String,
    isExample: Bool = false
  ) {
    self.name = name
    self.number = number
    self.word = word
    self.hours = hours
    self.use = use
    self.source = source
    self.isExample = isExample
  }

  /// Whether somebody answers at any time of any day.
  public var isAlwaysOpen: Bool { hours == nil }

  /// What to do: `ring 116 123` or `text BLUELIGHT to 85258`.
  public var contact: String { word.map { "text \($0) to \(number)" } ?? "ring \(number)" }
}
