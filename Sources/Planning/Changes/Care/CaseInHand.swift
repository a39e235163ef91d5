import CivilTime
import Rostering
import Wellbeing

/// An open case, and who does something about it.
struct CaseInHand {
  let round: CareRound
  let open: OpenCase
  let part: CarePart
  /// The id of who does.
  let by: String

  var item: CareItem { open.care.item }
}

extension Weighing {
  /// An open case that who asks has something to do with.
  func caseInHand(_ id: FactID) throws(Refusal) -> CaseInHand {
    let by = try carer()
    let round = careRound()
    guard let open = round.openCase(id), let part = round.part(of: by, in: open) else {
      throw .noCase(id)
    }
    return CaseInHand(round: round, open: open, part: part, by: by)
  }

  /// What one move of a case comes to.
  func moving(_ id: FactID, _ move: CareMove) throws(Refusal) -> Draft {
    try moving(try caseInHand(id), move)
  }

  func moving(_ hand: CaseInHand, _ move: CareMove) throws(Refusal) -> Draft {
    try wantTime(of: hand.item)
    var care = hand.open.care
    care.item = try hand.item.moved(move, at: moment, by: hand.by, hand.round)
    if hand.part != .subject, !move.isForIncident { care.owner = hand.by }
    // The time it had was for the talk that was held.
    if care.item.next != hand.item.next { care.slot = nil }
    return settling(care, as: hand.open.id)
  }

  /// Refuses a moment before what the case is about.
  func wantTime(of item: CareItem) throws(Refusal) {
    if moment < item.event {
      let when = base.roster.zone.brief(item.event, today: today)
      throw Refusal(.input, "it cannot have happened before \(when), what the case is about")
    }
  }

  /// A case as it is written: with the time its next talk gets in the rota and with its owner.
  ///
  /// The time is kept so that it is a promise; it is placed again where the rota no longer allows it.
  func settling(_ care: CareCase, as id: FactID) -> Draft {
    var care = care
    let after = facts.after(entry: facts.entry + 1, ending: [], making: [id: .care(care)])
    let round = CareRound(base: base, facts: after, now: now)
    if let open = round.openCase(id) {
      care.slot = open.slot
      // Who took it on can still enter what they did, though somebody else is at work first.
      let keeps = care.owner.map { round.rights(of: $0).mayHold(care.item.kind) } ?? false
      if !keeps { care.owner = open.owner?.id }
    } else {
      care.slot = nil
    }
    var draft = Draft()
    draft.made[id] = .care(care)
    return draft
  }
}

extension CareItem {
  /// The item after a move, or the refusal in words.
  func moved(
    _ move: CareMove,
    at moment: Instant,
    by: String,
    _ round: CareRound
  ) throws(Refusal) -> CareItem {
    do throws(CareRefusal) {
      return try after(move, at: moment, by: by, wishes: round.wishes(of: person))
    } catch {
      throw Refusal(error, of: self)
    }
  }
}

extension CareMove {
  /// Whether it says something of the incident and nothing of who looks after the person.
  fileprivate var isForIncident: Bool { self == .investigate || self == .investigationOver }
}
