import CivilTime
import Drawing
import Planning
import Rostering
import Wellbeing

extension RouteTable {
  /// What each does for themselves and those around them.
  static let ownCareCommands: [Route] = [
    .command(
      AddHardCall.self,
      "Records a hard call: of the caller's own where nobody is named. Those named see it, and welfare leads.",
      for: [.staff],
      scope: .cases,
      fields: [
        .wanted("category", .id, "The kind of hard call."),
        GivenField("people", .list(.id, most: 40), "Whose call it was, by id."),
        GivenField("named", .flag, "Those named see that it was the caller."),
        GivenField(
          "note",
          .line(AddHardCall.incidentLength),
          "The number of the incident, encrypted; nothing of the call itself."
        ),
      ],
      remarks: .moment
    ) { visit, given in
      let people = given.texts("people")
      return AddHardCall(
        people: people.isEmpty ? [try visit.person()] : people,
        category: given.text("category") ?? "",
        isNamed: given.flag("named")
      )
    },
    .command(
      TapGoodDay.self,
      "Says that a day was a good one, for the caller alone.",
      for: [.staff],
      scope: .own,
      fields: [
        GivenField("date", .date, "The day; today where it is left out."),
        GivenField("withdrawn", .flag, "It was not, after all."),
      ],
      remarks: .none
    ) { TapGoodDay(date: $1.date("date"), isGood: !$1.flag("withdrawn")) },
    .command(
      CheckOutShift.self,
      "Says how a shift of the caller's was: only they see it.",
      for: [.staff],
      scope: .own,
      fields: [
        .posting,
        .wanted("answer", .choice(CheckOut.Answer.allCases.map(\.rawValue)), "How it was."),
      ],
      remarks: .none
    ) { visit, given in
      CheckOutShift(
        posting: try visit.posting(given),
        answer: given.text("answer").flatMap(CheckOut.Answer.init(rawValue:)) ?? .ordinary
      )
    },
    .command(
      ReferSelf.self,
      "Asks a welfare lead for a talk; a dry run says whom it would reach, and whom to ring now.",
      for: [.staff],
      scope: .own,
      fields: [
        .wanted(
          "note",
          .text(most: CareText.longest, lines: true),
          "A few words, encrypted, for the welfare leads alone."
        )
      ],
      remarks: .none,
      notice: { visit, _ in
        let round = visit.careRound
        let person = try visit.person()
        return SelfReferralText(
          round.route(from: person, wishes: round.wishes(of: person)),
          numbers: round.room.numbersToRing,
          isSent: false,
          now: visit.now,
          in: round.room.roster.zone
        ).lines
      }
    ) { _, _ in ReferSelf() },
    .command(
      WishCare.self,
      "Says by whom the caller does not want to be looked after, and how they may be reached; it takes the place of what they said before.",
      for: [.staff],
      scope: .own,
      fields: [
        GivenField("not_wanted", .list(.id, most: 40), "By whom not, by id; they are not told."),
        GivenField(
          "contact",
          .choice(AgreedContact.Means.allCases.map(\.rawValue)),
          "How they may be reached while they are away."
        ),
        GivenField("contact_by", .id, "By whom."),
        GivenField("days_off", .flag, "On days off too."),
      ],
      remarks: .none
    ) { _, given in
      let means = given.text("contact").flatMap(AgreedContact.Means.init(rawValue:))
      return WishCare(
        CareWishes(
          unwanted: Set(given.texts("not_wanted")),
          contact: means.map {
            AgreedContact(
              by: given.text("contact_by"),
              means: $0,
              isOnDaysOff: given.flag("days_off")
            )
          }
        )
      )
    },
    .command(
      AnswerHandover.self,
      "Answers whether anybody of a shift should be looked after: nobody where nobody is named. A lead answers one that has come to them.",
      for: [.supervisor, .lead],
      scope: .cases,
      fields: [
        .wanted("date", .date, "The day the shift belongs to."),
        .wanted("shift", .letter, "Its letter."),
        .wanted("people", .list(.id, most: 40), "Whom, by id."),
      ],
      remarks: .none
    ) { visit, given in
      guard let letter = given.letter("shift") else { throw Unanswered.notFound() }
      let date = given.date("date") ?? visit.today
      let viewer = try visit.signedIn()
      if !viewer.isSupervisor {
        let waiting = LeadCareView(visit.careRound, for: try visit.person()).handovers
        guard waiting.contains(where: { $0.date == date && $0.letter == letter }) else {
          throw Unanswered.notFound("That handover does not wait for an answer of yours.")
        }
      }
      return AnswerHandover(
        date: date,
        letter: letter,
        names: given.texts("people")
      )
    },
  ]
}
