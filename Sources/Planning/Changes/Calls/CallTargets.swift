import Wellbeing

/// What a correction or a withdrawal is about: entries of one name, of some people.
struct CallTargets {
  /// The id of an event or a concern.
  let name: String
  /// Whose entries; where none is named, one's own, or all that one recorded where there is no own one.
  let people: [String]

  /// The entries meant, or reasons against the command: a person's own always, one that somebody recorded until the
  /// person has seen it.
  ///
  /// What is nobody's of who asks answers like what is not there, so that asking finds out nothing.
  func entries(
    for asker: String,
    in weighing: Weighing,
    _ grounds: inout Grounds
  ) -> [CallEntry] {
    let visible = weighing.facts.callEntries(name)
      .filter { $0.person == asker || $0.by.author == asker }
    let own = visible.filter { $0.person == asker }
    let meant =
      people.isEmpty
      ? (own.isEmpty ? visible : own) : visible.filter { people.contains($0.person) }
    let missing = Set(people).subtracting(meant.map(\.person))
    if meant.isEmpty || !missing.isEmpty {
      grounds.add(.notAllowed, "there is no entry \(name) that you could change")
      return []
    }
    let seen = meant.filter {
      $0.person != asker && weighing.facts.isSeen($0, in: weighing.base, at: weighing.now)
    }
    for entry in seen {
      grounds.add(
        .notAllowed,
        "the entry \(name) is by now for \(entry.person) alone to change",
        hint: meant.count > seen.count ? "`--person` changes that of the others" : nil
      )
    }
    return meant
  }
}

extension Weighing {
  /// A hard call or a concern as its corrections leave it; nothing where it was withdrawn.
  func standing(_ entry: CallEntry) -> OwnEntry? {
    facts.wellbeingLog(of: entry.person).ownEntries(of: entry.person, at: now) { $0 }
      .first { $0.subject == entry.subject }
  }
}

extension Grounds {
  /// Refuses what was withdrawn already.
  mutating func wantStanding(_ entry: CallEntry, _ weighing: Weighing) -> OwnEntry? {
    let standing = weighing.standing(entry)
    if standing == nil {
      add(.conflict, "that entry was withdrawn", hint: "`relief call add` records one anew")
    }
    return standing
  }
}
