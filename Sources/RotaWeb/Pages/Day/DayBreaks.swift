import CivilTime
import Drawing
import Planning
import RotaSolver
import Rostering
import Wellbeing

/// The breaks of a shift planned anew from now, against what people were told.
struct DayBreaks {
  let visit: Visit
  let date: CivilDate
  let letter: ShiftLetter
  /// When they were planned: the same plan is kept that was looked at.
  let at: Instant
  let replan: BreakReplan

  private var room: Room { visit.standing.room }
  private var zone: ZoneRules { room.roster.zone }

  init(_ visit: Visit, _ fields: Fields) throws {
    self.visit = visit
    date = try visit.namedDay()
    guard
      let letter = fields["shift"].flatMap({ $0.count == 1 ? $0.first : nil }).flatMap(
        ShiftLetter.init
      ), visit.standing.room.roster.shift(letter) != nil
    else { throw Unanswered.notFound("There is no such shift.") }
    self.letter = letter
    at = fields["at"].flatMap { Instant($0) } ?? visit.now
    let day = date
    let room = visit.standing.room
    let facts = visit.standing.facts
    let made = visit.site.live.kept("breaks \(day) \(letter) \(at)", at: visit.standing.entry) {
      room.breakShifts(
        on: day,
        demand: visit.site.live.calls(now: visit.now),
        wishes: facts.breakWishes(on: day)
      ).replan(
        letter,
        on: day,
        standing: facts.breakStanding(on: day, in: room, at: visit.now),
        by: SolverBreakPlanner(limit: 5)
      )
    }
    guard let made else { throw Unanswered.notFound("Nobody is on such a shift on that day.") }
    replan = made
  }

  func proposal() -> Proposal {
    let kind = room.roster.shift(letter)?.name ?? letter.description
    let rows = self.rows
    let text = BreakPlanText(replan.placed, in: room, showsNames: true)
    var table = Table(
      "moves",
      "Breaks that differ from what people were told",
      [.init("Who"), .init("Was"), .init("Now")],
      rows: rows.map { row in row.map { HTML(words: $0) } }
    )
    table.narrow = .cards
    let changes: HTML = HTML.either(
      rows.isEmpty,
      "<p>Nothing differs from what people were told.</p>\n",
      or: table.html
    )
    return Proposal(
      title: "Re-plan breaks",
      lead:
        "\(HTML(words: kind)) of \(Sentence.day(date)), planned at \(Sentence.time(visit.now, in: zone)): what was had stays, and what people were told moves as little as may be.",
      command: TellBreaks(date: date, letter: letter, sheets: BreakSheet.sheets(of: replan.placed)),
      path: "/day/\(date)/breaks",
      hidden: [("shift", letter.description), ("at", at.description)],
      button: "Keep these breaks",
      before:
        "\(changes)\(HTML.joined(text.gaps.map { "<p>\(HTML(words: Sentence.opened($0))).</p>\n" }))",
      here: .day,
      back: ("/day/\(date)", "the day"),
      shown: rows.flatMap { $0 },
      then: { [date] _ in "/day/\(date)" }
    )
  }

  private var rows: [[String]] {
    let names = Naming(room.roster, showsNames: true)
    func words(_ planned: PlannedBreak?) -> String {
      planned.map {
        "\(Sentence.time($0.span.start, in: zone))–\(Sentence.time($0.span.end, in: zone))"
      } ?? "none"
    }
    return replan.moves.map { move in
      [move.posting.map { names.person(id: $0.person) } ?? "", words(move.from), words(move.to)]
    }
  }
}
