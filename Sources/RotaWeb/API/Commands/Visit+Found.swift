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
    let viewer = try person()
    let nothing = Unanswered.notFound("There is no such case.")
    guard let id, let open = round.openCase(id), let part = round.part(of: viewer, in: open)
    else { throw nothing }
    // Who said no is on nobody's list but the leads': for who would have held the talk there is no case.
    if part == .holder, HolderCareView(round, for: viewer, only: id).talks.isEmpty { throw nothing }
    return id
  }

  /// A case for a command that whoever only holds its talks does not give.
  func wholeCase(_ id: FactID?) throws -> FactID {
    let id = try careCase(id)
    guard try !isHolder(of: id) else { throw Unanswered.notFound("There is no such case.") }
    return id
  }

  /// Why a command about a case was refused: who only holds its talks learns nothing from it of how the case stands.
  func masked(_ refusal: Refusal, about id: FactID?) throws -> Refusal {
    guard let id, try isHolder(of: id) else { return refusal }
    return Refusal(
      .conflict,
      "that cannot be entered as things stand",
      hint: "where you asked them, enter first what they answered; else ask a welfare lead"
    )
  }

  /// Refuses an offer by program of a supervisor who was not asked to see how somebody is: else the answers would tell
  /// who has a case open, and who would rather not be looked after by whom.
  func mustBeAsked(about other: String) throws {
    let round = careRound
    let viewer = try person()
    let rights = round.rights(of: viewer)
    if rights.isLead || rights.isDeputy { return }
    guard HolderCareView(round, for: viewer).asks.contains(where: { $0.person == other }) else {
      throw Unanswered.notAllowed("You are not asked to offer them anything. Tell a welfare lead.")
    }
  }

  private func isHolder(of id: FactID) throws -> Bool {
    let round = careRound
    return try round.openCase(id).map { round.part(of: try person(), in: $0) == .holder } ?? false
  }

  /// The posting that was named.
  func posting(_ given: Given, _ name: String = "posting") throws -> PostingName {
    guard let posting = given.posting(name) else { throw Unanswered.notFound() }
    return self.posting(posting)
  }

  /// The shift of who asks that is on now, or the one that was named.
  func ownPosting(_ given: Given, _ name: String = "posting") throws -> PostingName {
    guard let named = given.posting(name).map({ posting($0) }) else {
      return try FloorAnswer.own(self).posting
    }
    let viewer = try signedIn()
    // How it is with others just now is not for colleagues.
    guard viewer.isSupervisor || named.person == viewer.personID else {
      throw Unanswered.notFound("You have no such shift.")
    }
    return named
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
