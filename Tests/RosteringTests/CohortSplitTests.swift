import CivilTime
import Testing

@testable import Rostering

struct CohortSplitTests {
  func member(_ id: String, _ placements: Placement...) -> Person {
    Person(
      id: id,
      name: id,
      placements: placements.map { p in
        var p = p
        p.cohort = "2026a"
        return p
      }
    )
  }

  @Test(
    "a cohort on one team is together; who moves away splits it from that day until they return"
  )
  func splits() {
    let stay = member("a", Fixture.placement("red", from: "2026-01-01"))
    let move = member(
      "b",
      Fixture.placement("red", from: "2026-01-01", until: day("2026-02-01")),
      Fixture.placement("blue", from: "2026-02-01", until: day("2026-03-01")),
      Fixture.placement("red", from: "2026-03-01")
    )
    let together = Rota(Fixture.roster([stay]), over: Fixture.year)
    #expect(together.cohortSplits().isEmpty)
    let split = Rota(Fixture.roster([stay, move]), over: Fixture.year).cohortSplits()
    #expect(
      split == [
        CohortSplit(
          cohort: "2026a",
          days: DateSpan(day("2026-02-01"), day("2026-03-01")),
          teams: [0, 1]
        )
      ]
    )
  }
}
