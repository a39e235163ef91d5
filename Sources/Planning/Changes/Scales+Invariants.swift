import CivilTime
import Rostering

extension Scales {
  /// What can never be, whatever the rules say.
  ///
  /// Two places at once, placements that overlap, references to what is not there; what was so before
  /// stands against nothing.
  func misfits() -> [Refusal.Objection] {
    touched.keys.sorted().flatMap { person in
      overlaps(of: person) + doubles(of: person) + orphans(of: person)
    } + draft.made.sorted { $0.key < $1.key }.flatMap { unknown(in: $0.value) }
  }

  private func overlaps(of person: String) -> [Refusal.Objection] {
    let all = (rosterAfter.people.first { $0.id == person }?.placements ?? []).map(\.days)
    return zip(all, all.dropFirst()).filter { $0.end > $1.start }.map { _, next in
      Refusal.Objection("\(person) would stand in two places from \(next.start)")
    }
  }

  private func doubles(of person: String) -> [Refusal.Objection] {
    guard let days = touched[person] else { return [] }
    let near = DateSpan(days.start - 2, days.end + 2)
    func doubles(_ roster: Roster) -> [[PostingName]] {
      guard let place = roster.index(ofPerson: person) else { return [] }
      return roster.doubleBookings(of: place, over: near).map { [$0.first, $0.second] }
    }
    let known = Set(doubles(rosterBefore))
    return doubles(rosterAfter).filter { !known.contains($0) }
      .map { pair in
        let names = pair.map { words(for: $0) }
        // The same shift twice is what a second press of a button comes to.
        if Set(names).count == 1, let name = names.first {
          return Refusal.Objection("\(person) is on \(name) already")
        }
        return Refusal.Objection(
          "\(person) would be on two shifts at once: \(names.joined(separator: " and "))"
        )
      }
  }

  /// `2026-10-24 N`.
  private func words(for name: PostingName) -> String {
    rosterAfter.parts(of: name).first.map { "\(name.date) \($0.letter)" } ?? "\(name.date)"
  }

  /// Releases and adjustments of an extra posting that is no longer there.
  private func orphans(of person: String) -> [Refusal.Objection] {
    let facts = after.about(person)
    let assigned = Set(facts.filter { $0.fact.kind == .assignment }.map(\.id.description))
    return facts.compactMap { recorded in
      switch recorded.fact {
      case .release(let fact) where !stands(fact.posting, assigned):
        Refusal.Objection("\(fact.posting) is given away or stood down, so it cannot go")
      case .adjustment(let fact) where !stands(fact.posting, assigned):
        Refusal.Objection("\(fact.posting) has hours, a role or a desk of its own, so it cannot go")
      default: nil
      }
    }
  }

  private func stands(_ posting: PostingName, _ assigned: Set<String>) -> Bool {
    posting.isRostered || assigned.contains(posting.key)
  }

  /// What a fact refers to that the room does not have.
  private func unknown(in fact: Fact) -> [Refusal.Objection] {
    let roster = weighing.base.roster
    var missing: [String] = []
    func check(_ what: String, _ id: String?, _ known: some Sequence<String>) {
      if let id, !known.contains(id) { missing.append("\(what) \(id)") }
    }
    if let person = fact.person, fact.kind != .person, fact.kind != .hold, !isKnown(person) {
      missing.append("person \(person)")
    }
    switch fact {
    case .placement(let fact):
      check("team", fact.placement.team, roster.teams.map(\.id))
      check("pattern", fact.placement.pattern, roster.patterns.map(\.id))
      for role in fact.placement.roles { check("role", role, roster.roles.map(\.id)) }
    case .absence(let fact): check("kind of absence", fact.kind, roster.absenceKinds.map(\.id))
    case .assignment(let fact):
      check("team", fact.team, roster.teams.map(\.id))
      check("role", fact.role, roster.roles.map(\.id))
      check("shift", fact.letter.description, roster.shifts.map(\.letter.description))
    case .adjustment(let fact): check("role", fact.role, roster.roles.map(\.id))
    case .acting(let fact): check("role", fact.role, roster.roles.map(\.id))
    default: break
    }
    return missing.map { Refusal.Objection("there is no \($0)") }
  }

  private func isKnown(_ person: String) -> Bool {
    after.about(person).contains { $0.fact.kind == .person }
  }
}
