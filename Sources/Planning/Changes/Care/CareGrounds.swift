import CivilTime
import Rostering
import Wellbeing

extension Weighing {
  /// The id of who asks; whoever merely owns the machine's account looks after nobody.
  func carer() throws(Refusal) -> String {
    guard let person = instruction.by.person else {
      throw Refusal(
        .notAllowed,
        "care is between people, so it has to be known who asks",
        hint: "say who you are: --as PERSON"
      )
    }
    return person
  }

  /// When what is entered happened.
  var moment: Instant { instruction.happened ?? now }

  /// All that is open now.
  func careRound() -> CareRound { CareRound(base: base, facts: facts, now: now) }
}

extension Refusal {
  /// The one answer to who does not look after somebody, whatever the reason: that a person does not want them is
  /// not theirs to know.
  static func notAvailable(_ person: String) -> Refusal {
    Refusal(
      .notAllowed,
      "looking after \(person) is not available to you",
      hint: "a welfare lead sees to it; the record needs nothing from you"
    )
  }

  /// The one answer to who has nothing to do with a case, or where there is none.
  static func noCase(_ id: FactID) -> Refusal {
    Refusal(
      .notAllowed,
      "no case `\(id)` is open to you",
      hint: "`relief debrief log` shows those you look after, `relief debrief mine` your own"
    )
  }

  /// A move that an item refuses, in words.
  init(_ refusal: CareRefusal, of item: CareItem) {
    switch refusal {
    case .notNow(let move, let state):
      self.init(
        .conflict,
        "`\(move.words)` cannot be entered: the \(item.kind.name) is \(state.words)",
        hint: Self.hint(move, state)
      )
    case .notDue(let step, let due):
      self.init(
        .conflict,
        "the \(step.name) is not what is due",
        hint: due.map { "the \($0.name) is" }
      )
    case .ownRecord:
      self.init(
        .notAllowed,
        "nobody handles their own record",
        hint: "a welfare lead, or their deputy, enters it"
      )
    case .unwanted: self = .notAvailable(item.person)
    case .underInvestigation:
      self.init(
        .conflict,
        "an operational debrief waits for the post-incident manager",
        hint: "welfare goes on: a wellbeing check can be offered"
      )
    }
  }

  private static func hint(_ move: CareMove, _ state: CareState) -> String? {
    switch (move, state) {
    case (.hold, .offered), (.hold, .unanswered): "enter what they answered first"
    case (.hold, .declined): "they may still change their mind: enter that they accepted"
    case (.close, .offered): "enter the answer, or that there was none"
    case (.close(.unanswered), .unanswered): "silence closes nothing: look in on them first"
    case (.close(.done), .held): "a talk is still to come"
    default: nil
    }
  }
}
