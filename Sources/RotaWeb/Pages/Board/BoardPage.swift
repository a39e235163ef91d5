public import CivilTime
public import Drawing
public import Planning
import Rostering
import Staffing

/// The rota board: teams by days, people on request, what absence takes, cover, and what needs attention.
public struct BoardPage: Sendable {
  /// A change made last, that a supervisor may take back.
  public struct LastChange: Hashable, Sendable {
    /// Its entry.
    public let entry: Int
    /// What it was, `leave of P. Lewis`.
    public let words: String

    /// Makes one.
    public init(entry: Int, words: String) {
      self.entry = entry
      self.words = words
    }
  }

  /// What the record says beside the facts; for supervisors alone.
  public struct Telling: Hashable, Sendable {
    /// Who published the newest version, as they are called.
    public var publishedBy: String?
    /// How many shifts differ from it by now.
    public var changesSince = 0
    /// The change made last.
    public var lastChange: LastChange?

    /// Says nothing.
    public init() {}
  }

  /// What was asked for.
  public let query: BoardQuery
  /// The board.
  public let board: RotaBoard
  /// What the marks on it mean.
  public let key: [RotaBoard.KeyEntry]
  /// What absence takes of each team; for supervisors alone.
  public let away: [AwayRow]
  /// What needs attention, the soonest first.
  public let needs: [Need]
  /// How far the rota is published, in a sentence.
  public let published: String
  /// Whom to tell of what; for supervisors alone.
  public let untold: [Untold]
  /// The same in words.
  public let untoldText: UntoldText
  /// The entry that the board is as at, where it is not the newest, with when it was made.
  public let past: String?
  /// What the record says beside the facts; for supervisors alone.
  public let telling: Telling
  /// Whether who looks is a supervisor.
  public let isForSupervisors: Bool
  /// Today.
  public let today: CivilDate
  let teams: [Named]
  let roles: [Named]
  let names: Naming
  let people: [RotaBoard.Row]
  let cap: Int
  /// The last day that is published; nothing where none is.
  let publishedTo: CivilDate?
  /// Whether the role asked for, if any, answers calls.
  let showsCalls: Bool

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - plan: The plan of the query's days, made without breaks and calls.
  ///   - facts: What is known at the entry asked for.
  ///   - query: What was asked for.
  ///   - viewer: Who looks.
  ///   - now: The moment.
  ///   - past: What the entry is called, `entry 12, Mon 12 Oct 09:00`, where it is not the newest.
  ///   - calls: How the calls expected are covered, day by day; nothing is said of calls where there is none.
  ///   - telling: What the record says beside the facts; heeded for supervisors alone.
  public init(
    _ plan: Plan,
    facts: Facts,
    query: BoardQuery,
    for viewer: Viewer,
    now: Instant,
    past: String? = nil,
    calls: [CallDay] = [],
    telling: Telling = Telling()
  ) {
    let room = plan.room
    let isForSupervisors = viewer.isSupervisor
    let board = Self.board(plan, calls, query, for: viewer)
    let named = Self.named(plan, calls, query, for: viewer)
    self.query = query
    self.board = board
    key = query.people == .nobody ? board.key : named.key
    self.past = past
    self.isForSupervisors = isForSupervisors
    let telling = isForSupervisors && past == nil ? telling : Telling()
    self.telling = telling
    today = room.roster.zone.date(at: now)
    away =
      isForSupervisors ? AwayRow.all(plan, days: query.days, teams: query.team.map { [$0] }) : []
    let asks =
      isForSupervisors && past == nil ? Self.asks(plan, facts: facts, for: viewer, now: now) : []
    needs = Need.soonestFirst(
      asks + Self.needs(plan, named, query, isForSupervisors: isForSupervisors, now: now),
      today: today
    )
    published = Self.published(facts, in: room, by: telling.publishedBy)
    untold = isForSupervisors && past == nil ? OpenTelling.toRing(facts, now: now) : []
    untoldText = UntoldText(untold, in: room, showsNames: true)
    teams = room.roster.teams.map { Named(id: $0.id, name: $0.name) }
    roles = room.roster.roles.map { Named(id: $0.id, name: $0.name) }
    names = Naming(room.roster, showsNames: true)
    people = Self.people(named, query, in: room.roster)
    publishedTo = PublishedDays(facts).runs.last.map { $0.end - 1 }
    showsCalls = query.showsCalls(in: room.roster)
    cap = Int((room.staffing.abstractionCap * 100).rounded())
  }

  private static func published(_ facts: Facts, in room: Room, by: String?) -> String {
    guard let newest = PublishedDays(facts).newest else {
      return "Nothing is published yet: all of this is a plan."
    }
    let zone = room.roster.zone
    return "Version \(newest.version), published \(Sentence.moment(newest.at, in: zone))"
      + (by.map { " by \($0)" } ?? "") + ", for \(Sentence.days(newest.days))."
  }
}
