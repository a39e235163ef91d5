public import CivilTime
import Rostering
public import Wellbeing

/// Issues the trend tables whose time has come: from then on they stay as they are, whatever is entered, corrected
/// or deleted later, so that nothing can be worked out from how a figure changed.
public struct IssueTrends: Command {
  /// What the journal calls it.
  public static let name = "trends issue"

  /// Issues what is due.
  public init() {}

  /// What it is about, for the journal.
  public var object: String { "trends" }

  /// The tables that are due and not issued yet.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    guard let person = weighing.instruction.by.person,
      weighing.facts.room(over: weighing.base).isLead(person, on: weighing.today)
    else { throw Refusal(.notAllowed, "trends are issued by a welfare lead") }
    let issued = Set(weighing.facts.issuedTrends.map(\.period))
    var draft = Draft()
    let due = weighing.facts.dueTrends(in: weighing.base, at: weighing.now)
    for (i, table) in due.filter({ !issued.contains($0.period) }).enumerated() {
      draft.made[weighing.fresh(i + 1)] = .trends(table)
    }
    return draft
  }
}

extension Facts {
  /// The trend tables that were issued, by period.
  public var issuedTrends: [TrendTable] {
    all(.trends).compactMap { if case .trends(let it) = $0.fact { it } else { nil } }
      .sorted { $0.period < $1.period }
  }

  /// All trend tables that are due at a moment, those that were issued as they were.
  ///
  /// - Parameters:
  ///   - base: The room of the Config.
  ///   - now: The moment.
  /// - Returns: Tables by period; nothing before the first whole quarter since somebody is in the room.
  public func dueTrends(in base: Room, at now: Instant) -> [TrendTable] {
    let log = wellbeingLog()
    let zone = base.roster.zone
    // Periods before anything was recorded say nothing, and would say it as 0.
    var first =
      log.exposures.map { zone.date(at: min($0.at, $0.entered)) } + log.goodDays.map(\.date)
    first += log.breaks.map(\.posting.date)
    first += careCases().compactMap { $0.case.item.log.first.map { zone.date(at: $0.at) } }
    let issued = issuedTrends
    first += issued.map(\.period.days.start)
    guard let since = first.min() else { return [] }
    let roster = roster(over: base.roster, people: nil)
    return Trends.published(
      TrendFacts(
        log: log,
        care: careCases().map(\.case.item),
        members: TrendMember.all(of: roster.people)
      ),
      rules: base.wellbeing,
      in: zone,
      since: since,
      at: now,
      issued: issued
    )
  }
}
