import CivilTime
import Drawing
import Planning
import Rostering
import Staffing
import Testing
import Wellbeing

@testable import RotaWeb

/// Every page of a room on one night, for each role that may open it.
///
/// Somebody is on a break, somebody is away, two have had hard calls, one was offered a check and another accepted a
/// referral; who they are is found by what the room says, so that any room with a shift of six will do.
struct PageSet {
  /// A page as it is sent.
  struct Sent {
    let name: String
    let document: String
  }

  let config: Room
  let night: CivilDate
  let now: Instant
  let calls: [CallHistory]
  private(set) var facts: Facts
  private(set) var supervisor = ""
  private(set) var lead = ""
  private(set) var others: [String] = []

  var base: Room {
    var base = config
    base.roster.people = []
    return base
  }

  init(_ config: Room, night: CivilDate, now: Instant, calls: [CallHistory] = []) throws {
    self.config = config
    self.night = night
    self.now = now
    self.calls = calls
    facts = Facts().after(
      entry: 1,
      ending: [],
      making: StartingFacts.make(from: config, key: "config")
    )
    let room = facts.room(over: base)
    let on = room.roster.standing(over: DateSpan(night, days: 1)).filter { posting in
      posting.onDesk.contains { $0.contains(now) }
    }
    func rights(_ person: String) -> CareRights { room.careRights(of: person, on: night) }
    supervisor = try #require(on.first { rights($0.name.person).isSupervisor }).name.person
    lead = try #require(config.roster.people.first { rights($0.id).isLead }).id
    let plain = on.filter { !rights($0.name.person).isSupervisor }
    try #require(plain.count >= 4)
    others = plain.map(\.name.person)
    try happen(plain)
  }

  private mutating func happen(_ on: [StandingPosting]) throws {
    let (called, talked) = (others[0], others[1])
    try change(StartBreak(posting: on[2].name, kind: .statutory), by: others[2], before: 12)
    try change(StartAway(posting: on[3].name), by: others[3], before: 40)
    try change(AddHardCall(people: [called], category: "child"), by: called, before: 90)
    try change(AddHardCall(people: [talked], category: "child"), by: talked, before: 85)
    try change(OfferCare(to: called, .wellbeingCheck), by: lead, before: 60)
    try change(OfferCare(to: talked, .coldDebrief), by: lead, before: 55)
    for (id, _) in facts.careCases(of: talked) {
      try change(AcceptCare(id), by: talked, before: 50)
    }
    try change(TapGoodDay(date: night), by: called, before: 30)
  }

  private mutating func change(_ command: some Command, by: String, before minutes: Int) throws {
    let at = now - Minutes(minutes)
    let day = base.roster.zone.date(at: at)
    let rights = facts.room(over: base).careRights(of: by, on: day)
    let instruction = Instruction(
      key: "key-\(facts.entry)",
      by: Actor(person: by, name: by, isSupervisor: rights.isSupervisor),
      now: at
    )
    let change = try Change.weigh(command, room: base, facts: facts, instruction: instruction)
    facts = facts.after(entry: facts.entry + 1, ending: change.ended, making: change.made)
  }

  /// Somebody as the pages know them.
  func viewer(_ person: String) -> Viewer {
    let roles = SiteRole.all(of: person, in: config, on: night)
    return Viewer(
      accountName: person,
      personID: person,
      displayName: config.roster.people.first { $0.id == person }?.name ?? person,
      roles: roles,
      actor: Actor(person: person, name: person, isSupervisor: roles.contains(.supervisor))
    )
  }

  func surroundings(_ path: String, theme: String? = nil) -> Surroundings {
    Surroundings(
      roomName: config.name,
      zone: config.roster.zone,
      now: now,
      entry: facts.entry,
      isSample: true,
      path: path,
      csrf: "token",
      once: "key",
      theme: theme
    )
  }
}
