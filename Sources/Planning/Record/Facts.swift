import Rostering

/// A fact with its name and the entry that made it.
public struct RecordedFact: Hashable, Sendable {
  /// Its name.
  public let id: FactID
  /// The entry that first made it: a fact restored by undo keeps it.
  public let born: Int
  /// The entry that made it as it is now.
  public let made: Int
  /// What it says.
  public let fact: Fact

  /// Makes a recorded fact.
  public init(id: FactID, born: Int, made: Int, fact: Fact) {
    self.id = id
    self.born = born
    self.made = made
    self.fact = fact
  }

  /// The order of the record: by when it first came in, so that undo brings back the same order.
  static func precedes(_ a: Self, _ b: Self) -> Bool {
    a.born != b.born ? a.born < b.born : a.id < b.id
  }
}

/// The facts alive at one entry of the journal.
///
/// Shape: a value; a change gives a new one. Lookups by name and by person cost the same however many there are.
public struct Facts: Sendable {
  /// A fact where it lies once, however many states and lists share it.
  private final class Kept: Sendable {
    let fact: RecordedFact
    init(_ fact: RecordedFact) { self.fact = fact }
  }

  private typealias Names = SharedMap<FactID, Kept>

  /// The entry after which these are alive; 0 before the first.
  public private(set) var entry: Int
  private var facts = Names()
  private var names = SharedMap<String, [Names.Slot: Kept]>()
  private var general: [Names.Slot: Kept] = [:]
  private var kinds: [FactKind: Names] = [:]

  /// No facts, before the first entry.
  public init() {
    entry = 0
  }

  /// The facts alive at an entry.
  public init(entry: Int, _ alive: some Sequence<RecordedFact>) {
    self.init()
    self.entry = entry
    for fact in alive { insert(fact) }
  }

  /// The number of them.
  public var count: Int { facts.count }

  /// The fact of a name, where it is alive.
  public subscript(_ id: FactID) -> RecordedFact? { facts[id]?.fact }

  /// All of them, in the order they came into the record.
  public var all: [RecordedFact] { Self.inOrder(facts.values) }

  /// Those of some kinds that are wanted, in the order they came into the record.
  /// - Complexity: linear in the facts of those kinds.
  public func all(_ kinds: [FactKind], where isWanted: (RecordedFact) -> Bool) -> [RecordedFact] {
    var found: [Kept] = []
    for kind in kinds {
      guard let kept = self.kinds[kind]?.values else { continue }
      for kept in kept where isWanted(kept.fact) { found.append(kept) }
    }
    return Self.inOrder(found)
  }

  /// Those about a person, in the order they came into the record.
  public func about(_ person: String) -> [RecordedFact] {
    names[person].map { Self.inOrder($0.values) } ?? []
  }

  /// Those about nobody: publications and Config.
  public var aboutTheRoom: [RecordedFact] { Self.inOrder(general.values) }

  /// Those of a kind.
  /// - Complexity: a sort of those of the kind.
  public func all(_ kind: FactKind) -> [RecordedFact] {
    kinds[kind].map { Self.inOrder($0.values) } ?? []
  }

  private static func inOrder(_ kept: some Sequence<Kept>) -> [RecordedFact] {
    kept.sorted { RecordedFact.precedes($0.fact, $1.fact) }.map(\.fact)
  }

  /// The ids of the people facts are about.
  public var people: some Sequence<String> { names.keys }

  /// The facts after one more entry that ends some and makes some; a fact made under a name that is alive
  /// takes its place.
  public func after(entry: Int, ending ended: [FactID], making made: [FactID: Fact]) -> Facts {
    var facts = self
    facts.apply(entry: entry, ending: ended, making: made, born: [:])
    return facts
  }

  /// The facts alive after an earlier entry.
  ///
  /// - Parameters:
  ///   - entry: The earlier entry.
  ///   - ended: Those that were alive then and have been ended or changed since.
  /// - Returns: Those of both that were alive then.
  /// - Complexity: linear in the facts, little for each that is alive in both.
  public func asAt(_ entry: Int, with ended: [RecordedFact]) -> Facts {
    var facts = self
    for kept in self.facts.values where kept.fact.made > entry { facts.remove(kept.fact.id) }
    for fact in ended { facts.insert(fact) }
    facts.entry = entry
    return facts
  }

  /// Takes one more entry; `born` has the first entry of facts that are restored.
  public mutating func apply(
    entry: Int,
    ending ended: [FactID],
    making made: [FactID: Fact],
    born: [FactID: Int]
  ) {
    var births = born
    for id in ended {
      if let old = remove(id) { births[id] = births[id] ?? old.born }
    }
    for (id, fact) in made {
      if let old = remove(id) { births[id] = births[id] ?? old.born }
      insert(RecordedFact(id: id, born: births[id] ?? entry, made: entry, fact: fact))
    }
    self.entry = entry
  }

  private mutating func insert(_ recorded: RecordedFact) {
    let slot = Names.Slot(recorded.id)
    let kept = Kept(recorded)
    facts.set(kept, for: slot)
    kinds[recorded.fact.kind, default: Names()].set(kept, for: slot)
    if let person = recorded.fact.person {
      names.update(person) { theirs in
        if theirs == nil { theirs = [:] }
        theirs?[slot] = kept
      }
    } else {
      general[slot] = kept
    }
  }

  @discardableResult
  private mutating func remove(_ id: FactID) -> RecordedFact? {
    let slot = Names.Slot(id)
    guard let old = facts.remove(slot)?.fact else { return nil }
    kinds[old.fact.kind]?.remove(slot)
    if let person = old.fact.person {
      names.update(person) { theirs in
        theirs?[slot] = nil
        if theirs?.isEmpty ?? false { theirs = nil }
      }
    } else {
      general[slot] = nil
    }
    return old
  }
}
