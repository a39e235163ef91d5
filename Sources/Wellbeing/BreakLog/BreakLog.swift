public import CivilTime

/// The breaks of a room, found by person.
public struct BreakLog: Sendable {
  private let entries: [String: [BreakEntry]]
  /// The least length of a statutory break.
  private let least: Minutes

  /// Makes a log of entries in any order.
  /// - Complexity: O(n).
  public init(_ entries: [BreakEntry], statutoryLeast: Minutes = BreakEntry.statutoryLeast) {
    self.entries = Dictionary(grouping: entries, by: \.person)
    least = statutoryLeast
  }

  /// The elapsed time somebody has been at the desk since their last break: a step-away is one, a break that counts
  /// as not taken is none, and so is time at work away from the desk.
  ///
  /// - Parameters:
  ///   - person: Who.
  ///   - desk: When they are at the desk, their breaks apart: the parts of their postings.
  ///   - now: The moment.
  /// - Returns: The time; zero on a break; nothing where they are not at the desk then.
  /// - Complexity: O(n) in the person's breaks and parts.
  public func timeAtDesk(of person: String, desk: [Span], at now: Instant) -> Minutes? {
    guard let part = Span.merged(desk).first(where: { $0.contains(now) }) else { return nil }
    var since = part.start
    for entry in entries[person] ?? [] {
      // A break that nobody closed ends with the part of the shift it was in.
      guard let started = entry.started, part.contains(started) else { continue }
      switch entry.outcome(at: now, least: least) {
      case .running: return .zero
      case .taken: since = max(since, entry.stopped ?? since)
      case .due, .missed, .shortened: break
      }
    }
    return now - since
  }
}
