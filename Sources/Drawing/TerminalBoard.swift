import CivilTime

/// A board as text for a terminal or a pipe: as many whole weeks side by side as fit, the rest below.
public struct TerminalBoard: Hashable, Sendable {
  private let board: RotaBoard
  private let layout: Layout
  private let paint: Bool

  /// How many things that need attention are written out.
  public static let mostAttention = 12

  /// The widths of a board's columns.
  private struct Layout: Hashable {
    let label: Int
    let column: Int
    let days: Int
  }

  /// Lays a board out for a width; with `colour` off there is not one escape in it.
  public init(_ board: RotaBoard, width: Int = 80, colour: Bool = false) {
    self.board = board
    paint = colour
    let texts = board.rows.flatMap { $0.cells.map(\.text) } + board.days.map(\.mark)
    let need = (texts.map(TextWidth.columns).max() ?? 1) + 1
    let titles = [board.teamLabel] + board.rows.map(Self.label)
    let wanted = titles.map(TextWidth.columns).max() ?? 1
    let most = max(min(wanted, 34), 8)
    // The names give way before a week does, and the weekday's third letter before that.
    let columns = [max(need, 4), max(need, 3)]
    var best = Layout(label: min(most, max(8, width - 7 * need)), column: columns[1], days: 7)
    for column in columns {
      let weeks = min((width - min(most, 20)) / (7 * column), (board.days.count + 6) / 7)
      if weeks * 7 > best.days || (weeks == 1 && best.days == 7 && column > best.column) {
        best = Layout(label: min(most, width - weeks * 7 * column), column: column, days: weeks * 7)
      }
    }
    layout = best
  }

  /// The whole text.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  /// The text in lines, blocks of weeks below each other.
  public var lines: [String] {
    let paint = Paint(isOn: paint)
    var lines = [paint.bold(TextWidth.clean("\(board.room): \(board.title)"))]
    for first in stride(from: 0, to: board.days.count, by: layout.days) {
      lines.append("")
      lines += block(first..<min(first + layout.days, board.days.count), paint)
    }
    lines.append("")
    lines += wrapped("Key", board.key.map { "\($0.mark) \($0.meaning)" })
    lines.append("")
    lines += TextWidth.wrapped(TextWidth.clean(board.summary), to: fullWidth)
    if !board.attention.isEmpty { lines += [""] + attention(paint) }
    return lines
  }

  private var fullWidth: Int { max(40, layout.label + layout.days * layout.column) }

  private func block(_ range: Range<Int>, _ paint: Paint) -> [String] {
    let days = board.days[range]
    var lines: [String] = []
    func head(_ title: String, _ text: (RotaBoard.Day) -> String) {
      var line = TextWidth.padded(TextWidth.cut(title, to: layout.label), to: layout.label)
      for day in days { line += TextWidth.padded(text(day), to: layout.column, atEnd: true) }
      lines.append(paint.bold(trimmed(line)))
    }
    head("") { day in
      day.date.components.day == 1 || day == days.first ? Sentence.month(day.date) : ""
    }
    let letters = layout.column < 4 ? 2 : 3
    head(TextWidth.clean(board.teamLabel)) { String($0.date.weekday.short.prefix(letters)) }
    head("") { String($0.date.components.day) }
    if days.contains(where: { !$0.mark.isEmpty }) { head("", \.mark) }
    for (i, rows) in [board.teams, board.people, board.cover].enumerated() where !rows.isEmpty {
      if i > 0 { lines.append("") }
      lines += rows.map { line($0, range, paint) }
    }
    return lines
  }

  private func line(_ row: RotaBoard.Row, _ range: Range<Int>, _ paint: Paint) -> String {
    var line = TextWidth.padded(
      TextWidth.cut(Self.label(row), to: layout.label),
      to: layout.label
    )
    for cell in row.cells[range] {
      let text = TextWidth.padded(cell.text, to: layout.column - 1, atEnd: true)
      line += " " + paint.field(text, cell.tone)
    }
    return trimmed(line)
  }

  private static func label(_ row: RotaBoard.Row) -> String {
    TextWidth.clean(row.detail.isEmpty ? row.title : "\(row.title)  \(row.detail)")
  }

  private func attention(_ paint: Paint) -> [String] {
    var lines = [paint.bold("Needs attention (\(Sentence.grouped(board.attention.count)))")]
    for one in board.attention.prefix(Self.mostAttention) {
      let kind = TextWidth.padded(one.kind.rawValue, to: 5)
      let text = TextWidth.wrapped(TextWidth.clean(one.text), to: max(30, fullWidth - 8))
      for (i, line) in text.enumerated() {
        lines.append(i == 0 ? "  \(paint.bold(kind)) \(line)" : "        \(line)")
      }
    }
    let more = board.attention.count - Self.mostAttention
    if more > 0 { lines.append("  and \(Sentence.grouped(more)) more") }
    return lines
  }

  private func wrapped(_ title: String, _ items: [String]) -> [String] {
    var lines: [String] = []
    var line = title
    for item in items.map(TextWidth.clean) {
      if TextWidth.columns(line) + 2 + TextWidth.columns(item) > fullWidth, line != title {
        lines.append(line)
        line = String(repeating: " ", count: title.count)
      }
      line += "  " + item
    }
    return lines + [line]
  }

  private func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
