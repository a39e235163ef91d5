public import CivilTime

/// "Anyone to look after?", asked of the outgoing supervisor at handover.
public struct HandoverQuestion: Hashable, Sendable {
  /// What they answered.
  public enum Answer: Hashable, Sendable {
    /// These people, by id; never empty.
    case names([String])
    /// Nobody.
    case nobody
  }

  /// What follows.
  public enum Outcome: Hashable, Sendable {
    /// Still time to answer.
    case open
    /// A concern for each of these, by id and each once.
    case concerns([String])
    /// Answered with nobody; nothing follows.
    case nothing
    /// The leads get the question, from this moment on.
    case lead(since: Instant)
  }

  /// The end of the shift that is handed over.
  public let shiftEnd: Instant
  /// The id of the outgoing supervisor; nothing where there was none.
  public let supervisor: String?
  /// The answer; nothing while there is none.
  public private(set) var answer: Answer?

  /// Asks.
  public init(shiftEnd: Instant, supervisor: String?) {
    self.shiftEnd = shiftEnd
    self.supervisor = supervisor
  }

  /// Takes an answer; the last one counts, for somebody may come to mind on the way out.
  ///
  /// No names are no answer: that nobody is to be looked after has to be said.
  /// - Returns: Whether it was an answer.
  public mutating func take(_ answer: Answer) -> Bool {
    if answer == .names([]) { return false }
    self.answer = answer
    return true
  }

  /// What follows at a moment.
  ///
  /// A shift without a supervisor has nobody to ask, so the lead gets it at its end.
  public func outcome(at now: Instant, times: CareTimes) -> Outcome {
    switch answer {
    case .names(let names):
      var seen: Set<String> = []
      return .concerns(names.filter { seen.insert($0).inserted })
    case .nobody: return .nothing
    case nil:
      let patience = supervisor == nil ? .zero : CareTimes.bounded(times.unansweredHandover)
      let since = shiftEnd + patience
      return now < since ? .open : .lead(since: since)
    }
  }
}
