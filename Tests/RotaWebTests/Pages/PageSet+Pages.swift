import CivilTime
import Drawing
import Planning
import Rostering
import Wellbeing

@testable import RotaWeb

extension PageSet {
  private static func fields(_ query: String) -> Fields {
    Fields(decoding: Array(query.utf8)) ?? Fields()
  }

  /// Every page, by a name for files.
  var all: [Sent] { withPeople + withoutPeople }

  /// The pages that people stand on.
  var withPeople: [Sent] {
    let (boss, hand) = (viewer(supervisor), viewer(others[0]))
    return [
      sent("board", boss, "/rota", board("", boss)),
      sent("board-people", boss, "/rota", board("people=all", boss)),
      sent("board-staff", hand, "/rota", board("people=all", hand)),
      sent("board-mistake", boss, "/rota", board("from=soon&weeks=3", boss)),
      sent("day", boss, "/day/\(night)", day(night, boss)),
      sent("day-25-hours", hand, "/day/\(night + 1)", day(night + 1, hand)),
      sent("floor", boss, "/floor", floor(boss)),
      sent("floor-cost", boss, "/floor", floor(boss, cost: others[3])),
      sent("floor-staff", hand, "/floor", floor(hand)),
      sent("floor-away", viewer(others[3]), "/floor", floor(viewer(others[3]))),
      sent("handover", boss, "/handover", handover),
      sent("cover", boss, "/cover", cover(boss)),
      sent("cover-staff", hand, "/cover", cover(hand)),
      sent(
        "me",
        hand,
        "/me",
        MePage(standing, of: others[0], now: now).page(in: surroundings("/me"))
      ),
      sent("swap", hand, "/me/swap", swap(looks: false)),
      sent("swap-look", hand, "/me/swap", swap(looks: true)),
      sent("leave", hand, "/me/leave", leave("from=12+Nov&to=17+Nov")),
      sent("leave-mistake", hand, "/me/leave", leave("from=soon")),
      sent("people", boss, "/people", people),
      sent("import", boss, "/people/import", listed),
      sent("accounts", boss, "/accounts", accounts),
      sent("record", hand, "/me/record", record),
      sent("publish", boss, "/rota/publish", publish(boss)),
      sent("make", boss, "/rota/make", make),
      sent("away", boss, "/day/\(night)/away", away(boss)),
      sent("debriefs-lead", viewer(lead), "/debriefs", debriefs(isLead: true)),
      sent("debriefs-supervisor", boss, "/debriefs", debriefs(isLead: false)),
    ] + cases + talks + [
      sent("hard-call", boss, "/floor/call", hardCall),
      sent("offer", viewer(lead), "/debriefs/offer", offer),
    ] + careForms.map { sent($0.name, viewer($0.person), $0.path, $0.page) }
  }

  private var withoutPeople: [Sent] {
    let (boss, hand) = (viewer(supervisor), viewer(others[0]))
    return [
      sent("trends", viewer(lead), "/debriefs/trends", trends),
      sent("lab", boss, "/lab", lab("cycle=DDNN----&against=DDDNNN------")),
      sent("lab-empty", boss, "/lab", lab("")),
      sent("lab-mistake", boss, "/lab", lab("cycle=D%3FN")),
      sent("error-403", hand, "/audit", PlainPage.error(403, for: hand)),
      sent("error-404", nil, "/nowhere", PlainPage.error(404, for: nil)),
      sent("error-500", boss, "/rota", PlainPage.error(500, for: boss, reference: "7f3a")),
    ]
  }

  var standing: Standing { Standing(base: base, facts: facts) }
  var room: Room { facts.room(over: base) }
  private var round: CareRound { CareRound(base: base, facts: facts, now: now) }

  private func sent(_ name: String, _ viewer: Viewer?, _ path: String, _ page: Page) -> Sent {
    Sent(name: name, document: page.document(for: viewer, in: surroundings(path)).source)
  }

  func board(_ query: String, _ viewer: Viewer) -> Page {
    let query = BoardQuery(Self.fields(query), in: room, today: room.roster.zone.date(at: now))
    let plan = Plan.make(room: room, days: query.days, now: now, breakDays: 0)
    var telling = BoardPage.Telling()
    telling.lastChange = BoardPage.LastChange(
      entry: facts.entry,
      words: "leave of Ann Cole, Sat 7 Nov"
    )
    return BoardPage(
      plan,
      facts: facts,
      query: query,
      for: viewer,
      now: now,
      telling: telling
    ).page(in: surroundings("/rota"))
  }

  func day(_ date: CivilDate, _ viewer: Viewer) -> Page {
    let plan = Plan.make(
      room: room,
      days: DateSpan(date - 1, days: 3),
      now: now,
      demand: calls,
      breakDays: 3
    )
    return DayPage(plan, facts: facts, date: date, for: viewer, now: now)
      .page(in: surroundings("/day/\(date)"))
  }

  func floor(_ viewer: Viewer, cost person: String? = nil) -> Page {
    let floor = Floor.make(facts, in: base, at: now)
    let cost = person.flatMap { floor.person($0) }.map {
      AwayCost(
        of: $0,
        over: Span(now, now + Minutes(20)),
        on: floor,
        facts: facts,
        in: base,
        demand: calls,
        breaks: PureBreakPlanner()
      )
    }
    return FloorPage(floor, in: room, for: viewer, cost: cost).page(in: surroundings("/floor"))
  }

  private var handover: Page {
    let query = HandoverQuery(Fields(), in: room, now: now)
    let sheet = query.letter.flatMap {
      HandoverSheet.make($0, on: query.date, facts: facts, in: base, for: supervisor, at: now)
    }
    return HandoverPage(sheet, query: query, in: room).page(in: surroundings("/handover"))
  }

