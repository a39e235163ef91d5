import CivilTime
import Rostering
public import Wellbeing

/// What a welfare lead sees of one person while a case or a flag of theirs is open: their hard calls, flags and open cases.
///
/// Never what is theirs alone: good days, check-outs, step-aways, whom they do not want.
public struct PersonCareView: Sendable {
  /// Whose it is.
  public let person: String
  /// Hard calls and concerns, as they stand corrected.
  public let entries: [OwnEntry]
  /// The categories of hard calls, with how many in 7, 30 and 365 days.
  public let counts: [ExposureCounts.Line]
  /// The open flags.
  public let flags: [OpenFlag]
  /// The open cases.
  public let cases: [OpenCase]
  /// The contact they agreed to while they are away.
  public let contact: AgreedContact?

  /// What somebody sees; nothing where they may not.
  public init?(_ round: CareRound, of person: String, for viewer: String) {
    guard round.maySeeLog(of: person, viewer) else { return nil }
    let log = round.facts.wellbeingLog(of: person)
    self.person = person
    entries = log.ownEntries(of: person, at: round.now) { $0 }
    counts =
      log.counts(
        of: person,
        at: round.now,
        today: round.room.roster.zone.date(at: round.now),
        rules: round.room.wellbeing
      ).lines
    flags = round.flags.filter {
      $0.flag.person == person && round.part(of: viewer, in: $0) != nil
    }
    cases = round.cases.filter {
      $0.care.person == person && round.part(of: viewer, in: $0) != nil
    }
    contact = round.facts.wishes(of: person).contact
  }
}
