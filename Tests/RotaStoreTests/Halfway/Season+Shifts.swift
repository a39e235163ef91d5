import CivilTime
import Planning
import Rostering

extension Season {
  /// One shift of somebody's: another, none, other hours, another desk or role.
  static var shifts: [Step] {
    [
      Step(
        "more",
        AssignShift(
          person: "red0",
          date: day("2026-09-27"),
          kind: .overtime,
          letter: ShiftLetter("D")!,
          isForTimeOff: true
        ),
        reason: "demand",
        basis: .agreement
      ),
      Step("less", CancelAssignment(assignment: made("more")), basis: .agreement),
      Step(
        "down",
        StandDown(posting: shift("green1", "2026-09-26")),
        reason: "mistake",
        basis: .agreement
      ),
      Step(
        "hours",
        ReshapeShift(
          posting: shift("green0", "2026-09-27"),
          span: span("2026-09-27T20:00", "2026-09-28T07:00")
        ),
        reason: "demand",
        basis: .exigency
      ),
      Step("desk", SetDesk(posting: shift("blue0", "2026-09-27"), desk: "2")),
      Step(
        "acting",
        SetActing(person: "blue0", role: "supervisor", days: DateSpan(day("2026-09-27"), days: 2))
      ),
    ]
  }

  /// Swaps in each of their ways.
  static var swaps: [Step] {
    let ask = AskSwap(
      gives: shift("red0", "2026-10-08"),
      taker: "green0",
      takes: shift("green0", "2026-10-12")
    )
    return [
      Step("swap", ask),
      Step("agree", AgreeSwap(swap: made("swap"))),
      Step("approve", ApproveSwap(swap: made("swap"))),
      Step("unswap", CancelSwap(swap: made("swap"))),
      Step("swap2", ask),
      Step("decline", DeclineSwap(swap: made("swap2"))),
      Step(
        "take",
        TakeShift(gives: shift("red2", "2026-10-08"), taker: "green1"),
        basis: .agreement
      ),
    ]
  }
}
