public import CivilTime
import Rostering
public import Wellbeing

/// Everything that is held about somebody's hard calls and care, for themselves: at once and without asking anybody.
public struct OwnCareView: Sendable {
  /// One case of theirs, open or closed.
  public struct Case: Sendable {
    /// Its name.
    public let id: FactID
    /// The case.
    public let care: CareCase
    /// What follows from it now, while it is open.
    public let open: OpenCase?
    /// Why the rule is there whose flag it answers.
    public let reason: String?
    /// The entry on which the text hangs that they sent; nothing where they sent none.
    public let textEntry: Int?
  }

  /// Whose it is.
  public let person: String
  /// Hard calls and concerns, as they stand corrected.
  public let entries: [OwnEntry]
  /// How many hard calls, by category.
  public let counts: ExposureCounts
  /// What was corrected or withdrawn.
  public let corrections: [Correction]
  /// The flags that are open, each with why its rule is there.
  public let flags: [OpenFlag]
  /// The cases, by event, then name.
  public let cases: [Case]
  /// What they have said about being looked after.
  public let wishes: CareWishes
  /// Days they tapped as good ones.
  public let goodDays: [CivilDate]
  /// How they said shifts were.
  public let checkOuts: [CheckOut]
  /// Times they stepped away.
  public let stepAways: [StepAway]
  /// Who read what of it and when, by time.
  public let readings: [CareReading]

  /// All of it.
  public init(_ round: CareRound, of person: String) {
    let facts = round.facts
    let zone = round.room.roster.zone
    let rules = round.room.wellbeing
    let log = facts.wellbeingLog(of: person)
    self.person = person
    entries = log.ownEntries(of: person, at: round.now) { $0 }
    counts = log.counts(
      of: person,
      at: round.now,
      today: zone.date(at: round.now),
      rules: rules
    )
    corrections = log.corrections.sorted { $0.at < $1.at }
    flags = round.flags.filter { $0.flag.person == person }
    wishes = facts.wishes(of: person)
    goodDays = Set(log.goodDays.map(\.date)).sorted()
    stepAways = facts.stepAways(of: person).map(\.stepAway).sorted { $0.start < $1.start }
    var (outs, readings, cases): ([CheckOut], [CareReading], [Case]) = ([], [], [])
    for recorded in facts.about(person) {
      switch recorded.fact {
      case .checkOut(let it): outs.append(it)
      case .careReading(let it): readings.append(it)
      case .care(let it):
        cases.append(
          Case(
            id: recorded.id,
            care: it,
            open: round.openCase(recorded.id),
            reason: it.rule.flatMap { rules.flagRule($0)?.rationale.reason },
            textEntry: it.item.kind == .selfReferral ? recorded.born : nil
          )
        )
      default: break
      }
    }
    checkOuts = outs.sorted { $0.at < $1.at }
    self.readings = readings.sorted { ($0.at, $0.reader) < ($1.at, $1.reader) }
    self.cases = cases.sorted {
      ($0.care.item.event, $0.id) < ($1.care.item.event, $1.id)
    }
  }
}
