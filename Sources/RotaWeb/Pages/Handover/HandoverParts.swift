import CivilTime
import Drawing
import Planning
import Rostering

/// What a handover sheet says besides who goes and who comes.
struct HandoverParts {
  let sheet: HandoverSheet
  let roster: Roster
  let names: Naming

  private var zone: ZoneRules { roster.zone }

  var all: [HandoverPage.Part] {
    [
      HandoverPage.Part(
        title: "Gaps on the next shift",
        items: sheet.gaps.map { gap in
          let role = roster.roles.first { $0.id == gap.role }?.name ?? gap.role
          return "\(role) \(Sentence.number(gap.have)) of \(gap.need), "
            + Sentence.span(gap.span, in: zone)
        },
        none: "No role is below its minimum level."
      ),
      HandoverPage.Part(
        title: "Kept late",
        items: sheet.late.map {
          "\(name($0.person)) \($0.isWorked ? "stayed" : "stays") until \(Sentence.time($0.until, in: zone))"
        },
        none: "Nobody."
      ),
      HandoverPage.Part(
        title: "Cover on the next shift",
        items: sheet.cover.map { cover in
          "\(name(cover.person)), \(cover.kind.rawValue)"
            + (cover.instead.map { " for \(name($0))" } ?? "")
            + ", \(Sentence.span(cover.span, in: zone))"
        },
        none: "None."
      ),
      HandoverPage.Part(
        title: "Breaks owed",
        items: sheet.owed.map { "\(name($0)): the rest of a long shift" },
        none: "None."
      ),
      HandoverPage.Part(
        title: "Limits of those who come on",
        items: sheet.limits.map { "\(name($0.person)): \($0.limit.words)" },
        none: "None."
      ),
      HandoverPage.Part(
        title: "Checks you have in hand",
        items: checks,
        none: "None.",
        path: "/debriefs",
        onPaper: "\(Sentence.count(checks.count, "check", "checks")), on the screen alone."
      ),
    ]
  }

  private var checks: [String] {
    sheet.checks.map { check in
      name(check.person)
        + (check.next.map { ", \(Sentence.moment($0, in: zone))" } ?? ", no time yet")
    }
      + sheet.asks.map {
        "Ask how \(name($0.person)) is by \(Sentence.moment($0.due, in: zone)), and offer a wellbeing check"
      }
  }

  private func name(_ id: String) -> String { names.person(id: id) }
}
