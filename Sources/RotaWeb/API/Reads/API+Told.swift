import CivilTime
import Drawing
import Planning
import RoomFiles
import Rostering
import RotaStore
import Wellbeing

extension RouteTable {
  /// What is read only by asking for it: that it was read is entered in the record with it, and whom it is about sees it.
  ///
  /// These are sent, not looked up, and there is no dry run of them.
  static let apiTold: [Route] = [
    .write(
      "/api/v1/me/calls",
      "own-calls",
      "The caller's own hard calls, what others raised and good days. That they saw what others recorded is entered: from then on only they can change it.",
      for: .roles([.staff]),
      scope: .own,
      shape: .ownCalls,
      isConfidential: true
    ) { visit, _ in
      let person = try visit.person()
      _ = try visit.perform(OpenOwnCalls())
      return .json(
        OwnCallsJSON.bytes(
          OwnCalls(
            of: person,
            facts: visit.standing.facts,
            room: visit.standing.base,
            at: visit.now
          )
        )
      )
    },
    .write(
      "/api/v1/debriefs/{case}/open",
      "debrief-open",
      "Opens a case, or the person's hard calls while it is open: entered, and the person sees who did.",
      for: .roles([.lead]),
      scope: .cases,
      path: [.careCase],
      body: [
        .wanted("what", .choice(["case", "log"]), "The case alone, or with the hard calls.")
      ],
      shape: .openedCase,
      isConfidential: true
    ) { visit, given in try ToldAnswer.open(visit, isLog: given.text("what") == "log") },
    .write(
      "/api/v1/debriefs/{case}/text",
      "debrief-text",
      "Reads one text of a case: entered, and the person sees who did. Nothing where it was erased.",
      for: .roles([.lead]),
      scope: .cases,
      path: [.careCase],
      body: [.wanted("entry", .whole(1...999_999_999), "The entry it was written with.")],
      shape: .keys(["text": .orNull(.text)]),
      isConfidential: true
    ) { visit, given in try ToldAnswer.text(visit, of: given.whole("entry")) },
    .read(
      "/api/v1/call-categories",
      "call-categories",
      "The kinds of hard call that the room knows, each with why.",
      for: .roles([.staff]),
      scope: .room,
      shape: .list(.keys(["id": .text, "name": .text, "at_once": .flag, "reason": .text]))
    ) { visit, _ in
      JSONTree.list(
        visit.standing.base.wellbeing.categories.map { category in
          .keys([
            ("id", .text(category.id)), ("name", .text(category.name)),
            ("at_once", .flag(category.isFlaggedAtOnce)),
            ("reason", .text(category.rationale.reason)),
          ])
        }
      ).bytes
    },
    .read(
      "/api/v1/trends",
      "trends",
      "How often what happened, by quarter for the room and by year for its teams, small counts hidden; what was issued, for welfare leads.",
      for: .roles([.lead]),
      scope: .room,
      shape: .list(
        .keys([
          "period": .text, "team": .orNull(.text), "subject": .text, "item": .orNull(.text),
          "count": .orNull(.whole), "hidden": .orNull(.text),
        ])
      ),
      isConfidential: true
    ) { visit, _ in
      try TrendsAnswer.wantLead(visit)
      return TrendsTable.json(visit.standing.facts.issuedTrends)
    },
  ]
}

/// Answers that are readings.
enum ToldAnswer {
  /// First that it is read, then what: nothing is shown that the person does not learn of.
  static func open(_ visit: Visit, isLog: Bool) throws -> Answer {
    let found = try CaseAnswer.whole(visit)
    let subject: OpenCareRecord.Subject = isLog ? .log(found.person) : .item(found.open.id)
    _ = try visit.perform(OpenCareRecord(subject))
    let facts = try visit.site.live.standing().facts
    let round = CareRound(base: visit.standing.base, facts: facts, now: visit.now)
    guard let open = round.openCase(found.open.id) else {
      throw Unanswered.notFound("There is no such case.")
    }
    return .json(
      CareJSON.bytes(
        open,
        texts: try CaseAnswer.texts(found, visit).map { ($0.entry, $0.words) },
        log: isLog ? PersonCareView(round, of: found.person, for: found.viewer) : nil,
        in: round.room
      )
    )
  }

  static func text(_ visit: Visit, of entry: Int?) throws -> Answer {
    let found = try CaseAnswer.whole(visit)
    guard let entry, try CaseAnswer.texts(found, visit).contains(where: { $0.entry == entry })
    else { throw Unanswered.notFound("There is no such text.") }
    let text = try visit.site.live.record.readText(
      of: entry,
      room: visit.standing.base,
      instruction: visit.instruction()
    )
    return .json(JSONTree.keys([("text", text.map { .text($0.revealed) } ?? .null)]).bytes)
  }
}

extension Answer {
  /// A value for programs.
  static func json(_ bytes: [UInt8]) -> Answer { Answer(type: "application/json", bytes: bytes) }
}
