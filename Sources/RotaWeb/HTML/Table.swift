import Drawing

/// A table of a page: a caption, headings with their scope, numbers at the right, in a region of its own that scrolls
/// where the page is narrow, or as cards there.
struct Table {
  /// One column.
  struct Column {
    let title: String
    let isNumber: Bool
    /// A heading that is only heard, for a column of buttons.
    let isHeard: Bool

    init(_ title: String, isNumber: Bool = false, isHeard: Bool = false) {
      self.title = title
      self.isNumber = isNumber
      self.isHeard = isHeard
    }
  }

  /// What becomes of it on a narrow page.
  enum Narrow {
    /// It scrolls by itself.
    case scrolls
    /// Every row becomes a card, each value with its heading.
    case cards
  }

  let id: String
  let caption: String
  let columns: [Column]
  /// Rows of markup, the first cell of each its heading; a row shorter than the columns is empty at its end.
  var rows: [[HTML]]
  var narrow = Narrow.scrolls
  /// Whether the headings of rows stay in one line.
  var keepsLines = false
  /// Whether the caption is only heard, where a heading says the same.
  var isCaptionHeard = false

  init(_ id: String, _ caption: String, _ columns: [Column], rows: [[HTML]] = []) {
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }

  /// The table in its region; `id` is unique in the page.
  var html: HTML {
    let head = HTML.joined(
      columns.map { column in
        let title: HTML =
          column.isHeard ? "<span class=\"heard\">\(column.title)</span>" : "\(column.title)"
        return "<th scope=\"col\"\(Self.style(column))>\(title)</th>"
      }
    )
    let table: HTML = """
      <table\(kind)>
      <caption\(isCaptionHeard ? " class=\"heard\"" : "" as HTML)><span id="\(id)">\(caption)</span></caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(HTML.joined(rows.map(line)))</tbody>
      </table>

      """
    if narrow == .cards { return table }
    return """
      <div class="wide" role="region" aria-labelledby="\(id)" tabindex="0">
      \(table)</div>

      """
  }

  private var kind: HTML {
    narrow == .cards ? " class=\"cards\"" : keepsLines ? " class=\"keeps\"" : ""
  }

  private func line(_ row: [HTML]) -> HTML {
    var line: HTML = "<tr>"
    for (i, column) in columns.enumerated() {
      let cell = i < row.count ? row[i] : ""
      if i == 0 {
        line += "<th scope=\"row\"\(Self.style(column))>\(cell)</th>"
      } else {
        let label: HTML =
          narrow == .cards && !column.isHeard && !cell.isEmpty
          ? "<span class=\"label\">\(column.title) </span>" : ""
        line += "<td\(Self.style(column))>\(label)\(cell)</td>"
      }
    }
    return line + "</tr>\n"
  }

  private static func style(_ column: Column) -> HTML { column.isNumber ? " class=\"n\"" : "" }
}

extension Table {
  /// A table that is already in words.
  init(_ id: String, _ caption: String, _ table: TextTable) {
    self.init(
      id,
      caption,
      table.columns.enumerated().map { i, column in
        // A heading that is not said on paper is said to who listens.
        column.title.isEmpty
          ? Column(i == 0 ? "What" : "How much", isNumber: column.isNumber, isHeard: true)
          : Column(Sentence.opened(column.title), isNumber: column.isNumber)
      },
      rows: table.rows.map { $0.map { HTML(words: $0) } }
    )
  }
}
