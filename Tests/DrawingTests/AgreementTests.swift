import CivilTime
import Drawing
import Foundation
import FoundationXML
import Planning
import Rostering
import Testing

/// Collects the text of every element of an SVG that has a class, as an XML parser reads it.
final class Fields: NSObject, XMLParserDelegate {
  var found: [(style: String, text: String)] = []
  var names: Set<String> = []
  private var style: String?
  private var text = ""

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    names.insert(name)
    style = attributes["class"] ?? name
    text = ""
  }
  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
  func parser(
    _ parser: XMLParser,
    didEndElement: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    if let style { found.append((style, text)) }
    style = nil
  }

  static func read(_ source: String) throws -> Fields {
    let fields = Fields()
    let parser = XMLParser(data: Data(source.utf8))
    parser.delegate = fields
    try #require(parser.parse(), "not well formed: \(String(describing: parser.parserError))")
    return fields
  }
}

struct AgreementTests {
  let plan = Sample.plan()

  func boards() -> [RotaBoard] {
    [
      RotaBoard(plan), RotaBoard(plan, options: .init(people: .ids)),
      RotaBoard(plan, options: .init(people: .names, isForSupervisors: true)),
      RotaBoard(
        plan,
        options: .init(days: days("2026-10-22", 10), teams: ["blue"], people: .names)
      ),
    ]
  }

  @Test("sentence, table, terminal text and picture of a board say the same")
  func faces() throws {
    for board in boards() {
      let short = board.cover.flatMap(\.cells).count { $0.tone == .short }
      #expect(short == board.attention.count { $0.kind == .short })
      #expect(board.summary.contains("\(short) of "))
      #expect(
        board.table.rows.map { Array($0.dropFirst(2)) } == board.rows.map { $0.cells.map(\.text) }
      )

      let fields = try Fields.read(SVGBoard(board, weeks: 53).source)
      let key = board.key.count { $0.tone == .short }
      let noted = min(
        board.attention.prefix(SVGBoard.mostAttention).count { $0.kind == .short },
        SVGBoard.mostAttention
      )
      #expect(fields.found.count { $0.style == "mid t-short" } == short + key + noted)
      #expect(fields.found.contains { $0.style == "desc" && $0.text.hasPrefix(board.summary) })

      let lines = TerminalBoard(board, width: 1000).lines
      for row in board.rows {
        let marks = row.cells.map(\.text).filter { !$0.isEmpty }
        let label = TextWidth.clean("\(row.title)  \(row.detail)")
        let line = try #require(lines.first { $0.hasPrefix(label) })
        #expect(line.dropFirst(label.count).split(separator: " ").map(String.init) == marks)
      }
      let words = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
      #expect(words.contains(board.summary))
    }
  }

  @Test("colour adds escapes and nothing else")
  func colour() {
    for board in boards() {
      for width in [20, 40, 80, 132, 200] {
        let plain = TerminalBoard(board, width: width).text
        let coloured = TerminalBoard(board, width: width, colour: true).text
        #expect(!plain.contains("\u{1B}"))
        #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
      }
    }
  }

  @Test("weeks fit the width they are given", arguments: [64, 80, 100, 132, 160, 200])
  func width(width: Int) {
    for board in boards() {
      for line in TerminalBoard(board, width: width).lines {
        #expect(TextWidth.columns(line) <= width, "\(line)")
      }
    }
  }

  @Test("sickness is away to everybody but supervisors, on every face")
  func privacy() throws {
    let open = RotaBoard(plan, options: .init(people: .names))
    let all = RotaBoard(plan, options: .init(people: .names, isForSupervisors: true))
    func marks(_ board: RotaBoard) -> Set<String> {
      Set(board.people.flatMap { $0.cells.map(\.text) })
    }
    #expect(marks(open).contains("aw") && !marks(open).contains("SK"))
    #expect(marks(all).contains("SK") && !marks(all).contains("aw"))
    for face in [TerminalBoard(open).text, SVGBoard(open).source, open.table.text] {
      #expect(!face.contains("SK") && !face.lowercased().contains("sick"))
      #expect(!face.contains("W10, reg"))
    }
  }

  @Test("a picture has no script, fetches nothing, and its text is only text")
  func markup() throws {
    let board = RotaBoard(plan, options: .init(people: .names))
    for weeks in [1, 2, 4] {
      let source = SVGBoard(board, weeks: weeks).source
      let fields = try Fields.read(source)
      #expect(
        fields.names.isSubset(of: [
          "svg", "title", "desc", "style", "rect", "path", "text", "tspan",
        ])
      )
      #expect(source.contains("P. &lt;Lewis&gt;"))
      #expect(!source.contains("href") && !source.contains("url("))
      #expect(!source.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
    }
    let text = "<&>\"'\u{1B}\u{FFFF}]]>"
    let escaped: XML = "<a b='\(text)'>\(text)</a>"
    #expect(try Fields.read(escaped.source).found.first?.text == "<&>\"'\u{FFFD}\u{FFFD}]]>")
  }

  @Test("a plan of one day, and options that leave nothing, still make a board")
  func edges() throws {
    let outside = RotaBoard(plan, options: .init(days: days("2030-01-01", 7)))
    #expect(outside.days.isEmpty && outside.summary == "No days to show.")
    _ = try Fields.read(SVGBoard(outside).source)
    #expect(TerminalBoard(outside, width: 1).lines.count > 1)
    let one = RotaBoard(plan, options: .init(days: days("2026-10-24", 1), teams: []))
    #expect(one.teams.isEmpty && one.days.first?.clock == "13h")
    _ = try Fields.read(SVGBoard(one).source)
  }

  @Test("a bank holiday is marked and shaded")
  func holidays() {
    let board = RotaBoard(Sample.plan("2026-12-21", days: 14))
    #expect(
      board.days.filter { $0.mark == "BH" }.map(\.date) == [day("2026-12-25"), day("2026-12-28")]
    )
    #expect(board.days[4].isShaded)
    #expect(board.key.last?.meaning.contains("Christmas Day Fri 25 Dec") ?? false)
  }
}
