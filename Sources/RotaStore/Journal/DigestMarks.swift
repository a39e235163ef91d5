/// The digests of all facts, gathered by the entries that answer for them.
struct DigestMarks {
  /// What an entry did with a fact.
  enum Part: Int { case made, ended, deleted }

  private let entries: Int
  /// By entry and part; nearly every list has one or two digests.
  private var lists: [[FactDigest]]
  private var strays: Set<Int> = []

  init(entries: Int) {
    self.entries = entries
    lists = Array(repeating: [], count: (entries + 1) * 3)
  }

  mutating func add(_ digest: FactDigest, to entry: Int, as part: Part) {
    guard (1...max(1, entries)).contains(entry), entries > 0 else {
      strays.insert(entry)
      return
    }
    lists[entry * 3 + part.rawValue].append(digest)
  }

  /// Entries whose digest is not that of the facts they are said to have made, ended and deleted.
  func faults(
    against journal: [(digest: [UInt8], name: String)],
    by digester: Digester
  ) -> [RecordFault] {
    var faults = strays.sorted().map {
      RecordFault(
        entry: $0,
        text: "there are facts of an entry \($0), which the journal does not have"
      )
    }
    for (i, entry) in journal.enumerated() where !entry.name.isEmpty {
      let at = (i + 1) * 3
      let digest = digester.digest(made: lists[at], ended: lists[at + 1], deleted: lists[at + 2])
      if digest != entry.digest {
        faults.append(
          RecordFault(
            entry: i + 1,
            text: "the facts that \(entry.name) made, ended or deleted are not as it left them"
          )
        )
      }
    }
    return faults
  }
}
