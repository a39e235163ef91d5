import CivilTime
import Drawing
import Planning
import Rostering
import Testing

/// Red works D on 20 and 21 October 2026, N on 22 and 23, and rests from the 24th to the 27th.
struct ChangedBoardTests {
  func moment(_ text: String) -> Instant { london.instant(reading: text)! }

  func name(_ person: String, _ date: String, _ key: String = "r") -> PostingName {
    PostingName(person: person, date: day(date), key: key)
  }

  func extra(
    _ id: String,
    _ person: String,
    _ date: String,
    _ letter: Character,
    _ from: String,
    _ to: String,
    role: String = "dispatcher",
    _ kind: Assignment.Kind
  ) -> Assignment {
    Assignment(
      id: id,
      person: person,
      date: day(date),
      letter: ShiftLetter(letter)!,
      span: Span(moment(from), moment(to)),
      role: role,
      kind: kind
    )
  }

  func board(_ change: (inout RosterChanges) -> Void) -> RotaBoard {
    var room = Sample.room
    change(&room.roster.changes)
    let run = days("2026-10-19", 14)
    let plan = Plan.make(room: room, days: run, now: Instant("2026-10-01T09:00Z")!)
    return RotaBoard(plan, options: .init(people: .ids))
  }

  func cell(_ board: RotaBoard, _ person: String, _ date: String) -> [String] {
    let row = board.people.first { $0.id == person }
    let cell = row?.cells[day(date) - day("2026-10-19")]
    return [cell?.text ?? "", cell?.meaning ?? ""]
  }

  @Test("each change has its mark, and its meaning in words")
  func marks() {
    let board = board {
      $0.releases = [
        Release(posting: name("p00", "2026-10-20"), cause: .swap),
        Release(posting: name("p00", "2026-10-21"), cause: .standDown),
      ]
      $0.assignments = [
        extra(
          "a1",
          "p00",
          "2026-10-25",
          "D",
          "2026-10-25T07:00",
          "2026-10-25T19:00",
          role: "handler",
          .swap
        ),
        extra("a2", "p01", "2026-10-24", "N", "2026-10-24T19:00", "2026-10-25T07:00", .cover),
        extra("a3", "p01", "2026-10-26", "D", "2026-10-26T08:00", "2026-10-26T12:00", .overtime),
        extra("a4", "p01", "2026-10-27", "D", "2026-10-27T07:00", "2026-10-27T18:30", .extra),
      ]
      $0.adjustments = [
        Adjustment(
          posting: name("p01", "2026-10-20"),
          span: Span(moment("2026-10-20T07:00"), moment("2026-10-20T15:00"))
        ),
        Adjustment(
          posting: name("p01", "2026-10-21"),
          span: Span(moment("2026-10-21T07:00"), moment("2026-10-21T14:30")),
          role: "handler",
          desk: "channel 2"
        ),
      ]
    }
    #expect(cell(board, "p00", "2026-10-20") == ["·", "Free: given away in a swap"])
    #expect(cell(board, "p00", "2026-10-21") == ["·", "Free: stood down"])
    #expect(cell(board, "p00", "2026-10-24") == ["·", "Rest day"])
    #expect(cell(board, "p00", "2026-10-25") == ["⇄D", "Day 07:00–19:00, taken in a swap"])
    #expect(cell(board, "p00", "2026-10-22") == ["N", "Night 19:00–07:00"])
    #expect(cell(board, "p01", "2026-10-24") == ["+N", "Night 19:00–07:00, cover"])
    #expect(
      cell(board, "p01", "2026-10-26")
        == ["+D4h", "Day 07:00–19:00, extra shift, here 08:00–12:00"]
    )
    // Eleven and a half hours have no room in four columns beside the sign.
    #expect(
      cell(board, "p01", "2026-10-27") == ["+D", "Day 07:00–19:00, extra shift, here 07:00–18:30"]
    )
    #expect(cell(board, "p01", "2026-10-20") == ["D8h", "Day 07:00–19:00, here 07:00–15:00"])
    #expect(
      cell(board, "p01", "2026-10-21")
        == ["D~8", "Day 07:00–19:00, here 07:00–14:30, as Contact handler, at channel 2"]
    )
    let key = board.key.map { "\($0.mark) \($0.meaning)" }
    for entry in [
      "D Day 07:00–19:00", "N Night 19:00–07:00", "⇄D taken in a swap",
      "+N cover or an extra shift", "+D cover or an extra shift", "D8h with its hours here",
    ] {
      #expect(key.count { $0 == entry } == 1, "\(entry) in \(key)")
    }
    let lines = TerminalBoard(board, width: 120).lines
    let marked = lines.first { $0.contains("+D4h") } ?? ""
    let plain = lines.first { $0.hasPrefix("p10") } ?? ""
    #expect(TextWidth.columns(marked) == TextWidth.columns(plain))
    #expect(SVGBoard(board).source.contains(">⇄D<"))
  }

  @Test("a day of a rostered and an extra shift shows both")
  func both() {
    let board = board {
      $0.assignments = [
        extra("a1", "p01", "2026-10-20", "N", "2026-10-20T19:00", "2026-10-21T01:00", .overtime)
      ]
    }
    let found = cell(board, "p01", "2026-10-20")
    #expect(found[0] == "D/+")
    #expect(
      found[1]
        == "Day 07:00–19:00; then Night 19:00–07:00, extra shift, here 19:00–01:00"
    )
  }

  @Test("without changes nothing says anything of them")
  func none() {
    let board = board { _ in }
    #expect(!board.key.contains { $0.mark.contains("⇄") || $0.meaning.contains("extra") })
  }
}
