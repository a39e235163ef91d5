/// Why a request is not answered as it was meant.
public struct Unanswered: Error, Hashable, Sendable {
  /// The HTTP status.
  public let status: Int
  /// One plain sentence for who asked.
  public let sentence: String

  /// Makes one.
  public init(_ status: Int, _ sentence: String) {
    self.status = status
    self.sentence = sentence
  }

  /// There is nothing there, or nothing that the viewer may know of: the two look alike.
  public static func notFound(_ sentence: String = "There is no such page.") -> Unanswered {
    Unanswered(404, sentence)
  }

  /// The viewer may not.
  public static func notAllowed(
    _ sentence: String = "You may not open this page."
  ) -> Unanswered {
    Unanswered(403, sentence)
  }

  /// What was sent makes no sense.
  public static func badInput(_ sentence: String) -> Unanswered { Unanswered(400, sentence) }
}
