/// A board as a picture that stands alone: no script, nothing fetched, light or dark as the reader's system is.
public struct SVGBoard: Hashable, Sendable {
  /// The file's text.
  public let source: String

  /// How many things that need attention are drawn.
  public static let mostAttention = 8

  /// Draws a board with so many weeks side by side and the others below.
  public init(_ board: RotaBoard, weeks: Int = 4) {
    source = SVGCanvas(board, days: max(1, min(weeks, 53)) * 7).document.source
  }
}
