import CivilTime
import Rostering
import Testing
import Wellbeing

@Suite struct CarePlanTests {
  static let now = Care.at("2026-01-05T12:00")

  func plan(_ needs: [CareNeed], _ absences: [Absence] = []) -> CarePlan {
    let roster = Care.roster(
      ["ada": "DDNN----", "bob": "DDNN----", "tom": "DDNN----"],
      anchor: "2026-01-05",
      absences: absences
    )
    let calendars = ["ada", "bob", "tom"].map { Care.calendar($0, roster, from: "2026-01-05", 60) }
    return CarePlan(
      needs,
      people: Dictionary(uniqueKeysWithValues: calendars.map { ($0.person, $0) }),
      staff: CareStaff(supervisors: [calendars[2]], practitioners: [calendars[2]]),
      times: CareTimes(),
      now: Self.now
    )
  }

  func need(_ id: String, _ person: String, _ standing: CareSlot? = nil) -> CareNeed {
    let item = CareItem(id: id, person: person, kind: .trim, event: Self.now - Minutes(5))
    return CareNeed(item, standing: standing)
  }

  @Test func twoTalksOfOnePractitionerFollowEachOther() {
    let plan = plan([need("2", "bob"), need("1", "ada"), need("3", "tom"), need("4", "eve")])
    #expect(
      Care.slot(plan.placements["1"])?.span == Care.span("2026-01-08T19:00", "2026-01-08T20:00")
    )
    #expect(
      Care.slot(plan.placements["2"])?.span == Care.span("2026-01-08T20:00", "2026-01-08T21:00")
    )
    // Tom is the only practitioner and cannot hold his own; of Eve nothing is known any more.
    #expect(Care.lead(plan.placements["3"])?.reason == .nobodyWanted)
    #expect(Care.lead(plan.placements["4"])?.reason == .notThere(.leaving))
  }

  @Test func aChangeOfTheRotaMovesOnlyWhatItTouches() {
    let before = plan([need("1", "ada"), need("2", "bob")])
    let standing = [
      need("1", "ada", Care.slot(before.placements["1"])),
      need("2", "bob", Care.slot(before.placements["2"])),
    ]
    #expect(plan(standing).changes(from: before).isEmpty)
    let sick = plan(standing, [Care.away("ada", "sick", "2026-01-07", "2026-01-20")])
    let changes = sick.changes(from: before)
    // Bob keeps the later hour though the earlier one is free now: a time is a promise.
    #expect(changes.map(\.item) == ["1"])
    #expect(changes.first?.before == before.placements["1"])
    #expect(Care.lead(changes.first?.after)?.reason == .notThere(.away))
    let gone = plan([standing[1]]).changes(from: before)
    #expect(gone.map(\.item) == ["1"])
    #expect(gone.first?.before == before.placements["1"] && gone.first?.after == nil)
  }

  @Test func aNewTalkDoesNotTakeTheTimeOfOneThatStands() {
    let standing = CareSlot(
      Care.span("2026-01-08T19:00", "2026-01-08T20:00"),
      practitioner: "tom",
      basis: .due
    )
    let plan = plan([need("1", "ada"), need("2", "bob", standing)])
    #expect(Care.slot(plan.placements["2"]) == standing)
    #expect(Care.slot(plan.placements["1"])?.span.start == Care.at("2026-01-08T20:00"))
  }
}
