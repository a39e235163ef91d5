public import CivilTime

extension CareItem {
  /// The item after a move.
  ///
  /// An answer may be entered by the person or by who asked them; withdrawing what raised it is the person's
  /// right. Everything else is done by somebody else whom they do not object to. A debrief that was held is
  /// entered even while the incident is under investigation, for what happened may not be refused; it is not
  /// offered then.
  ///
  /// - Parameters:
  ///   - move: What happens.
  ///   - at: When it happens.
  ///   - by: The id of who does it or enters it.
  ///   - wishes: What the person has said.
  /// - Returns: The item with one more line in its log.
  /// - Throws: `CareRefusal`, and the item stays as it was.
  public func after(
    _ move: CareMove,
    at: Instant,
    by: String,
    wishes: CareWishes = CareWishes()
  ) throws(CareRefusal) -> CareItem {
    try allow(move, by: by, wishes: wishes)
    var item = self
    item.state = try state(after: move)
    switch move {
    case .investigate: item.isUnderInvestigation = true
    case .investigationOver: item.isUnderInvestigation = false
    case .offer, .accept, .decline, .noAnswer, .read, .hold, .lookedIn, .close: break
    }
    item.log.append(Entry(move: move, at: at, by: by))
    return item
  }

  private func allow(_ move: CareMove, by: String, wishes: CareWishes) throws(CareRefusal) {
    let isAnswer = move == .accept || move == .decline
    if by == person {
      if !isAnswer, move != .close(.withdrawn) { throw .ownRecord(by) }
    } else if wishes.unwanted.contains(by) {
      throw .unwanted(by)
    }
  }

  /// The state a move leads to.
  private func state(after move: CareMove) throws(CareRefusal) -> CareState {
    switch (move, state) {
    case (_, .closed): break
    case (.offer, .flagged), (.offer, .unanswered):
      if waits { throw .underInvestigation }
      return .offered
    case (.accept, .offered), (.accept, .unanswered), (.accept, .declined): return .accepted
    case (.decline, .offered), (.decline, .unanswered), (.decline, .accepted): return .declined
    // What is still to come may be declined; where nothing is, there is nothing to decline.
    case (.decline, .held) where next != nil: return .declined
    case (.noAnswer, .offered): return .unanswered
    case (.read, _) where kind == .selfReferral && readAt == nil: return state
    case (.hold(let step), .accepted), (.hold(let step), .held):
      guard step == due else { throw .notDue(step, due: due) }
      return .held(step)
    case (.lookedIn, _): return state
    case (.investigate, _) where !isUnderInvestigation: return state
    case (.investigationOver, _) where isUnderInvestigation: return state
    case (.close(let reason), _) where mayClose(reason): return .closed(reason)
    default: break
    }
    throw .notNow(move, state)
  }

  private func mayClose(_ reason: CareClosing) -> Bool {
    switch (reason, state) {
    case (.done, .held): next == nil
    case (.declined, .declined): true
    case (.unanswered, .unanswered): hasBeenLookedInOn
    case (.withdrawn, .flagged), (.withdrawn, .offered), (.withdrawn, .unanswered): true
    case (.handedOver, .accepted), (.handedOver, .held): true
    default: false
    }
  }

  /// Whether somebody looked in since the last offer: silence alone closes nothing.
  private var hasBeenLookedInOn: Bool {
    let offer = log.lastIndex { $0.move == .offer } ?? -1
    return log.lastIndex { $0.move == .lookedIn }.map { $0 > offer } ?? false
  }
}
