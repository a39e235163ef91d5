import CivilTime
import Drawing
import Planning
import Testing

struct BoardTests {
  let plan = Sample.plan()

  @Test("the terminal board of four weeks reads the same every time, at 80 and at 160 columns")
  func terminal() throws {
    let board = RotaBoard(plan, options: .init(people: .names))
    try expectGolden(TerminalBoard(board, width: 80).text, "board-80.txt")
    try expectGolden(TerminalBoard(board, width: 160).text, "board-160.txt")
    try expectGolden(TerminalBoard(board, width: 160, colour: true).text, "board-colour.txt")
  }

  @Test("the picture of four weeks is the same every time")
  func picture() throws {
    try expectGolden(SVGBoard(RotaBoard(plan)).source, "board.svg")
    let people = RotaBoard(plan, options: .init(people: .names, isForSupervisors: true))
    try expectGolden(SVGBoard(people).source, "board-people.svg")
    try expectGolden(SVGBoard(RotaBoard(plan), weeks: 1).source, "board-narrow.svg")
  }
}
