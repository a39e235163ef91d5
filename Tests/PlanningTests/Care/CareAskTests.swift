import CivilTime
import Planning
import Rostering
import Testing
import Wellbeing

/// Who asks how somebody is where nobody who looks after people is at work in time.
///
/// Without dot there is nobody on at night who may read of a hard call. Ann, oz, sid and tom are on the night of
/// Wednesday 7 January to 07:00; the leads come at that very time, which is too late.
struct CareAskTests {
  private static let due = CareCast.moment("2026-01-08T07:00")

  private func night(
    of person: String = "ann",
    in room: Room = CareCast.room(without: ["dot"])
  ) throws -> CareStory {
    try CareStory(
      [
        .exposure(
          Exposure(
            name: ExposureName(event: "e1", person: person),
            at: CareCast.moment("2026-01-08T02:00"),
            category: "child"
          )
        )
      ],
      in: room,
      now: "2026-01-08T02:05"
    )
  }

  /// With oz as a second supervisor on the same nights, who comes before sid in the order of names.
  private static func roomOfTwo() -> Room {
    var room = CareCast.room(without: ["dot"])
    room.roster.people = room.roster.people.map { person in
      guard person.id == "oz", var place = person.placements.first else { return person }
      place.roles = ["supervisor"]
      return Person(id: "oz", name: "oz", placements: [place])
    }
    return room
  }

