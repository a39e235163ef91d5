import CivilTime
import Rostering

/// What speaks against a command and what should be known of it, gathered so that one answer says everything.
struct Grounds {
  private var found: [(cause: Refusal.Cause, objection: Refusal.Objection)] = []
  /// Whether who asks may not do this at all.
  private var isBarred = false
  /// What a reason answers.
  var answerable: [String] = []
  /// What should be known and hinders nothing.
  var warnings: [String] = []

  /// Whether something makes no sense as it was asked.
  var hasFaults: Bool { found.contains { $0.cause == .input } }

  /// Adds something that stands in the way and that no reason helps.
  mutating func add(_ cause: Refusal.Cause, _ message: String, hint: String? = nil) {
    found.append((cause, Refusal.Objection(message, hint: hint)))
  }

  /// Refuses where something stands in the way: what makes no sense, then the rest; who may not at all is told that
  /// alone, as anything besides would tell them how it is with others.
  func check() throws(Refusal) {
    let all: [Refusal.Cause] = [.notAllowed, .input, .conflict]
    guard let first = all.first(where: { cause in found.contains { $0.cause == cause } })
    else { return }
    throw Refusal(
      first,
      (isBarred ? [first] : all).flatMap { cause in
        found.filter { $0.cause == cause }.map(\.objection)
      }
    )
  }

  /// Refuses where something stands against a draft; else puts into it what should be known.
  ///
  /// What has happened is never refused for want of a reason.
  func settle(_ draft: inout Draft, in weighing: Weighing) throws(Refusal) {
    let wantsReason = weighing.instruction.reason == nil && !draft.hasHappened
    var all = self
    if wantsReason {
      let reasons = weighing.base.changes.reasons.map(\.id).joined(separator: ", ")
      for question in answerable {
        all.add(.conflict, question, hint: "give a reason, `--reason ID`: \(reasons)")
      }
    }
    try all.check()
    draft.warnings += wantsReason ? warnings : answerable + warnings
  }

  /// Refuses what only supervisors may do.
  mutating func wantSupervisor(_ weighing: Weighing) {
    if weighing.instruction.by.isSupervisor { return }
    isBarred = true
    add(.notAllowed, "only a supervisor may do this")
  }

  /// Refuses what only some people, or a supervisor for them, may do.
  mutating func want(_ people: Set<String>, or supervisor: Bool = true, _ weighing: Weighing) {
    let by = weighing.instruction.by
    if supervisor && by.isSupervisor { return }
    if let person = by.person, people.contains(person) { return }
    isBarred = true
    add(.notAllowed, "only \(people.sorted().joined(separator: " or ")) may do this")
  }

  /// Refuses a person the record does not know.
  mutating func wantKnown(_ person: String, _ weighing: Weighing) {
    if !weighing.knows(person) { add(.notAllowed, "nobody here is called \(person)") }
  }

  /// Refuses what has begun already and is not said to have happened.
  mutating func wantAhead(_ posting: StandingPosting, _ weighing: Weighing) {
    if posting.span.start <= weighing.now, weighing.instruction.happened == nil {
      add(.conflict, "\(posting.name) has begun", hint: "give --at if it has happened already")
    }
  }
}

extension Weighing {
  /// Whether somebody is one of the room's people.
  func knows(_ person: String) -> Bool {
    facts.about(person).contains { $0.fact.kind == .person }
  }

  /// The room's people, patterns and changes, of some people alone.
  func roster(of people: Set<String>) -> Roster { facts.roster(over: base.roster, people: people) }

  /// A posting as it stands; nothing where there is none or it was given away.
  func standing(_ name: PostingName) -> StandingPosting? {
    roster(of: [name.person]).standing(over: DateSpan(name.date, days: 1))
      .first { $0.name == name }
  }

  /// A posting as it stands, or a reason against the command.
  func standing(_ name: PostingName, _ grounds: inout Grounds) -> StandingPosting? {
    if !knows(name.person) {
      grounds.wantKnown(name.person, self)
      return nil
    }
    if let posting = standing(name) { return posting }
    let others = roster(of: [name.person]).standing(over: DateSpan(name.date, days: 1))
    grounds.add(
      .input,
      "\(name.person) has no such shift on \(name.date)",
      hint: others.isEmpty
        ? nil : "there is " + others.map { "\($0.name)" }.joined(separator: " and ")
    )
    return nil
  }
}

extension Roster {
  /// Whether somebody may be posted in a role on a day: it is one of theirs, or they act in it.
  func holds(_ role: String, _ person: String, on date: CivilDate) -> Bool {
    people.first { $0.id == person }.map { holds(role, $0, on: date) } ?? false
  }

  /// Whether somebody may be posted in a role on a day, where they are at hand already.
  func holds(_ role: String, _ person: Person, on date: CivilDate) -> Bool {
    guard let placement = person.placement(on: date) else { return false }
    return placement.roles.contains(role)
      || changes.acting.contains {
        $0.person == person.id && $0.role == role && $0.days.contains(date)
      }
  }
}

extension Draft {
  /// Whether a posting it makes is worked at a desk all through; where it is not, a reason against it.
  func wantWorkable(_ posting: PostingName, _ weighing: Weighing, _ grounds: inout Grounds) {
    if hasHappened { return }
    let facts = weighing.facts.after(entry: weighing.facts.entry + 1, ending: ended, making: made)
    let standing = Weighing(base: weighing.base, facts: facts, instruction: weighing.instruction)
      .standing(posting)
    if standing?.isWhole ?? false { return }
    grounds.add(
      .conflict,
      standing == nil
        ? "\(posting.person) is not in the room on \(posting.date)"
        : "\(posting.person) is not available for all of it on \(posting.date)",
      hint: "relief cover lists who can"
    )
  }
}
