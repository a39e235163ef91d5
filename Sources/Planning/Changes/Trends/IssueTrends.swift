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
    guard let since = trendsBegin(in: base.roster.zone) else { return [] }
    let (log, zone, issued) = (wellbeingLog(), base.roster.zone, issuedTrends)
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

  /// The quarter with which the trends begin: the first that lies on record as a whole.
  ///
  /// - Parameters:
  ///   - base: The room of the Config.
  ///   - now: The moment; nothing recorded yet is as if it began today.
  /// - Returns: The quarter; nothing beyond the years in which dates are written.
  public func firstTrendQuarter(in base: Room, at now: Instant) -> TrendPeriod? {
    let zone = base.roster.zone
    let since = trendsBegin(in: zone) ?? zone.date(at: now)
    return [since.year, since.year + 1].lazy
      .flatMap { year in (1...4).compactMap { TrendPeriod(year: year, quarter: $0) } }
      .first { $0.days.start >= since }
  }

  /// The first day of which anything is on record that trends count: periods before it say nothing, and would say it as 0.
  private func trendsBegin(in zone: ZoneRules) -> CivilDate? {
    let log = wellbeingLog()
    var first =
      log.exposures.map { zone.date(at: min($0.at, $0.entered)) } + log.goodDays.map(\.date)
    first += log.breaks.map(\.posting.date)
    first += careCases().compactMap { $0.case.item.log.first.map { zone.date(at: $0.at) } }
    first += issuedTrends.map(\.period.days.start)
    return first.min()
  }
}