  /// Whom somebody is to ask, and until when.
  private func asks(_ story: CareStory, _ viewer: String) -> [String: Instant] {
    Dictionary(
      story.round.asks(of: viewer).map { ($0.person, $0.due) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  @Test func onANightWithoutALeadTheSupervisorAsks() throws {
    var story = try night()
    let flag = try #require(story.round.flags.first)
    #expect(flag.owner?.id == "sid" && flag.owner?.isInTime == true && flag.isAsked)
    #expect(flag.owner?.from == CareCast.moment("2026-01-08T02:05"))
    #expect(asks(story, "sid") == ["ann": Self.due])
    // Sue comes on the 9th; the others are no supervisors; and of her own ann is told all.
    for other in ["sue", "ann", "oz", "tom", "lea", "pim"] {
      #expect(story.round.asks(of: other).isEmpty, "\(other)")
    }
    // The leads see it all the same, sid nothing but that he is to ask.
    #expect(LeadCareView(story.round, for: "lea").flags == [flag])
    #expect(LeadCareView(story.round, for: "sid").flags.isEmpty)
    #expect(PersonCareView(story.round, of: "ann", for: "sid") == nil)
    #expect(story.refusal(OpenCareRecord(.log("ann")), by: "sid")?.cause == .notAllowed)
    // A second flag makes no second ask.
    try story.record.perform(
      Edit(make: [CareCast.call("2026-01-08T03:00", event: "e2")])
    )
    story.record.now = CareCast.moment("2026-01-08T03:05")
    #expect(story.round.flags.count > 1 && story.round.asks(of: "sid").count == 1)
    #expect(asks(story, "sid") == ["ann": Self.due])
  }

  /// Once he has offered it, the ask is gone and the talk is there; when it was declined, neither is.
  @Test func offeringAnswersIt() throws {
    var story = try night()
    let id = try #require(try story.perform(OfferCare(to: "ann", .wellbeingCheck), by: "sid"))
    #expect(HolderCareView(story.round, for: "sid").asks.isEmpty)
    #expect(HolderCareView(story.round, for: "sid").talks.map(\.id) == [id])
    // The flag is for the leads, and stays.
    #expect(LeadCareView(story.round, for: "lea").flags.count == 1)
    try story.perform(DeclineCare(id), by: "ann", at: "2026-01-08T02:10")
    #expect(HolderCareView(story.round, for: "sid").asks.isEmpty)
    #expect(HolderCareView(story.round, for: "sid").talks.isEmpty)
    try story.perform(CloseCare(id, .declined), by: "lea", at: "2026-01-08T02:20")
    #expect(HolderCareView(story.round, for: "sid").asks.isEmpty)
  }

  @Test func whereALeadIsOnTheSupervisorSeesNothing() throws {
    let story = try CareStory([CareCast.call("2026-01-06T10:00")], now: "2026-01-06T10:05")
    let flag = try #require(story.round.flags.first)
    #expect(flag.owner?.id == "lea" && !flag.isAsked)
    #expect(story.round.asks(of: "sid").isEmpty)
    // And at night where the deputy is.
    #expect(try night(in: CareCast.room()).round.flags.map(\.owner?.id) == ["dot"])
    #expect(try night(in: CareCast.room()).round.asks(of: "sid").isEmpty)
  }

  /// Sid cannot ask himself: the other supervisor does, and where there is none it waits for a lead.
  @Test func nobodyIsAskedHowTheyAreThemselves() throws {
    let alone = try #require(try night(of: "sid").round.flags.first)
    #expect(alone.owner?.id == "lea" && alone.owner?.isInTime == false && !alone.isAsked)
    #expect(alone.owner?.from == Self.due)
    let story = try night(of: "sid", in: Self.roomOfTwo())
    #expect(story.round.flags.map(\.owner?.id) == ["oz"])
    #expect(asks(story, "oz") == ["sid": Self.due])
    #expect(story.round.asks(of: "sid").isEmpty)
  }

  @Test func whoIsNotWantedIsNotAsked() throws {
    var story = try night(in: Self.roomOfTwo())
    #expect(story.round.flags.map(\.owner?.id) == ["oz"])
    try story.perform(WishCare(CareWishes(unwanted: ["oz"])), by: "ann")
    #expect(story.round.flags.map(\.owner?.id) == ["sid"])
    #expect(story.round.asks(of: "oz").isEmpty)
    try story.perform(WishCare(CareWishes(unwanted: ["oz", "sid"])), by: "ann")
    #expect(story.round.flags.map(\.owner?.id) == ["lea"])
    #expect(story.round.flags.first?.owner?.isInTime == false)
    #expect(story.round.asks(of: "sid").isEmpty && story.round.asks(of: "oz").isEmpty)
  }

  /// A supervisor who is on while ann is not is no help to her.
  ///
  /// The call of Thursday night, at 02:00 on Friday the 9th, was not seen to by 07:00. On Saturday the 10th sue is on
  /// and no lead is, but ann is off until Tuesday: it waits for Monday. In a room where she comes on Saturday too, from
  /// 07:00 to 19:00, sue asks by the end of that shift.
  @Test func onlyWhoIsThereWithThemIsAsked() throws {
    let call = CareCast.call("2026-01-09T02:00")
    let room = CareCast.room(without: ["dot"])
    let off = try CareStory([call], in: room, now: "2026-01-10T09:00")
    let late = try #require(off.round.flags.first)
    #expect(late.owner?.id == "lea" && late.owner?.from == CareCast.moment("2026-01-12T07:00"))
    #expect(off.round.asks(of: "sue").isEmpty)
    let there = ChangeRoom.Member(id: "ann", cycle: "DDNN-D--")
    let on = try CareStory(
      [call],
      in: CareCast.room(there, without: ["dot"]),
      now: "2026-01-10T09:00"
    )
    #expect(on.round.flags.map(\.owner?.id) == ["sue"])
    #expect(
      asks(on, "sue")
        == ["ann": CareCast.moment("2026-01-10T19:00")]
    )
  }

  /// There is no room in it for a reason, a category or a count.
  @Test func whatTheSupervisorReadsSaysNothingOfWhy() throws {
    let story = try night()
    let view = HolderCareView(story.round, for: "sid")
    let ask = try #require(view.asks.first)
    #expect(Mirror(reflecting: ask).children.compactMap(\.label) == ["person", "due"])
    let sheet = try #require(
      HandoverSheet.make(
        letter("N"),
        on: day("2026-01-07"),
        facts: story.record.facts,
        in: story.record.room,
        for: "sid",
        at: story.record.now
      )
    )
    #expect(sheet.asks == [ask])
  }
}