  private func cover(_ viewer: Viewer) -> Page {
    let query = CoverQuery(Self.fields("on=\(night)&shift=N&role=dispatcher"), in: room, now: now)
    let answer = query.question.map { WhoCanCover.make(room: room, question: $0, now: now) }
    return CoverAskPage(answer, query: query, in: room, for: viewer)
      .page(in: surroundings("/cover"))
  }

  private var fortnight: SpanQuery {
    SpanQuery(Fields(), usual: DateSpan(night, days: 14), today: night)
  }

  private var fortnightPlan: Plan {
    Plan.make(room: room, days: fortnight.days, now: now, breakDays: 0)
  }

  private func weigh(_ command: some Command, _ viewer: Viewer) -> Result<Change, Refusal> {
    Result { () throws(Refusal) -> Change in
      try Change.weigh(
        command,
        room: base,
        facts: facts,
        instruction: Instruction(key: "workedout", by: viewer.actor, now: now)
      )
    }
  }

  private func publish(_ viewer: Viewer) -> Page {
    PublishPage(
      fortnight,
      weigh(Publish(from: night, days: 14), viewer),
      plan: fortnightPlan,
      standing: standing,
      since: nil,
      now: now
    ).page(in: surroundings("/rota/publish"))
  }

  private var make: Page {
    MakePage(fortnight, fortnightPlan, facts: facts, in: room).page(in: surroundings("/rota/make"))
  }

  private func away(_ viewer: Viewer) -> Page {
    let absence = Absence(
      person: others[4],
      kind: "sick",
      extent: .days(DateSpan(night + 1, days: 1))
    )
    let command = AddAbsence(absence)
    var weighed = Weighed()
    switch weigh(command, viewer) {
    case .success(let change): weighed.change = change
    case .failure(let refusal): weighed.against = refusal
    }
    let proposal = Proposal(
      title: "Report somebody away",
      lead: "\(HTML(name: viewer.displayName)) is away.",
      command: command,
      path: "/day/\(night)/away",
      button: "Enter it"
    )
    return ProposalPage(proposal, weighed, in: room).page(in: surroundings("/day/\(night)/away"))
  }

  private var record: Page {
    OwnRecordPage(OwnCareView(round, of: others[0]), in: room).page(in: surroundings("/me/record"))
  }

  func debriefs(isLead: Bool) -> Page {
    let who = isLead ? lead : supervisor
    return DebriefsPage(
      lead: isLead ? LeadCareView(round, for: who) : nil,
      holder: HolderCareView(round, for: who),
      for: who,
      in: room,
      now: now
    ).page(in: surroundings("/debriefs"))
  }

  private var cases: [Sent] {
    LeadCareView(round, for: lead).cases.prefix(1).flatMap { open in
      let calls = PersonCareView(round, of: open.care.person, for: lead)
      let notes = DebriefNotes(
        open,
        in: round,
        texts: [.init(entry: 7, words: "Written by \(lead), Sat 24 Oct 21:40")],
        calls: calls,
        until: now + DebriefNotes.minutes
      )
      return [("case", nil), ("case-opened", notes)].map { name, notes in
        sent(
          name,
          viewer(lead),
          "/debriefs/x",
          DebriefCasePage(open, in: round, for: lead, notes: notes)
            .page(in: surroundings("/debriefs/x"))
        )
      }
    }
  }

  /// Whoever holds the first talk that has a time, and what they see of it.
  private var talks: [Sent] {
    round.cases.lazy.compactMap { open -> Sent? in
      guard let holder = open.slot?.practitioner,
        let talk = HolderCareView(round, for: holder, only: open.id).talks.first
      else { return nil }
      let page = HeldTalkPage(talk, in: room).page(in: surroundings("/debriefs/x"))
      return sent("talk", viewer(holder), "/debriefs/x", page)
    }.prefix(1).map { $0 }
  }

  private var hardCall: Page {
    var page = HardCallPage(Floor.make(facts, in: base, at: now), in: room)
    page.mistakes = [Mistake("person", "Say whom it was hard for.")]
    return page.page(in: surroundings("/floor/call"))
  }

  private var offer: Page {
    let (flags, person) = (LeadCareView(round, for: lead).flags, others[0])
    let choice = OfferChoice(
      kind: .wellbeingCheck,
      kinds: OfferAnswer.kinds(isLead: true),
      flags: flags.filter { $0.flag.person == person },
      rules: ["at-once"],
      event: "",
      mistakes: []
    )
    return CarePreviewPage(
      title: "Offer support",
      person: Naming(room.roster, showsNames: true).person(id: person),
      hint: "Offered, never imposed: declining costs nothing.",
      outcome: [["The case", "wellbeing check, offered"], ["By", "Sun 25 Oct 07:00"]],
      warnings: ["it is late"],
      path: "/debriefs/offer",
      back: "/debriefs",
      hidden: [("person", person)],
      fields: choice.fields,
      below: choice.withoutOffer(to: person, surroundings("/debriefs/offer")),
      at: "",
      note: "Rang the desk."
    ).page(in: surroundings("/debriefs/offer"))
  }

  private var trends: Page {
    TrendsPage(facts, in: base, room: room, now: now).page(in: surroundings("/debriefs/trends"))
  }

  private func lab(_ query: String) -> Page {
    let query = LabQuery(Self.fields(query), anchor: night)
    let labs = query.patterns.map {
      PatternLab($0, given: [], room: room, from: night, needs: nil)
    }
    return LabPage(labs, query: query).page(in: surroundings("/lab"))
  }
}
