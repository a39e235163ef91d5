/// How a care item stands.
///
/// There is no state for "away": absence changes who gets the item and when, never how it stands.
public enum CareState: Hashable, Sendable {
  /// A rule or a person raised it; nothing is offered yet.
  case flagged
  /// Offered and not answered yet.
  case offered
  /// The person said yes, or asked for it themself.
  case accepted
  /// The person said no, which costs nothing; they may change their mind.
  case declined
  /// The person was asked and did not answer.
  case unanswered
  /// A talk was held; the next one, if there is one, is due.
  case held(CareStep)
  /// Closed, and stays so.
  case closed(CareClosing)

  /// Whether anything may still happen.
  public var isOpen: Bool { if case .closed = self { false } else { true } }
}

/// Why an item was closed.
///
/// Absence, a move and leaving are no reasons.
public enum CareClosing: String, Hashable, Sendable, CaseIterable {
  /// Every talk was held.
  case done
  /// The person said no.
  case declined
  /// The person did not answer and somebody has looked in since.
  case unanswered
  /// What raised it was withdrawn or was a mistake.
  case withdrawn
  /// Somebody outside the room goes on with it, as the person agreed.
  case handedOver = "handed-over"
}

/// One thing that happens to a care item.
public enum CareMove: Hashable, Sendable {
  /// Offered, or offered again after no answer.
  case offer
  /// The person says yes.
  case accept
  /// The person says no, or no to what is still to come.
  case decline
  /// No answer came.
  case noAnswer
  /// A lead or their deputy has read a self-referral.
  case read
  /// A talk was held.
  case hold(CareStep)
  /// Somebody looked in on the person, whatever else is due.
  case lookedIn
  /// The incident came under investigation: operational debriefs wait for the post-incident manager.
  case investigate
  /// The post-incident manager lets debriefs go on.
  case investigationOver
  /// Closed.
  case close(CareClosing)
}
