public import CivilTime
import Rostering
public import Wellbeing

extension Facts {
  /// How far back duties are read for the blocks of shifts that flag rules count in.
  private static let blockDays = 60

  /// The flags that are open at a moment, by person and rule.
  ///
  /// - Parameters:
  ///   - room: The room of the Config.
  ///   - now: The moment.
  /// - Returns: At most one a rule and person; nothing that compares people.
  public func openFlags(in room: Room, at now: Instant) -> [Flag] {
    let log = wellbeingLog()
    let people = Set(log.exposures.map(\.person)).union(log.concerns.map(\.person))
    guard !people.isEmpty else { return [] }
    return FlagCheck.flags(
      log,
      rules: room.wellbeing,
      duties: duties(of: people, in: room, before: now),
      now: now
    )
  }

  /// The duties of some people up to the one that is on at a moment, by id.
  private func duties(
    of people: Set<String>,
    in room: Room,
    before now: Instant
  )
    -> [String: [DutyTime]]
  {
    let today = room.roster.zone.date(at: now)
    let roster = roster(over: room.roster, people: people)
    let days = DateSpan(today - Self.blockDays, today + 2)
    var duties: [String: [DutyTime]] = [:]
    for posting in roster.standing(over: days) where !posting.onDesk.isEmpty {
      duties[posting.name.person, default: []]
        .append(DutyTime(date: posting.name.date, span: posting.span))
    }
    return duties
  }
}
