import CivilTime
import Planning
import Rostering

extension Visit {
  /// A fact of a kind that who asks may know of: a supervisor any, others what is about them.
  ///
  /// - Throws: `Unanswered.notFound` for all others, as if there were none.
  func found(_ id: FactID?, _ kind: FactKind) throws -> FactID {
    let viewer = try signedIn()
    guard let id, let fact = standing.facts[id]?.fact, fact.kind == kind,
      viewer.isSupervisor || fact.person == viewer.personID
    else { throw Unanswered.notFound("There is none of that id.") }
    return id
  }

  /// A swap that who asks may know of: a supervisor any, others those they are part of.
  func swap(_ id: FactID?) throws -> FactID {
    let viewer = try signedIn()
    guard let id, case .swap(let swap)? = standing.facts[id]?.fact,
      viewer.isSupervisor || swap.gives.person == viewer.personID || swap.taker == viewer.personID
    else { throw Unanswered.notFound("There is no such swap.") }
    return id
  }

  /// An open case that who asks has a part in.
  func careCase(_ id: FactID?) throws -> FactID {
    let round = careRound
    guard let id, let open = round.openCase(id), round.part(of: try person(), in: open) != nil
    else {
      throw Unanswered.notFound("There is no such case.")
    }
    return id
  }

  /// The posting that was named.
  func posting(_ given: Given, _ name: String = "posting") throws -> PostingName {
    guard let posting = given.posting(name) else { throw Unanswered.notFound() }
    return self.posting(posting)
  }

  /// The shift of who asks that is on now, or the one that was named.
  func ownPosting(_ given: Given) throws -> PostingName {
    try given.posting("posting").map { posting($0) } ?? FloorAnswer.own(self).posting
  }
}

extension Given {
  /// Whole days from one to another, both included.
  ///
  /// - Throws: `GivenMistakes` where the last is before the first.
  func days(_ first: CivilDate, to last: String = "to") throws -> DateSpan {
    let end = date(last) ?? first
    guard first <= end else {
      throw GivenMistakes(mistakes: [Mistake(last, "The last day is before the first.")])
    }
    return DateSpan(first, end + 1)
  }

  /// The time between two moments; nothing where neither is said.
  ///
  /// - Throws: `GivenMistakes` where one is missing or they are the wrong way round.
  func span(_ start: String = "start", _ end: String = "end") throws -> Span? {
    switch (moment(start), moment(end)) {
    case (nil, nil): return nil
    case (let from?, let to?) where from < to: return Span(from, to)
    default:
      throw GivenMistakes(mistakes: [
        Mistake(end, "Give \(start) and \(end) together, the end after the start.")
      ])
    }
  }

  /// The time between two moments that have to be said.
  func wantedSpan() throws -> Span {
    guard let span = try span() else {
      throw GivenMistakes(mistakes: [Mistake("start", "Give start and end.")])
    }
    return span
  }
}
