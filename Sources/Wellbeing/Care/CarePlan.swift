public import CivilTime

/// Where every open item of a room ends up, placed together so that no two talks of one person clash.
public struct CarePlan: Hashable, Sendable {
  /// Where each item ends up, by id.
  public private(set) var placements: [String: CarePlacement] = [:]

  /// Places what is due, as on every change of the rota.
  ///
  /// What has a time that is still allowed keeps it; the rest follows by event, then id.
  ///
  /// - Parameters:
  ///   - needs: The items, of ids that differ.
  ///   - people: Everybody's time by id, without the items' own talks; an item of somebody who is not in it goes to the leads.
  ///   - staff: Who looks after people.
  ///   - times: The room's settings.
  ///   - now: The present.
  public init(
    _ needs: [CareNeed],
    people: [String: CareCalendar],
    staff: CareStaff,
    times: CareTimes,
    now: Instant
  ) {
    var busy: [String: [Span]] = [:]
    let order = needs.sorted { ($0.item.event, $0.item.id) < ($1.item.event, $1.item.id) }
    func place(_ need: CareNeed) -> CarePlacement? {
      guard need.item.mayBePlaced, let step = need.item.next else { return nil }
      guard var person = people[need.item.person] else {
        return .lead(.unknown(since: now, need.wishes))
      }
      person.busy += busy[person.person] ?? []
      let practitioners = staff.holders(of: step).map { calendar in
        var calendar = calendar
        calendar.busy += busy[calendar.person] ?? []
        return calendar
      }
      let placing = CarePlacing(
        person: person,
        practitioners: practitioners,
        wishes: need.wishes,
        times: times
      )
      return placing.place(need.item, standing: need.standing, now: now)
    }
    func take(_ slot: CareSlot, _ need: CareNeed) {
      busy[need.item.person, default: []].append(slot.span)
      busy[slot.practitioner, default: []].append(slot.span)
    }
    for need in order {
      guard let standing = need.standing, let placed = place(need), placed.keeps(standing),
        case .slot(let slot) = placed
      else { continue }
      placements[need.item.id] = placed
      take(slot, need)
    }
    for need in order where placements[need.item.id] == nil {
      guard let placed = place(need) else { continue }
      placements[need.item.id] = placed
      if case .slot(let slot) = placed { take(slot, need) }
    }
  }

  /// What differs from an earlier plan, by item id.
  public func changes(from before: CarePlan) -> [CareChange] {
    Set(before.placements.keys).union(placements.keys).sorted().compactMap { id in
      let (was, isNow) = (before.placements[id], placements[id])
      return was == isNow ? nil : CareChange(item: id, before: was, after: isNow)
    }
  }
}

extension CarePlacement {
  /// Whether it is the time that stood before.
  func keeps(_ standing: CareSlot) -> Bool {
    if case .slot(let slot) = self {
      slot.span == standing.span && slot.practitioner == standing.practitioner
    } else {
      false
    }
  }
}

extension LeadCase {
  /// The case of somebody of whom nothing is known any more.
  static func unknown(since now: Instant, _ wishes: CareWishes) -> LeadCase {
    LeadCase(
      reason: .notThere(.leaving),
      since: now,
      contact: wishes.contact,
      contactFrom: wishes.contact?.isOnDaysOff == true ? now : nil,
      lookIn: nil
    )
  }
}
