import CivilTime
import Drawing
import Planning
import Testing

@testable import RotaWeb

/// What a role sees: by the rule that a supervisor is shown times and never reasons.
@Suite struct PageSightTests {
  let set: PageSet

  init() throws {
    set = try PageSet(SmallRoom.room(), night: SmallRoom.night, now: SmallRoom.now)
  }

  private func text(_ name: String) throws -> String {
    Markup(try #require(set.all.first { $0.name == name }).document).text
  }

  @Test func sicknessIsAwayToAllButSupervisors() throws {
    // p3 is ill on 30 and 31 October, which are in the four weeks; the mark of sickness is SK.
    #expect(try text("board-people").contains("SK"))
    let staff = try text("board-staff")
    #expect(!staff.contains("SK") && !staff.lowercased().contains("sick"))
    #expect(staff.contains("aw"))
  }

  @Test func theFloorShowsStaffThemselvesAlone() throws {
    let others = SmallRoom.names[2...5].filter { $0 != "Bea Dunn" && $0 != "Una Best" }
    let boss = try text("floor")
    let staff = try text("floor-staff")
    for name in others {
      #expect(boss.contains(name))
    }
    // Peers and supervisors are named as company; nobody's break or step-away is.
    #expect(
      !staff.contains("Since break") && !staff.contains("On a break")
        && !staff.contains("away until")
    )
    #expect(!staff.contains("Eli Frost") && !staff.contains("Cal Ross"))
  }

  @Test func theFloorIsInTheOrderOfNames() throws {
    let boss = try text("floor")
    let found = ["Ann Cole", "Bea Dunn", "Cal Ross", "Dot Webb", "Eli Frost", "Una Best"]
      .compactMap { name in boss.ranges(of: name).first?.lowerBound }
    #expect(found.count == 6)
    let table = try #require(boss.ranges(of: "People on now").first).lowerBound
    let order = ["Ann Cole", "Bea Dunn", "Cal Ross", "Dot Webb", "Eli Frost", "Una Best"]
      .compactMap { name in boss[table...].ranges(of: name).first?.lowerBound }
    #expect(order == order.sorted())
  }

  @Test func supervisorsNeverReadOffersAnswersOrCategories() throws {
    for name in ["debriefs-supervisor", "handover", "floor", "floor-cost", "board-people", "day"] {
      let said = try text(name).lowercased()
      for word in [
        "offered", "declined", "accepted", "a child", "hard call", "flag", "referral", "debrief,",
      ] {
        #expect(!said.contains(word), "\(name) says \(word)")
      }
    }
    #expect(try text("debriefs-lead").lowercased().contains("offered"))
  }

  @Test func aDayShowsStaffTheirOwnBreaksAlone() throws {
    let boss = try text("day")
    let clerk = Markup(
      set.day(set.night, set.viewer("p1")).document(
        for: set.viewer("p1"),
        in: set.surroundings("/day")
      ).source
    ).text
    #expect(boss.ranges(of: " meal").count > clerk.ranges(of: " meal").count)
    #expect(clerk.ranges(of: " meal").count <= 1)
  }

  @Test func reasonsNotToCoverAreForSupervisors() throws {
    #expect(try text("cover").contains("cannot, and why"))
    let staff = try text("cover-staff")
    #expect(!staff.contains("cannot, and why") && !staff.contains("Hours"))
  }

  @Test func theDayOfTheClockChangeHasItsRepeatedHour() throws {
    let autumn = try text("day-25-hours")
    #expect(autumn.contains("This day has 25 hours: the clocks go back."))
    #expect(autumn.contains("01:00 BST") && autumn.contains("01:00 GMT"))
    let viewer = set.viewer(set.supervisor)
    let spring = CivilDate("2027-03-28")!
    let page = set.day(spring, viewer).document(for: viewer, in: set.surroundings("/day")).source
    #expect(page.contains("This day has 23 hours: the clocks go forward."))
  }

  @Test func theBoardReadsAsThePatternSays() throws {
    // Anchor 22 October, DDNN----, from Monday 19 October: Red by hand.
    let elements = try #require(set.all.first { $0.name == "board" }).document
    let row = try #require(elements.ranges(of: "<bdi>Red</bdi>").first).upperBound
    let line = Markup(String(elements[row...].prefix { $0 != "\n" })).text
    #expect(line.contains("6 people···DDNN····DDNN····DDNN··"))
  }
}
