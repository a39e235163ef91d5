import CivilTime
import Rostering

/// Calls a swap off: either side or a supervisor may, until the earlier of its shifts starts.
public struct CancelSwap: Command {
  /// What the journal calls it.
  public static let name = "swap cancel"
  /// The swap.
  public let swap: FactID

  /// Calls a swap off.
  public init(swap: FactID) { self.swap = swap }

  /// The swap's name.
  public var object: String { swap.description }

  /// The swap cancelled; where it was done, everybody has their own posting back.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    let old = try weighing.swap(swap, in: [.asked, .agreed, .done, .taken])
    var grounds = Grounds()
    grounds.want([old.gives.person, old.taker], weighing)
    var draft = Draft()
    draft.restores = true
    draft.hasHappened = weighing.instruction.happened != nil
    draft.made[swap] = .swap(old.inState(.cancelled))
    draft.requestedBy = weighing.instruction.by.isSupervisor ? [] : [old.gives.person, old.taker]
    if old.state == .done || old.state == .taken {
      for (given, taker) in [(old.gives, old.taker)]
        + (old.takes.map { [($0, old.gives.person)] } ?? [])
      {
        takeBack(given, from: taker, in: weighing, &draft, &grounds)
      }
    }
    try grounds.check()
    return draft
  }

  private func takeBack(
    _ given: PostingName,
    from taker: String,
    in weighing: Weighing,
    _ draft: inout Draft,
    _ grounds: inout Grounds
  ) {
    let found = weighing.facts.about(taker).first { recorded in
      guard case .assignment(let fact) = recorded.fact else { return false }
      return fact.kind == .swap && fact.instead == given
    }
    guard let found, case .assignment(let taken) = found.fact else {
      grounds.add(.conflict, "\(given) has changed hands since")
      return
    }
    if taken.span.start <= weighing.now, weighing.instruction.happened == nil {
      grounds.add(
        .conflict,
        "\(taken.posting) has begun",
        hint: "give --at if it has happened already"
      )
    }
    draft.end(taken.posting, assignment: found.id, in: weighing, &grounds)
    for recorded in weighing.facts.about(given.person) {
      if case .release(let fact) = recorded.fact, fact.posting == given, fact.cause == .swap {
        draft.ended.append(recorded.id)
      }
    }
    draft.touch(given.person, DateSpan(given.date, days: 1))
  }
}

extension Draft {
  /// Ends an assignment with the hours and desk it was given, unless something else rests on it.
  mutating func end(
    _ posting: PostingName,
    assignment: FactID,
    in weighing: Weighing,
    _ grounds: inout Grounds
  ) {
    ended.append(assignment)
    touch(posting.person, DateSpan(posting.date, days: 1))
    for recorded in weighing.facts.about(posting.person) {
      switch recorded.fact {
      case .release(let fact) where fact.posting == posting:
        grounds.add(
          .conflict,
          "\(posting) was swapped on or stood down since",
          hint: "call that off first"
        )
      case .worked(let fact) where fact.posting == posting:
        grounds.add(.conflict, "\(posting) has been worked")
      case .adjustment(let fact) where fact.posting == posting: ended.append(recorded.id)
      case .credit(let fact) where fact.cause == assignment: ended.append(recorded.id)
      default: break
      }
    }
  }
}
