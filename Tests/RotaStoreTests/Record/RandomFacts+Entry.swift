import CivilTime
import Planning

@testable import RotaStore

extension RandomFacts {
  /// An entry with one byte changed, wherever it may be: of a number, a text, a digest or a hash.
  mutating func changed(_ entry: JournalEntry) -> JournalEntry {
    var fields: [[UInt8]?] = [
      Self.bytes(entry.seq), Array(entry.key.utf8), Self.bytes(entry.entered.seconds),
      entry.happened.map { Self.bytes($0.seconds) }, Array(entry.actor.utf8),
      Array(entry.command.utf8), Array(entry.object.utf8), entry.reason.map { Array($0.utf8) },
      entry.note, entry.digest, entry.previous, entry.hash,
    ]
    // Among all bytes of the entry, each as likely as the other.
    var place = int(0...fields.reduce(-1) { $0 + ($1?.count ?? 0) })
    for i in fields.indices {
      guard let count = fields[i]?.count else { continue }
      if place < count {
        fields[i]?[place] ^= UInt8(int(1...255))
        break
      }
      place -= count
    }
    return JournalEntry(
      seq: Self.number(fields[0]) ?? 0,
      key: Self.text(fields[1]) ?? "",
      entered: Instant(seconds: Self.number(fields[2]) ?? 0),
      happened: Self.number(fields[3]).map { Instant(seconds: $0) },
      actor: Self.text(fields[4]) ?? "",
      command: Self.text(fields[5]) ?? "",
      object: Self.text(fields[6]) ?? "",
      reason: Self.text(fields[7]),
      basis: entry.basis,
      note: fields[8],
      digest: fields[9] ?? [],
      previous: fields[10] ?? [],
      hash: fields[11] ?? []
    )
  }

  private static func bytes(_ number: Int) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
  }

  private static func number(_ bytes: [UInt8]?) -> Int? {
    bytes.map { $0.reduce(0) { $0 << 8 | Int($1) } }
  }

  private static func text(_ bytes: [UInt8]?) -> String? {
    bytes.map { String(decoding: $0, as: UTF8.self) }
  }
}
