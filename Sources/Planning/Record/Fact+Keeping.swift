public import CivilTime
import Rostering
import Wellbeing

extension Fact {
  /// The days it is about, for how long it is kept; nothing where it does not grow old by itself.
  public func keptDays(in zone: ZoneRules) -> DateSpan? {
    switch self {
    case .person, .earlier, .careWish, .trends, .config: return nil
    case .placement, .absence, .restriction, .history, .assignment, .release, .adjustment,
      .acting, .worked:
      return Self.union(reach(in: zone).map(\.days))
    case .leaveRequest(let it): return Fact.absence(it.absence).keptDays(in: zone)
    case .swap, .untold, .told:
      return Self.union(postings.map { DateSpan($0.date, days: 1) })
    case .credit(let it): return DateSpan(it.date, days: 1)
    case .publication(let it): return it.days
    case .sheet(let it): return DateSpan(it.month, days: 31)
    case .hold(let it): return DateSpan(it.days?.start ?? it.until, it.until + 1)
    case .breakTaken(let it): return DateSpan(it.posting.date, days: 1)
    case .breakWish(let it): return DateSpan(it.posting.date, days: 1)
    case .breakSheet(let it): return DateSpan(it.posting.date, days: 1)
    case .stepAway(let it): return DateSpan(it.posting.date, days: 1)
    case .checkOut(let it): return DateSpan(it.posting.date, days: 1)
    case .goodDay(let it): return DateSpan(it.date, days: 1)
    case .handover(let it): return DateSpan(it.date, days: 1)
    case .exposure(let it):
      return DateSpan(zone.date(at: it.at), zone.date(at: it.entered) + 1)
    case .concern(let it): return DateSpan(zone.date(at: it.at), days: 1)
    case .correction(let it): return DateSpan(zone.date(at: it.correction.at), days: 1)
    case .careReading(let it): return DateSpan(zone.date(at: it.at), days: 1)
    case .care(let it):
      // An open one never grows old, whatever became of the person.
      let start = zone.date(at: min(it.item.event, it.item.log.first?.at ?? it.item.event))
      guard !it.item.state.isOpen, let last = it.item.log.last else {
        return DateSpan(start, .never)
      }
      return DateSpan(start, max(start, zone.date(at: last.at)) + 1)
    }
  }

  private static func union(_ runs: [DateSpan]) -> DateSpan? {
    guard let start = runs.map(\.start).min(), let end = runs.map(\.end).max() else { return nil }
    return DateSpan(start, end)
  }

  /// Everybody it is about.
  public var people: Set<String> {
    var people = Set(postings.map(\.person))
    if let person { people.insert(person) }
    if case .swap(let swap) = self { people.insert(swap.taker) }
    return people
  }

  /// Everybody it names: whom it is about, and who raised, handled or read something.
  public var named: Set<String> {
    var named = people
    switch self {
    case .stepAway(let it):
      if let cover = it.cover { named.insert(cover) }
      if case .person(let id) = it.company { named.insert(id) }
    case .exposure(let it): if let author = it.raisedBy.author { named.insert(author) }
    case .concern(let it): if let author = it.by.author { named.insert(author) }
    case .correction(let it): named.insert(it.correction.by)
    case .care(let it):
      named.formUnion(it.item.log.map(\.by))
      if let owner = it.owner { named.insert(owner) }
      if let slot = it.slot { named.insert(slot.practitioner) }
    case .careWish(let it):
      named.formUnion(it.wishes.unwanted)
      if let contact = it.wishes.contact?.by { named.insert(contact) }
    case .handover(let it): named.insert(it.by)
    case .careReading(let it): named.insert(it.reader)
    default: break
    }
    return named
  }
}

extension Hold {
  /// Whether it stops the deletion of a fact: all of a person's, those of some days, or a person's of some days.
  public func stops(_ fact: Fact, in zone: ZoneRules) -> Bool {
    stops(fact, about: fact.keptDays(in: zone))
  }

  /// The same of a fact that is about other days than it says itself: an earlier state of a case.
  public func stops(_ fact: Fact, about kept: DateSpan?) -> Bool {
    if let person, !fact.people.contains(person) { return false }
    guard let days else { return true }
    guard let kept else { return person != nil }
    return kept.clamped(to: days).count > 0
  }
}
