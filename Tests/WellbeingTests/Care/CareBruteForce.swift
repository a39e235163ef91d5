import CivilTime
import Rostering
import Wellbeing

/// What is to come out of placing, found minute by minute.
struct CareBruteForce {
  enum Answer: Equatable {
    case slot(Int, String)
    case ask(CareQuestion.Reason, after: Int?, earlier: Int?, pick: Int, from: Int?)
    case lead(LeadCase.Reason, lookIn: Int?)
    case waits
  }

  let room: RandomCare
  let people: [String: CareMinutes]
  let own: CareMinutes
  let wanted: [String]
  let end: Int
  let now: Int

  init(_ room: RandomCare, of ids: [String] = RandomCare.ids) {
    self.room = room
    let rota = Rota(room.roster, over: DateSpan(room.days.start - 2, room.days.end + 2))
    people = Dictionary(
      uniqueKeysWithValues: ids.map { ($0, CareMinutes($0, in: room, rota)) }
    )
    own = people["p"]!
    wanted = room.holders.filter { $0 != "p" && !room.wishes.unwanted.contains($0) }
    end = own.index(Care.zone.startOfDay(room.days.end + 2))
    now = own.index(room.now)
  }

  func length(_ step: CareStep) -> Int { room.times[step].length.count }

  /// Whether all minutes of a talk are free for the person and, where one is named, for who holds it.
  func fits(_ step: CareStep, _ start: Int, _ holder: String?) -> Bool {
    let other = holder.map { people[$0]! }
    for m in start..<(start + length(step))
    where m >= own.count || !own.isFree(m) || !(other?.isFree(m) ?? true) {
      return false
    }
    return true
  }

  /// The minutes at which a talk may start.
  func starts(_ from: Int, _ to: Int) -> some Sequence<Int> {
    let every = room.times.startsEvery.count
    let first = (from..<(from + every)).first { own.moment($0).seconds % (every * 60) == 0 } ?? from
    return stride(from: first, to: min(to, own.count), by: every)
  }

  func firstAlone(_ step: CareStep, _ from: Int, _ to: Int) -> Int? {
    starts(from, to).first { own.desk[$0] && fits(step, $0, nil) }
  }

  func first(_ step: CareStep, _ from: Int, _ to: Int) -> (start: Int, holder: String)? {
    for m in starts(from, to) where own.desk[m] {
      if let holder = wanted.first(where: { fits(step, m, $0) }) { return (m, holder) }
    }
    return nil
  }

  /// The window's start, its end and the earliest start the person may pick.
  func window(_ step: CareStep) -> (from: Int, to: Int, pick: Int) {
    let event = own.index(room.item.event)
    let last = own.index(room.item.lastHeld ?? room.item.event)
    func rostered(_ m: Int) -> Bool { m < own.count && (own.desk[m] || own.lost[m]) }
    func next(_ m: Int) -> (from: Int, to: Int) {
      for start in (m + 1)..<own.count where rostered(start) && !rostered(start - 1) {
        return (start, (start..<own.count).first { !rostered($0) } ?? own.count)
      }
      return (m, end)
    }
    switch room.times[step].rule {
    case .after(let from, let until, let choosable):
      return (event + from.count, event + until.count, event + choosable.count)
    case .sameShift:
      if rostered(event) {
        return (event, (event..<own.count).first { !rostered($0) } ?? own.count, event)
      }
      let next = next(event)
      return (next.from, next.to, event)
    case .nextShift:
      let next = next(last)
      return (next.from, next.to, last)
    }
  }

  func answer() -> Answer? {
    guard let step = room.item.next else { return nil }
    if wanted.isEmpty { return .lead(.nobodyWanted, lookIn: firstAlone(.lookIn, now, own.count)) }
    let (from, to, pick) = window(step)
    if let found = first(step, max(now, from), to) { return .slot(found.start, found.holder) }
    let hasPassed = to <= now
    let left = hasPassed ? from : max(now, from)
    let reason: CareQuestion.Reason =
      hasPassed
      ? .windowPassed : firstAlone(step, left, to) == nil ? .noDuty : .nobodyOnDuty
    let after = first(step, max(now, to), own.count)?.start
    if reason != .nobodyOnDuty {
      if after == nil, let back = own.runEnd(own.gone, now, own.count) {
        return lead(.leaving, back)
      }
      let (a, b) = hasPassed ? (now, now + 1) : (left, to)
      if let back = own.runEnd(own.gone, a, b) { return lead(.leaving, back) }
      let ends = [own.runEnd(own.leave, a, b), own.runEnd(own.lost, a, b)].compactMap { $0 }
      if let back = ends.min() { return lead(.away, back) }
      if !hasPassed, let move = firstMove(before: to) { return lead(.moved, move) }
    }
    return .ask(
      reason,
      after: after,
      earlier: first(step, max(now, pick), from)?.start,
      pick: max(now, pick),
      from: askFrom()
    )
  }

  private func lead(_ cause: CareAway.Cause, _ back: Int) -> Answer {
    .lead(.notThere(cause), lookIn: firstAlone(.lookIn, max(back, now), own.count))
  }

  private func firstMove(before: Int) -> Int? {
    let places = room.roster.people[0].placements
    guard places.count == 2, places[0].days.end == places[1].days.start,
      places[0].team != places[1].team
    else { return nil }
    let move = own.index(Care.zone.startOfDay(places[1].days.start))
    return own.index(room.item.event) <= move && move < before && move < end ? move : nil
  }

  /// The first minute awake, on a day they would have worked or on any, as they agreed.
  func contactFrom() -> Int? {
    guard let contact = room.wishes.contact else { return nil }
    return (now..<end).first {
      !own.sleep[$0] && (contact.isOnDaysOff || own.desk[$0] || own.lost[$0])
    }
  }

  private func askFrom() -> Int? {
    if own.desk[now] { return now }
    if room.wishes.contact?.isOnDaysOff == true, let from = contactFrom() { return from }
    return (now..<own.count).first(where: own.isFree)
  }
}
