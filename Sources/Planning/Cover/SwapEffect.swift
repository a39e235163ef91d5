public import CivilTime
import Rostering

/// What a swap would do to somebody's own weeks, before it is asked.
///
/// It counts from a fortnight before the earlier of the two shifts to a fortnight behind the later one.
public struct SwapEffect: Hashable, Sendable {
  /// Somebody's shifts in these weeks, counted.
  public struct Count: Hashable, Sendable {
    /// How many are worked at a desk.
    public let shifts: Int
    /// How many of them are nights.
    public let nights: Int
    /// Elapsed time at a desk.
    public let hours: Minutes
    /// The shortest rest between two of them; nothing where there are not two.
    public let shortestRest: Minutes?
  }

  /// The days that are counted.
  public let days: DateSpan
  /// As it stands.
  public let before: Count
  /// As it would be.
  public let after: Count

  /// How many days before and behind the two shifts are counted.
  public static let around = 14

  /// Counts what a swap would do to the person who gives.
  ///
  /// - Parameters:
  ///   - room: The room as it stands, its record's changes in it.
  ///   - gives: The posting to be given.
  ///   - taker: Who would take it.
  ///   - takes: What they would give in return.
  /// - Returns: The counts before and after.
  public static func make(
    room: Room,
    gives: StandingPosting,
    taker: String,
    takes: StandingPosting?
  ) -> SwapEffect {
    let person = gives.name.person
    let (a, b) = (gives.name.date, takes?.name.date ?? gives.name.date)
    let days = DateSpan(min(a, b) - around, max(a, b) + around + 1)
    let before = room.roster.keeping([person, taker])
    let after = before.trading(gives, to: taker, for: takes)
    return SwapEffect(
      days: days,
      before: Count(of: person, in: before, over: days),
      after: Count(of: person, in: after, over: days)
    )
  }
}

extension SwapEffect.Count {
  fileprivate init(of person: String, in roster: Roster, over days: DateSpan) {
    let worked = roster.standing(person, over: days).filter { !$0.onDesk.isEmpty }
    shifts = worked.count
    nights = worked.count { roster.shift($0.letter)?.isNight ?? false }
    hours = worked.flatMap(\.onDesk).reduce(.zero) { $0 + $1.length }
    shortestRest = zip(worked, worked.dropFirst()).map { first, second in
      max(.zero, second.span.start - first.span.end)
    }.min()
  }
}
