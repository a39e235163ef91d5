public import CivilTime
public import Planning

/// One entry of the journal: who, when, what command, and what holds it fast.
///
/// Entries are never changed and never deleted.
public struct JournalEntry: Hashable, Sendable {
  /// Its number, from 1 without gaps.
  public let seq: Int
  /// The key of the instruction, the same for the same instruction sent twice.
  public let key: String
  /// When it was entered.
  public let entered: Instant
  /// When it happened, where that is not when it was entered.
  public let happened: Instant?
  /// Who asked, an id or `user:NAME`.
  public let actor: String
  /// What was asked, `absence add`.
  public let command: String
  /// What it is about: ids and dates.
  public let object: String
  /// Why, an id of the room's list.
  public let reason: String?
  /// Whether it rests on agreement or on a pressing need.
  public let basis: Instruction.Basis?
  /// The keyed digest of its note's ciphertext, which stays when the note is erased.
  let note: [UInt8]?
  /// The keyed digest of the facts it made, ended and deleted.
  let digest: [UInt8]
  /// The hash of the entry before it.
  let previous: [UInt8]
  /// The hash of all of it.
  let hash: [UInt8]

  /// Whether a note was written with it, erased since or not.
  public var hasNote: Bool { note != nil }

  /// The hash in hex, by which two copies of a journal can be compared.
  public var fingerprint: String { Hex.text(hash) }
}

extension JournalEntry {
  /// What the first entry has before it.
  static let beforeFirst = [UInt8](repeating: 0, count: 32)

  /// The next entry after one with such a hash.
  init(
    seq: Int,
    room: String,
    instruction: Instruction,
    command: String,
    object: String,
    note: [UInt8]?,
    digest: [UInt8],
    previous: [UInt8]
  ) {
    self.init(
      seq: seq,
      key: instruction.key,
      entered: instruction.now,
      happened: instruction.happened,
      actor: instruction.by.name,
      command: command,
      object: object,
      reason: instruction.reason,
      basis: instruction.basis,
      note: note,
      digest: digest,
      previous: previous,
      hash: []
    )
    self = with(hash: Chain.hash(of: self, room: room))
  }

  private func with(hash: [UInt8]) -> JournalEntry {
    JournalEntry(
      seq: seq,
      key: key,
      entered: entered,
      happened: happened,
      actor: actor,
      command: command,
      object: object,
      reason: reason,
      basis: basis,
      note: note,
      digest: digest,
      previous: previous,
      hash: hash
    )
  }
}
