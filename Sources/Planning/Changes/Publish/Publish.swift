public import CivilTime
import Rostering

/// Freezes the rota of some days as a promise: a new version, and everybody's calendar with it.
public struct Publish: Command {
  /// What the journal calls it.
  public static let name = "rota publish"

  /// The first day; today where nothing is said.
  public let from: CivilDate?
  /// How many days; the room's setting where nothing is said.
  public let days: Int?

  /// The most days of one version: ten years.
  public static let mostDays = 3660

  /// Publishes from a day on.
  public init(from: CivilDate? = nil, days: Int? = nil) {
    self.from = from
    self.days = days
  }

  /// The days it was asked for, as far as they are said.
  public var object: String {
    let parts = [from.map { "from \($0)" }, days.map { "\($0) days" }].compactMap { $0 }
    return parts.isEmpty ? "rota" : parts.joined(separator: ", ")
  }

  /// The version, the sheets that differ and what is to be told of them.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    guard weighing.instruction.by.isSupervisor else {
      throw Refusal(.notAllowed, "only a supervisor publishes the rota")
    }
    let count = days ?? weighing.base.changes.publishedDays
    guard (1...Self.mostDays).contains(count) else {
      throw Refusal(.input, "a version covers 1 to \(Self.mostDays) days, not \(count)")
    }
    let span = DateSpan(from ?? weighing.today, days: count)
    let room = weighing.facts.room(over: weighing.base)
    let check = PublishCheck(room, over: span, now: weighing.now)
    if let refusal = check.refusal { throw refusal }
    return draft(of: span, room: room, check: check, in: weighing)
  }

  private func draft(
    of span: DateSpan,
    room: Room,
    check: PublishCheck,
    in weighing: Weighing
  ) -> Draft {
    var draft = Draft()
    let published = PublishedDays(weighing.facts)
    let version = (published.newest?.version ?? 0) + 1
    draft.made[weighing.fresh(1)] = .publication(
      Publication(version: version, days: span, at: weighing.now)
    )
    draft.warnings = check.warnings
    let parts = PostedPart.byPerson(room.roster, over: [span])
    // People who are gone keep their sheets, so that what they had is called off.
    let people = Set(room.roster.people.map(\.id)).union(weighing.facts.people).sorted()
    var number = 1
    func fresh() -> FactID {
      number += 1
      return weighing.fresh(number)
    }
    for person in people {
      let recorded = weighing.facts.about(person)
      let reissue = Reissue(
        person,
        parts[person] ?? [],
        over: [span],
        recorded: recorded,
        at: weighing.now
      )
      for (replaces, sheet) in reissue.sheets { draft.made[replaces ?? fresh()] = .sheet(sheet) }
      let telling = Telling(person: person, before: recorded, after: recorded, weighing: weighing)
      // What had not been promised is no change of a promise.
      for changed in reissue.changed where published.contains(changed.name.date) {
        switch telling.outcome(of: changed) {
        case .none: break
        case .settled(let id): draft.ended.append(id)
        case .tell(let account, let replaces):
          draft.made[replaces ?? fresh()] = .untold(account)
        }
      }
    }
    return draft
  }
}
