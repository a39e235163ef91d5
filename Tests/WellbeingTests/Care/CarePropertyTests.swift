import CivilTime
import Foundation
import Rostering
import Testing
import Wellbeing

/// Placing against the brute force, in random rooms: 300 of them, 5,000 with RELIEF_LONG.
@Suite struct CarePropertyTests {
  static let rooms = ProcessInfo.processInfo.environment["RELIEF_LONG"] == nil ? 300 : 5000

  func read(_ placement: CarePlacement?, _ minutes: CareMinutes) -> CareBruteForce.Answer? {
    func start(_ slot: CareSlot?) -> Int? { slot.map { minutes.index($0.span.start) } }
    switch placement {
    case .slot(let slot)?: return .slot(minutes.index(slot.span.start), slot.practitioner)
    case .ask(let question)?:
      return .ask(
        question.reason,
        after: start(question.firstAfter),
        earlier: start(question.earlier),
        pick: minutes.index(question.pickFrom),
        from: question.askFrom.map(minutes.index)
      )
    case .lead(let lead)?:
      return .lead(lead.reason, lookIn: lead.lookIn.map { minutes.index($0.start) })
    case .waits?: return .waits
    case nil: return nil
    }
  }

  @Test func everyPlacementIsTheBruteForcesAndNothingIsLost() throws {
    var counts: [String: Int] = [:]
    for seed in 0..<Self.rooms {
      let room = RandomCare(seed: UInt64(seed))
      let force = CareBruteForce(room)
      let placing = room.placing
      let placement = placing.place(room.item, now: room.now)
      let expected = force.answer()
      #expect(read(placement, force.own) == expected, "room \(seed)")
      switch placement {
      case .slot(let slot)?:
        counts["slots", default: 0] += 1
        #expect(slot.basis == .due && slot.span.start >= room.now)
        #expect(slot.practitioner != "p" && !room.wishes.unwanted.contains(slot.practitioner))
        // Never inside rest, leave or sleep of either.
        for id in ["p", slot.practitioner] {
          let minutes = try #require(force.people[id])
          for m in minutes.index(slot.span.start)..<minutes.index(slot.span.end) {
            let isAllowed =
              minutes.desk[m] && !minutes.leave[m] && !minutes.gone[m] && !minutes.sleep[m]
            #expect(isAllowed, "room \(seed)")
          }
        }
      case .ask?: counts["asked", default: 0] += 1
      case .lead(let lead)?:
        counts["leads", default: 0] += 1
        #expect(lead.since == room.now && lead.contact == room.wishes.contact)
        #expect(lead.contactFrom.map(force.own.index) == force.contactFrom(), "room \(seed)")
      case .waits?, nil: Issue.record("an open item ends up nowhere in room \(seed)")
      }
      try checkPick(room, placing, force, seed)
      try checkReplacing(room, Care.slot(placement), seed, &counts)
      checkOwner(room, force, seed, &counts)
    }
    for name in ["slots", "asked", "leads", "kept", "moved", "deputies"] {
      #expect(counts[name, default: 0] > Self.rooms / 50, "\(name) hardly happens")
    }
    let line = counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    print("FIGURE care: \(Self.rooms) rooms, \(line.joined(separator: ", "))")
  }

  /// A time that the person picks: allowed in rest, leave and sleep, for them alone; what is beyond duty is duty.
  func checkPick(
    _ room: RandomCare,
    _ placing: CarePlacing,
    _ force: CareBruteForce,
    _ seed: Int
  ) throws {
    var random = CareRandom(state: UInt64(seed) &+ 77)
    let step = try #require(room.item.next)
    let window = force.window(step)
    for _ in 0..<5 {
      let m = max(0, window.pick + random.int(-600...15_000))
      let minutes = m..<(m + force.length(step))
      if minutes.upperBound >= force.end { continue }
      let holder = force.wanted.first { id in
        minutes.allSatisfy { force.people[id]!.isFree($0) }
      }
      let isAllowed =
        m >= max(window.pick, force.now) && holder != nil
        && minutes.allSatisfy { !force.own.busy[$0] && !force.own.gone[$0] }
      let start = force.own.moment(m)
      let slot = try? placing.choose(start, for: room.item, now: room.now)
      #expect((slot != nil) == isAllowed, "room \(seed)")
      guard let slot else { continue }
      #expect(slot.practitioner == holder && slot.span.start == start)
      let isOnDuty = minutes.allSatisfy { force.own.isFree($0) }
      switch slot.basis {
      case .agreed: #expect(isOnDuty, "room \(seed)")
      case .due: Issue.record("a pick is never due")
      case .picked(let asDuty):
        #expect(!isOnDuty, "room \(seed)")
        for i in minutes {
          let isDuty = asDuty.contains { $0.contains(force.own.moment(i)) }
          #expect(isDuty == !force.own.desk[i], "room \(seed)")
        }
      }
    }
  }

