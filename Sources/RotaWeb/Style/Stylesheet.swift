/// How pages look: one text, put together from parts.
enum Stylesheet {
  static let text = [
    tokens, base, frame, parts, forms, tables, board, chart, floor, people, steps, care, forced,
    paper,
  ].joined()
}
