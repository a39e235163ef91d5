import CivilTime
import Planning
import Wellbeing

extension RouteTable {
  /// What is said of somebody's hard calls after they were recorded, and that somebody seems not themselves.
  static let callCommands: [Route] = [
    .command(
      RaiseConcern.self,
      "Says that somebody seems not themselves; a dry run says first what they will see of it.",
      for: [.staff],
      scope: .cases,
      fields: [
        .person, GivenField("named", .flag, "They see that it was the caller."),
        GivenField("sure", .flag, "The caller has read what they will see; not sent without."),
      ],
      remarks: .none,
      notice: { visit, given in
        let person = given.text("person") ?? ""
        let viewer = try visit.signedIn()
        let notice = RaiseConcern.notice(
          about: person,
          by: viewer.actor,
          isNamed: given.flag("named")
        )
        return [notice, DisclosureNotice.supervisor(isOwn: person == viewer.personID)]
      }
    ) { _, given in
      guard given.isDryRun || given.flag("sure") else {
        throw GivenMistakes(mistakes: [
          Mistake("sure", "Read what they will see, as dry_run says it, and say that you did.")
        ])
      }
      return RaiseConcern(person: given.text("person") ?? "", isNamed: given.flag("named"))
    },
    .command(
      CorrectHardCall.self,
      "Says that a hard call was of another category, or at another time: `happened`.",
      for: [.staff],
      scope: .cases,
      fields: [
        entry, GivenField("category", .id, "The category it was of."), whose,
      ],
      remarks: .moment
    ) { _, given in
      CorrectHardCall(
        event: given.fact("entry")?.description ?? "",
        people: given.texts("people"),
        category: given.text("category")
      )
    },
    .command(
      WithdrawEntry.self,
      "Withdraws a hard call or a concern, for good.",
      for: [.staff],
      scope: .cases,
      fields: [entry, whose],
      remarks: .none
    ) { _, given in
      WithdrawEntry(
        entry: given.fact("entry")?.description ?? "",
        people: given.texts("people")
      )
    },
  ]

  private static let entry = GivenField.wanted(
    "entry",
    .fact,
    "The name of the entry: the caller's own, or one they recorded, until the person has seen it."
  )

  private static let whose = GivenField(
    "people",
    .list(.id, most: 40),
    "Whose, by id; the caller's own, or all they recorded, where it is left out."
  )
}
