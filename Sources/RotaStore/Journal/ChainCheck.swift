/// Follows the journal from its first entry: numbers without gaps, each hash over its fields and the one before.
struct ChainCheck {
  let room: String
  /// What each entry answers for, by its number from 1.
  private(set) var entries: [(digest: [UInt8], name: String)] = []
  /// The hash of each entry, by its number from 1.
  private(set) var hashes: [[UInt8]] = []
  private(set) var faults: [RecordFault] = []
  private var previous = JournalEntry.beforeFirst

  init(room: String) { self.room = room }

  mutating func follow(_ entry: JournalEntry) {
    let name = "entry \(entry.seq) (\(entry.command) \(entry.object))"
    let expected = entries.count + 1
    if entry.seq != expected {
      report(expected, "the journal has no entry \(expected)")
      // What is missing answers for nothing; the rest is still looked at.
      while entries.count + 1 < entry.seq, entries.count < expected + 1_000 {
        entries.append(([], ""))
        hashes.append([])
      }
    } else if entry.previous != previous {
      report(entry.seq, "\(name) does not follow from the entry before it")
    }
    if Chain.hash(of: entry, room: room) != entry.hash {
      report(entry.seq, "\(name) was changed")
    }
    previous = entry.hash
    entries.append((entry.digest, name))
    hashes.append(entry.hash)
  }

  private mutating func report(_ entry: Int, _ text: String) {
    faults.append(RecordFault(entry: entry, text: text))
  }
}
