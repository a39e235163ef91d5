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
      sent("record", hand, "/me/record", record),
      sent("debriefs-lead", viewer(lead), "/debriefs", debriefs(isLead: true)),
      sent("debriefs-supervisor", boss, "/debriefs", debriefs(isLead: false)),
    ] + cases
  }

  private var withoutPeople: [Sent] {
    let (boss, hand) = (viewer(supervisor), viewer(others[0]))
    return [
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
    return BoardPage(
      plan,
      facts: facts,
      query: query,
      for: viewer,
      now: now,
      lastChange: BoardPage.LastChange(entry: facts.entry, words: "good day")
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

  private var record: Page {
    OwnRecordPage(OwnCareView(round, of: others[0]), in: room).page(in: surroundings("/me/record"))
  }

  func debriefs(isLead: Bool) -> Page {
    let who = isLead ? lead : supervisor
    return DebriefsPage(
      lead: isLead ? LeadCareView(round, for: who) : nil,
      holder: HolderCareView(round, for: who),
      in: room,
      now: now
    ).page(in: surroundings("/debriefs"))
  }

  private var cases: [Sent] {
    LeadCareView(round, for: lead).cases.prefix(1).map { open in
      sent(
        "case",
        viewer(lead),
        "/debriefs/x",
        DebriefCasePage(open, in: room).page(in: surroundings("/debriefs/x"))
      )
    }
  }

  private func lab(_ query: String) -> Page {
    let query = LabQuery(Self.fields(query), anchor: night)
    let labs = query.patterns.map {
      PatternLab($0, given: [], room: room, from: night, needs: nil)
    }
    return LabPage(labs, query: query).page(in: surroundings("/lab"))
  }
}