  /// More absences come: what has a time keeps it where it is still allowed, else the search begins anew.
  func checkReplacing(
    _ room: RandomCare,
    _ slot: CareSlot?,
    _ seed: Int,
    _ counts: inout [String: Int]
  ) throws {
    guard let slot else { return }
    var later = room
    for _ in 0..<3 { later.addAbsence(of: later.random.pick(["p", "p", slot.practitioner])) }
    later.now = room.now + Minutes(later.random.int(0...300))
    let force = CareBruteForce(later, of: ["p", "a", "b"])
    let minutes = force.own.index(slot.span.start)..<force.own.index(slot.span.end)
    let holder = try #require(force.people[slot.practitioner])
    let window = force.window(try #require(room.item.next))
    let stands =
      slot.span.start >= later.now && window.from <= minutes.lowerBound
      && minutes.lowerBound < window.to
      && minutes.allSatisfy { force.own.isFree($0) && holder.isFree($0) }
    let now = read(later.placing.place(later.item, standing: slot, now: later.now), force.own)
    #expect(
      now == (stands ? .slot(minutes.lowerBound, slot.practitioner) : force.answer()),
      "room \(seed)"
    )
    counts[stands ? "kept" : "moved", default: 0] += 1
  }

  /// Whoever of the first tier is on duty before it is due, else of the next; at last whoever comes first.
  func checkOwner(
    _ room: RandomCare,
    _ force: CareBruteForce,
    _ seed: Int,
    _ counts: inout [String: Int]
  ) {
    var random = CareRandom(state: UInt64(seed) &+ 99)
    let calendars = Dictionary(
      uniqueKeysWithValues: RandomCare.ids.map { ($0, room.calendar($0)) }
    )
    func these(_ ids: String...) -> [CareCalendar] { ids.compactMap { calendars[$0] } }
    let staff = CareStaff(
      supervisors: these("p", "a", "b"),
      practitioners: these("b", "a"),
      leads: these("lead", "a"),
      deputies: these("p", "deputy")
    )
    let due = room.now + Minutes(random.int(-60...4000))
    let first: [String] =
      switch room.item.kind {
      case .wellbeingCheck, .hotDebrief, .coldDebrief: ["a", "b"]
      case .trim: ["b", "a"]
      case .occupationalHealth, .selfReferral: []
      }
    var tiers = [first, ["lead", "a"], ["deputy"]]
    if room.item.kind == .selfReferral {
      let isUnread = room.now - room.item.event >= .hours(12)
      let isWanted = !room.wishes.unwanted.isSuperset(of: ["lead", "a"])
      if isWanted { tiers = isUnread ? [["deputy", "lead", "a"]] : [["lead", "a"]] }
    }
    tiers = tiers.map { $0.filter { !room.wishes.unwanted.contains($0) } }
    func present(_ tier: [String], _ from: Int, _ to: Int) -> (id: String, at: Int)? {
      let desks = tier.map { ($0, force.people[$0]!.desk) }
      var m = from
      while m < min(to, force.own.count) {
        for (id, desk) in desks where desk[m] { return (id, m) }
        m += 1
      }
      return nil
    }
    let limit = max(force.own.index(due), force.now + 1)
    let inTime = tiers.lazy.compactMap { present($0, force.now, limit) }.first
    let all = tiers.flatMap { $0 }
    let late = present(all, force.now, force.own.count)
    let owner = CareOwner.of(
      room.item,
      due: due,
      now: room.now,
      staff: staff,
      wishes: room.wishes,
      times: room.times
    )
    #expect(owner?.id == inTime?.id ?? late?.id ?? all.first, "room \(seed)")
    #expect(owner?.from.map(force.own.index) == inTime?.at ?? late?.at, "room \(seed)")
    #expect(owner.map(\.isInTime) ?? false == (inTime != nil), "room \(seed)")
    #expect(owner?.id != "p" && !room.wishes.unwanted.contains(owner?.id ?? ""))
    if owner?.isDeputy == true { counts["deputies", default: 0] += 1 }
    if owner != nil { counts["owned", default: 0] += 1 }
  }
}
