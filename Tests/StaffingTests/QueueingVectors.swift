import Foundation
import Testing

/// A table of test vectors beside the tests.
struct Vectors {
  struct Row {
    let cells: [String: String]

    subscript(_ column: String) -> Double? { cells[column].flatMap(Double.init) }
    /// A figure that every row has.
    func number(_ column: String) throws -> Double { try #require(self[column]) }
    func text(_ column: String) -> String { cells[column] ?? "" }
  }

  let rows: [Row]

  init(_ name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let text = try String(contentsOf: folder.appending(path: "Fixtures/\(name)"), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map(Self.cells)
    let header = lines.first ?? []
    rows = lines.dropFirst().map { Row(cells: Dictionary(uniqueKeysWithValues: zip(header, $0))) }
  }

  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}

/// Whether a figure agrees with the one worked out to many digits, by the rule that goes with the vectors.
func agrees(
  _ got: Double,
  _ want: Double,
  relative: Double = 1e-9,
  absolute: Double = 1e-11
) -> Bool {
  abs(got - want) <= max(relative * abs(want), absolute)
}
