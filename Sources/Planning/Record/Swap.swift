public import CivilTime
public import Rostering

/// Two people who exchange a posting each, or one who takes another's: asked, agreed, approved where the
/// room asks for it, done.
public struct Swap: Hashable, Sendable {
  /// How far it has come.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Asked of the other, who has not answered.
    case asked
    /// The other agrees; a supervisor has still to approve.
    case agreed
    /// It stands: the postings have changed hands.
    case done
    /// It stands, taken at once, and a supervisor has still to look at it.
    case taken
    /// The other said no.
    case declined
    /// Called off by either side or a supervisor.
    case cancelled
  }

  /// What the one who asks gives away.
  public let gives: PostingName
  /// Who takes it.
  public let taker: String
  /// What they take in return; nothing where the shift is simply taken over.
  public let takes: PostingName?
  /// How far it has come.
  public let state: State
  /// When it was asked.
  public let asked: Instant
  /// When it lapses unless it is done by then.
  public let expires: Instant

  /// Makes a swap.
  public init(
    gives: PostingName,
    taker: String,
    takes: PostingName?,
    state: State,
    asked: Instant,
    expires: Instant
  ) {
    self.gives = gives
    self.taker = taker
    self.takes = takes
    self.state = state
    self.asked = asked
    self.expires = expires
  }

  /// The same swap in another state.
  public func inState(_ state: State) -> Swap {
    Swap(
      gives: gives,
      taker: taker,
      takes: takes,
      state: state,
      asked: asked,
      expires: expires
    )
  }
}
