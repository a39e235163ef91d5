import CivilTime
import DutyRules
import Planning
import Rostering
import Testing

@Suite struct WhoCanCoverTests {
  static let expired = Skill(name: "handler", until: day("2026-01-10"))

  static func record(now: String = "2026-01-05T08:00") -> ChangeRecord {
    ChangeRecord(
      ChangeRoom.room(
        [
          // Off on the 15th and around it.
          .init(id: "free", cycle: "DDD------------"),
          .init(id: "busy", cycle: "DDD------------"),
          // The night before, the day itself, the day after.
          .init(id: "night", cycle: "---------N-----"),
          .init(id: "there", cycle: "----------D----"),
          .init(id: "after", cycle: "----------N----"),
          .init(id: "sick", cycle: "DDD------------"),
          .init(id: "lapsed", cycle: "DDD------------", skills: [expired]),
          .init(id: "limited", cycle: "DDD------------"),
          .init(
            id: "gone",
            cycle: "DDD------------",
            days: DateSpan(day("2020-01-01"), day("2026-01-12"))
          ),
          .init(id: "boss", cycle: "---------------", roles: ["supervisor"]),
        ],
        absences: [
          Absence(
            person: "sick",
            kind: "sick",
            extent: .days(DateSpan(day("2026-01-14"), .never))
          )
        ],
        restrictions: [
          Restriction(
            person: "limited",
            limit: .only(WeekdaySet([.monday])),
            days: DateSpan(day("2026-01-01"), .never)
          )
        ]
      ),
      now: now
    )
  }

  static func ask(_ record: ChangeRecord, _ shift: Character = "D") -> WhoCanCover {
    let question = CoverQuestion(
      letter(shift),
      on: day("2026-01-15"),
      in: record.room.roster,
      role: "handler"
    )!
    return WhoCanCover.make(room: record.standing, question: question, now: record.now)
  }

  @Test func everyNoHasItsReasons() {
    let record = Self.record()
    let answer = Self.ask(record)
    let reasons = Dictionary(
      uniqueKeysWithValues: answer.candidates.map { ($0.person, $0.reasons) }
    )
    #expect(answer.candidates.count == 10)
    #expect(answer.available.map(\.person) == ["busy", "free"])
    #expect(answer.available.map(\.rank) == [1, 2])
    #expect(reasons["there"] == [.onDuty(record.span("2026-01-15T07:00", "2026-01-15T19:00"))])
    #expect(reasons["sick"] == [.away])
    #expect(reasons["lapsed"] == [.skillExpired("handler", day("2026-01-10"))])
    #expect(reasons["limited"] == [.restricted])
    #expect(reasons["gone"] == [.notInRoom])
    #expect(reasons["boss"] == [.roleNotHeld("handler")])
    // Home at 07:00 that morning, or on at 19:00 that evening: no rest at all.
    for person in ["night", "after"] {
      guard case .rule(let verdict)? = reasons[person]?.first else {
        Issue.record("\(person) has no rule against them")
        continue
      }
      #expect(verdict.rule == "W10" && verdict.measured == 0)
    }
  }

  @Test func fewestExtraDutiesComeFirst() throws {
    var record = Self.record()
    for date in ["2026-01-09", "2026-01-12"] {
      try record.perform(
        AssignShift(person: "busy", date: day(date), kind: .overtime, letter: letter("D"))
      )
    }
    let answer = Self.ask(record)
    #expect(answer.available.map(\.person) == ["free", "busy"])
    #expect(answer.available.map(\.extraDuties) == [0, 2])
    // The thirteen weeks from 16 October: DDD every fifteen days before, and two shifts more.
    let worked = answer.available.map(\.worked.count)
    #expect(worked[1] - worked[0] == 2 * 720)
  }

  /// Asking each person's assignment alone, through the whole of weighing, says the same.
  @Test(arguments: ["D", "N", "L"]) func itAgreesWithTryingEachOneByOne(_ shift: String) {
    let record = Self.record()
    let shift = Character(shift)
    for candidate in Self.ask(record, shift).candidates where candidate.person != "lapsed" {
      let command = AssignShift(
        person: candidate.person,
        date: day("2026-01-15"),
        kind: .cover,
        letter: letter(shift),
        role: "handler"
      )
      let found = refusal { () throws(Refusal) in _ = try record.weigh(command, reason: "cover") }
      #expect(candidate.isAvailable == (found == nil), "\(candidate.person) \(shift)")
    }
  }

  @Test func whoseShiftItIsIsNotAsked() {
    let record = Self.record()
    let there = record.standing.roster.standing("there", over: DateSpan(day("2026-01-15"), days: 1))
    let answer = WhoCanCover.make(
      room: record.standing,
      question: CoverQuestion(insteadOf: there[0]),
      now: record.now
    )
    #expect(!answer.candidates.contains { $0.person == "there" })
  }

  @Test func partnersAreSwapsThatMayBeAskedFor() {
    var record = Self.record()
    record.room.changes.swapsNeedApproval = false
    let gives = record.standing.roster.standing("free", over: DateSpan(day("2026-01-20"), days: 1))[
      0
    ]
    let answer = SwapPartners.make(room: record.standing, gives: gives, now: record.now)
    // Five days apart by id, then six. Those who can give a handler's shift in return; sick is away, limited may work Mondays only (the 20th is a Tuesday),
    // busy and lapsed work the same days and can give nothing that free does not work already.
    #expect(answer.partners.map(\.person) == ["after", "there", "night"])
    for partner in answer.partners {
      let found = refusal { () throws(Refusal) in
        _ = try record.weigh(
          AskSwap(gives: gives.name, taker: partner.person, takes: partner.takes.name),
          by: "free"
        )
      }
      #expect(found == nil, "\(partner.person)")
    }
  }
}
