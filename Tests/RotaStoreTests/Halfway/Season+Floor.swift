import CivilTime
import Planning
import Rostering
import Wellbeing

extension Season {
  /// Breaks of the day that red has worked, and of the next one; somebody who stepped away.
  static var floor: [Step] {
    let red0 = shift("red0", "2026-09-22")
    let blue0 = shift("blue0", "2026-09-22")
    return [
      Step(
        "btold",
        TellBreaks(
          date: day("2026-09-22"),
          letter: ShiftLetter("N")!,
          sheets: [told("blue0", "21:00", "21:30"), told("blue1", "22:00", "22:30")]
        )
      ),
      Step(
        "bswap",
        SwapBreaks(first: blue0, second: shift("blue1", "2026-09-22"), kind: .statutory),
        basis: .agreement
      ),
      Step("bwish", WishBreaks(posting: blue0, side: .late)),
      Step("bstart", StartBreak(posting: blue0, kind: .meal)),
      Step("bend", EndBreak(posting: blue0, isInterrupted: true)),
      Step(
        "bmiss",
        MissBreak(
          posting: red0,
          kind: .statutory,
          due: span("2026-09-22T13:00", "2026-09-22T13:30")
        )
      ),
      Step("astart", StartAway(posting: shift("blue1", "2026-09-22"))),
      Step("acover", CoverAway(stepAway: made("astart"), cover: "blue2")),
      Step("alook", LookIn(stepAway: made("astart"))),
      Step("aend", EndAway(stepAway: made("astart"))),
    ]
  }

  private static func told(_ person: String, _ from: String, _ to: String) -> BreakSheet {
    BreakSheet(
      posting: shift(person, "2026-09-22"),
      breaks: [
        BreakSheet.Planned(
          kind: .statutory,
          span: span("2026-09-22T\(from)", "2026-09-22T\(to)")
        )
      ]
    )
  }
}
