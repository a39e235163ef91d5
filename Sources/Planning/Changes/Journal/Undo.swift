import CivilTime
import Rostering

/// Takes back what one entry did: ends what it made and brings back what it ended.
///
/// What was issued to calendars stays and is issued anew, with higher numbers. It is refused where later entries
/// rest on it. An undo is an entry like any other and can be undone itself.
public struct Undo: Command {
  /// What the journal calls it.
  public static let name = "undo"
  /// What is to be taken back.
  public let done: EntryDone

  /// Takes back an entry.
  public init(_ done: EntryDone) { self.done = done }

  /// What it is about, for the journal.
  public var object: String {
    "\(EntryName(entry: done.entry, command: done.command, object: done.object))"
  }

  /// The facts it makes and ends.
  /// - Throws: A refusal with every reason against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    guard weighing.instruction.by.isSupervisor else {
      throw Refusal(.notAllowed, "only a supervisor may take back an entry")
    }
    try refuseWhatStays()
    let made = done.made.filter { !$0.fact.kind.isIssued }
    let ended = done.ended.filter { !$0.fact.kind.isIssued }
    guard !made.isEmpty || !ended.isEmpty else {
      throw Refusal(
        .conflict,
        "\(name) cannot be taken back: it changed nothing but what was issued to calendars",
        hint: "change the rota and publish again"
      )
    }
    try refuseWhatRests(on: made, ended, in: weighing)
    var draft = Draft()
    draft.restores = true
    let brought = Set(ended.map(\.id))
    draft.ended = made.map(\.id).filter { !brought.contains($0) }
    for fact in ended {
      draft.made[fact.id] = fact.fact
      draft.born[fact.id] = fact.born
    }
    let zone = weighing.base.roster.zone
    for fact in made + ended {
      for (person, days) in fact.fact.reach(in: zone) { draft.touch(person, days) }
    }
    // What has been is only put right: no rule can stand against it any more.
    draft.hasHappened =
      (made + ended).allSatisfy(\.fact.saysWhatWas)
      || draft.touched.values.allSatisfy { $0.end <= weighing.today }
    return draft
  }

  private var name: EntryName {
    EntryName(entry: done.entry, command: done.command, object: done.object)
  }

  /// Entries that are not taken back, whatever rests on them.
  private func refuseWhatStays() throws(Refusal) {
    let kinds = Set((done.made + done.ended).map(\.fact.kind))
    if kinds.contains(.config) {
      throw Refusal(
        .conflict,
        "\(name) cannot be taken back: it says what the files of Config are",
        hint: "change the files; the next change takes them up"
      )
    }
    if kinds.contains(where: \.isConfidential) {
      throw Refusal(
        .conflict,
        "entry \(done.entry) cannot be taken back here",
        hint: "the person corrects or withdraws it; who looks after them ends it"
      )
    }
  }

  /// Refuses, naming each, where later entries changed what this one made or made what refers to it.
  private func refuseWhatRests(
    on made: [RecordedFact],
    _ ended: [RecordedFact],
    in weighing: Weighing
  ) throws(Refusal) {
    let facts = weighing.facts
    var entries: Set<Int> = []
    // One that was changed and put back as it was is as good as never changed.
    for fact in made where facts[fact.id]?.fact != fact.fact {
      entries.insert(facts[fact.id]?.made ?? done.endings[fact.id] ?? facts.entry)
    }
    let here = Set(made.map(\.id))
    for fact in ended where !here.contains(fact.id) {
      if let alive = facts[fact.id] { entries.insert(alive.made) }
    }
    let brought = Set(ended.map(\.id))
    for alive in referring(to: made.filter { !brought.contains($0.id) }, in: facts) {
      entries.insert(alive.made)
    }
    for fact in ended {
      for alive in standing(inPlaceOf: fact.fact, in: weighing)
      where !here.contains(alive.id) && alive.id != fact.id && alive.made > done.entry {
        entries.insert(alive.made)
      }
    }
    if entries.isEmpty { return }
    throw Refusal(
      .conflict,
      entries.sorted().map { entry in
        Refusal.Objection(
          "\(done.later[entry].map { "\($0)" } ?? "entry \(entry)") rests on \(name)",
          hint: "take back entry \(entry) first"
        )
      }
    )
  }

  /// What says already what a fact would say if it came back: the same shift taken off somebody, which two people
  /// could have then, or the same time away.
  private func standing(inPlaceOf gone: Fact, in weighing: Weighing) -> [RecordedFact] {
    guard let person = gone.person else { return [] }
    let zone = weighing.base.roster.zone
    return weighing.facts.about(person).filter { other in
      switch (gone, other.fact) {
      case (.release(let gone), .release(let other)): gone.posting == other.posting
      case (.absence(let gone), .absence(let other)):
        gone.kind == other.kind && gone.extent.overlaps(other.extent, in: zone)
      default: false
      }
    }
  }

  /// The facts made later that name one of these: a person, an assignment, the cause of hours owed.
  private func referring(to gone: [RecordedFact], in facts: Facts) -> [RecordedFact] {
    var people: Set<String> = []
    var keys: Set<String> = []
    let ids = Set(gone.map(\.id))
    for fact in gone {
      switch fact.fact {
      case .person(let person): people.insert(person.id)
      case .assignment(let assignment): keys.insert(assignment.id)
      default: break
      }
    }
    var found = Set(gone.compactMap(\.fact.person)).sorted().flatMap { facts.about($0) }
    if !keys.isEmpty { found += facts.all(.swap) + facts.all(.assignment) + facts.all(.release) }
    // Somebody can be named by anything: as a tutor, or as the one who takes a shift.
    if !people.isEmpty { found = facts.all }
    return found.filter { other in
      guard other.made > done.entry, !ids.contains(other.id), !other.fact.kind.isIssued else {
        return false
      }
      if other.fact.kind == .told { return false }
      if !people.isDisjoint(with: other.fact.named) { return true }
      if case .placement(let it) = other.fact, let tutor = it.placement.tutor {
        if people.contains(tutor) { return true }
      }
      if !keys.isDisjoint(with: other.fact.postings.map(\.key)) { return true }
      if case .credit(let credit) = other.fact, let cause = credit.cause {
        return ids.contains(cause)
      }
      return false
    }
  }
}
