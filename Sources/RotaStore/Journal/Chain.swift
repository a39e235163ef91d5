import CivilTime
import Crypto
import Planning

/// How each entry holds fast the one before it.
enum Chain {
  /// SHA-256 of a zero byte, the fields with their lengths, and the hash of the entry before.
  static func hash(of entry: JournalEntry, room: String) -> [UInt8] {
    var fields = RowBytes()
    fields.append(room)
    fields.append(entry.seq)
    fields.append(entry.key)
    fields.append(entry.entered.seconds)
    append(entry.happened.map { .int64(Int64($0.seconds)) }, to: &fields)
    fields.append(entry.actor)
    fields.append(entry.command)
    fields.append(entry.object)
    append(entry.reason.map { .text($0) }, to: &fields)
    append(entry.basis.map { .text($0.rawValue) }, to: &fields)
    append(entry.note.map { .bytes($0) }, to: &fields)
    fields.append(bytes: entry.digest)
    return hash(fields: fields, previous: entry.previous)
  }

  static func hash(fields: RowBytes, previous: [UInt8]) -> [UInt8] {
    Array(SHA256.hash(data: [0] + fields.bytes + previous))
  }

  private static func append(_ value: SQLValue?, to fields: inout RowBytes) {
    fields.append(value ?? .null)
  }
}
