/// A table of a page: a caption, headings with their scope, numbers at the right, in a region of its own that
/// scrolls where the page is narrow.
struct HTMLTable {
  /// One column.
  struct Column {
    let title: String
    let isNumber: Bool

    init(_ title: String, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  let caption: String
  let columns: [Column]
  /// Rows of markup, the first cell of each its heading; a row shorter than the columns is empty at its end.
  var rows: [[XML]]

  init(_ caption: String, _ columns: [Column], rows: [[XML]] = []) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }

  /// The region with the table in it; `id` is unique in the page.
  func region(id: String) -> XML {
    var head: XML = ""
    for column in columns {
      head += "<th scope=\"col\"\(Self.style(column))>\(column.title)</th>"
    }
    var body: XML = ""
    for row in rows {
      body += "<tr>"
      for (i, column) in columns.enumerated() {
        let cell = i < row.count ? row[i] : ""
        body +=
          i == 0
          ? "<th scope=\"row\"\(Self.style(column))>\(cell)</th>"
          : "<td\(Self.style(column))>\(cell)</td>"
      }
      body += "</tr>\n"
    }
    return """
      <div class="wide" role="region" aria-labelledby="\(id)" tabindex="0">
      <table>
      <caption><span id="\(id)">\(caption)</span></caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(body)</tbody>
      </table>
      </div>

      """
  }

  private static func style(_ column: Column) -> XML { column.isNumber ? " class=\"n\"" : "" }
}

extension XML {
  /// Text as markup.
  init(text: String) { self = "\(TextWidth.clean(text))" }

  /// Pieces of markup, one after the other.
  static func joined(_ pieces: some Sequence<XML>) -> XML { pieces.reduce(into: "") { $0 += $1 } }
}
