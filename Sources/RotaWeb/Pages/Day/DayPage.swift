public import CivilTime
public import Drawing
public import Planning
import Rostering
import Wellbeing

/// A day: people on the floor against people required, and who works with which breaks.
public struct DayPage: Sendable {
  /// One shift of the day.
  public struct Shift: Hashable, Sendable {
    /// Its name and hours, `Night 19:00–07:00`.
    public let title: String
    /// What is out of the way about it: 13 h where the clocks go back.
    public let note: String?
    /// Its people, by name.
    public let people: [Line]
    /// Where a supervisor has its breaks planned anew, while it is not over.
    public let replan: String?
  }

  /// Somebody on a shift.
  public struct Line: Hashable, Sendable {
    /// Their name.
    public let name: String
    /// Their role's name.
    public let role: String
    /// Their team's name; empty where they have none.
    public let team: String
    /// Their hours, where they are not the shift's.
    public let hours: String?
    /// When they are at work.
    let span: Span
    /// Their breaks in order; nothing where the viewer may not see them.
    public let breaks: [Break]?
    /// Where a supervisor says that they are away, while the shift is not over.
    public let change: String?
  }

  /// A planned break.
  public struct Break: Hashable, Sendable {
    let span: Span
    /// When and what, `11:00–11:45 meal`.
    public let text: String
  }

  /// The day.
  public let date: CivilDate
  /// The bank holiday's name, where it is one.
  public let holiday: String?
  /// What the clocks do, where they change.
  public let clock: String?
  /// Cover of the day, one value a line of calls.
  public let cover: [CoverDay]
  /// Levels that are not kept, each with its way out.
  public let needs: [BoardPage.Need]
  /// Its shifts, in order.
  public let shifts: [Shift]
  /// Today.
  public let today: CivilDate
  /// Whether it is yesterday, whose shift is still on.
  let isStillOn: Bool
  let team: String
  let zone: ZoneRules

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - plan: A plan that has the day, its calls and its breaks.
  ///   - facts: What is known: breaks people were told count before those of the plan.
  ///   - date: The day.
  ///   - viewer: Who looks.
  ///   - now: The moment.
  public init(_ plan: Plan, facts: Facts, date: CivilDate, for viewer: Viewer, now: Instant) {
    let roster = plan.room.roster
    self.date = date
    zone = roster.zone
    team = plan.room.labels.team
    today = roster.zone.date(at: now)
    isStillOn = date < today && CoverQuestion(at: now, in: roster)?.date == date
    let titles = roster.holidays.filter { $0.date == date }.map(\.title)
    holiday = titles.isEmpty ? nil : Sentence.list(titles)
    clock = Self.clock(date, in: roster.zone)
    cover = CoverDay.all(of: plan.coverage, on: date)
    needs = plan.openGaps.filter { $0.date == date && roster.roles.indices.contains($0.role) }
      .map { gap in
        BoardPage.Need(gap: gap, in: roster)
      }
    shifts = DayShifts(plan: plan, facts: facts, date: date, viewer: viewer, now: now).all
  }

  /// What is said of a day of another length than 24 hours: that it has 25, and the clocks go back.
  private static func clock(_ date: CivilDate, in zone: ZoneRules) -> String? {
    let length = zone.day(date).length
    if length == .hours(24) { return nil }
    let way = length > .hours(24) ? "back" : "forward"
    return "This day has \(Sentence.number(length.inHours)) hours: the clocks go \(way)."
  }
}
