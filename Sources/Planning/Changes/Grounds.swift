import CivilTime
import Rostering

/// Reasons against a command, gathered so that all of them are said at once.
struct Grounds {
  private var cause: Refusal.Cause?
  private var objections: [Refusal.Objection] = []

  /// Adds a reason; the first one's kind is the refusal's.
  mutating func add(_ cause: Refusal.Cause, _ message: String, hint: String? = nil) {
    if self.cause == nil { self.cause = cause }
    objections.append(Refusal.Objection(message, hint: hint))
  }

  /// Refuses where there is a reason.
  func check() throws(Refusal) {
    if let cause { throw Refusal(cause, objections) }
  }

  /// Refuses what only supervisors may do.
  mutating func wantSupervisor(_ weighing: Weighing) {
    if !weighing.instruction.by.isSupervisor { add(.notAllowed, "only a supervisor may do this") }
  }

  /// Refuses what only some people, or a supervisor for them, may do.
  mutating func want(_ people: Set<String>, or supervisor: Bool = true, _ weighing: Weighing) {
    let by = weighing.instruction.by
    if supervisor && by.isSupervisor { return }
    if let person = by.person, people.contains(person) { return }
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
    guard let placement = people.first(where: { $0.id == person })?.placement(on: date)
    else { return false }
    return placement.roles.contains(role)
      || changes.acting.contains {
        $0.person == person && $0.role == role && $0.days.contains(date)
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
