import Foundation

/// One day of a map of cover, read back from the runs that are drawn.
struct MapRow {
  /// Half-hours drawn.
  var cells = 0
  /// Those of them with people missing.
  var short = 0

  /// A field is 20 pixels wide; one of a repeated hour 10, less a pixel that sets it apart.
  static func all(_ source: String) -> [MapRow] {
    source.components(separatedBy: "<g><title>").dropFirst().map { part in
      var row = MapRow()
      let days = part.components(separatedBy: "</g>")[0]
      for path in days.matches(of: /<path class="(short|part|met|over)" d="([^"]*)"\/>/) {
        for run in path.2.matches(of: /M[0-9]+ [0-9]+h([0-9]+)v/) {
          let width = Int(run.1) ?? 0
          let cells = width == 9 ? 1 : width / 20
          row.cells += cells
          if path.1 == "short" || path.1 == "part" { row.short += cells }
        }
      }
      return row
    }
  }
}

/// Tables of a page, read back as text.
enum Markup {
  /// The rows of every table whose caption's id begins so, cells without their markup.
  static func rows(of page: String, tablesFrom id: String) -> [[String]] {
    var rows: [[String]] = []
    let table = /<span id="([^"]+)">[^<]*<\/span><\/caption>/
    for found in page.matches(of: table) where found.1.hasPrefix(id) {
      let rest = page[found.range.upperBound...]
      guard let body = rest.firstMatch(of: /<tbody>((?:.|\n)*?)<\/tbody>/) else { continue }
      for row in body.1.matches(of: /<tr>(.*?)<\/tr>/) {
        rows.append(
          row.1.matches(of: /<(?:td|th)[^>]*>(.*?)<\/(?:td|th)>/).map {
            String($0.1).replacing(/<[^>]*>/, with: "")
          }
        )
      }
    }
    return rows
  }
}
