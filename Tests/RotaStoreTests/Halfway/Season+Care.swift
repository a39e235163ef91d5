import CivilTime
import Planning
import Rostering
import Wellbeing

@testable import RotaStore

extension Season {
  /// People are looked after: who does so has been here long, and at the end of the day's shift two were named.
  static var care: [Step] { offered + debriefed + own }

  private static var offered: [Step] {
    [
      Step(
        "carers",
        ImportStaff([
          carer("sid", "red", "supervisor", []), carer("tom", "red", "handler", ["trim"]),
          carer("lea", "white", "handler", ["welfare-lead"]),
          carer("pim", "blue", "handler", ["post-incident"]),
        ])
      ),
      asked(
        "c-hand",
        by: "sid",
        AnswerHandover(
          date: day("2026-09-22"),
          letter: ShiftLetter("D")!,
          names: ["red0", "red1"]
        )
      ),
      asked("c-wish", by: "red0", WishCare(CareWishes(unwanted: ["pim"]))),
      asked("c-trim", by: "lea", OfferCare(to: "red0", .trim, rules: ["concern"])),
      asked("c-none", by: "lea", DismissFlag(of: "red1", rule: "concern")),
      asked("c-open", by: "lea", OpenCareRecord(.item(made("c-trim")))),
      asked("c-silent", by: "tom", LeaveUnanswered(made("c-trim"))),
      asked("c-again", by: "lea", OfferAgain(made("c-trim"))),
      asked("c-yes", by: "red0", AcceptCare(made("c-trim"))),
      asked("c-look", by: "lea", LookInOnCase(made("c-trim"))),
      asked("c-pick", by: "red0", PlaceTalk(made("c-trim"), .pick(moment("2026-09-30T10:00")))),
      asked("c-no", by: "lea", DeclineCare(made("c-trim")), note: "rang, is fine"),
      asked("c-close", by: "lea", CloseCare(made("c-trim"), .declined)),
    ]
  }

  private static var debriefed: [Step] {
    [
      asked(
        "c-hot",
        by: "sid",
        OfferCare(to: "red1", .hotDebrief, event: moment("2026-09-22T18:00"))
      ),
      asked("c-stop", by: "pim", InvestigateCare(made("c-hot"))),
      asked("c-go", by: "pim", EndInvestigation(made("c-hot"))),
      asked("c-well", by: "red1", AcceptCare(made("c-hot"))),
      asked("c-held", by: "sid", HoldTalk(made("c-hot"))),
    ]
  }

  private static var own: [Step] {
    [
      asked("c-self", by: "red2", ReferSelf(), note: "please ring me"),
      asked("c-read", by: "lea", ReadReferral(made("c-self"))),
      asked(
        "c-out",
        by: "red1",
        CheckOutShift(posting: shift("red1", "2026-09-22"), answer: .hard)
      ),
    ]
  }

  /// A command that somebody of the room gives.
  private static func asked(
    _ key: String,
    by person: String,
    _ command: some Command,
    note: String? = nil
  ) -> Step {
    let instruction = Instruction(
      key: key,
      by: Actor(person: person, name: person, isSupervisor: person == "sid"),
      now: now,
      note: note.map { Confidential($0) }
    )
    return Step(key) { record, room, _ in
      _ = try record.perform(command, room: room, instruction: instruction)
    }
  }

  private static func carer(
    _ id: String,
    _ team: String,
    _ role: String,
    _ skills: [String]
  ) -> Person {
    var place = placement(team, "2018-01-01")
    place.roles = [role]
    place.skills = skills.map { Skill(name: $0) }
    return Person(id: id, name: "Name of \(id)", placements: [place])
  }
}
