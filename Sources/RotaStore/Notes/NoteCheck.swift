import CivilTime
import Planning

/// Holds notes against the entries they hang on: each is as it was written, or its erasure was.
struct NoteCheck {
  private var digests: [Int: FactDigest] = [:]
  private var erased: Set<Int> = []
  private var gone: [Int: FactDigest] = [:]
  private var expired: CivilDate?
  private var wanted:
    [(entry: Int, name: String, entered: CivilDate, digest: [UInt8], isConfidential: Bool)] = []

  mutating func follow(_ entry: JournalEntry) {
    if let digest = entry.note {
      let name = "entry \(entry.seq) (\(entry.command))"
      let isConfidential = ConfidentialEntries.contain(entry.command)
      wanted.append((entry.seq, name, entry.entered.utcDate, digest, isConfidential))
    }
    switch entry.command {
    case EraseNote.name, EraseCareText.name:
      if let number = Int(entry.object.split(separator: " ").last ?? "") { erased.insert(number) }
    case Retain.name:
      if let date = Retain.firstKept(in: entry.object) { expired = max(expired ?? date, date) }
    default: break
    }
  }

  mutating func add(_ digest: FactDigest, to entry: Int) { digests[entry] = digest }

  /// A later entry answers for its erasure.
  mutating func erase(_ digest: FactDigest, of entry: Int) { gone[entry] = digest }

  func faults() -> [RecordFault] {
    var faults: [RecordFault] = []
    for (entry, name, entered, digest, isConfidential) in wanted {
      if let found = digests[entry] {
        if found.bytes != digest {
          faults.append(RecordFault(entry: entry, text: "the note of \(name) was changed"))
        }
      } else if gone[entry]?.bytes != digest, !erased.contains(entry),
        !(expired.map { entered < $0 } ?? false && !isConfidential)
      {
        faults.append(RecordFault(entry: entry, text: "the note of \(name) is gone"))
      }
    }
    let known = Set(wanted.map(\.entry))
    for entry in digests.keys.sorted() where !known.contains(entry) {
      faults.append(RecordFault(entry: entry, text: "entry \(entry) has a note it was not given"))
    }
    return faults
  }
}
