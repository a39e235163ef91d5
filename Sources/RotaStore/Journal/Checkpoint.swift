import CivilTime
import Crypto

/// The head of the journal at a moment, signed: kept elsewhere, it shows when the end of a journal was cut off.
struct Checkpoint: Hashable {
  let seq: Int
  let hash: [UInt8]
  let at: Instant
  /// Whether a copy was put in the record's place then: what had come after its head is known to be gone.
  let isRestored: Bool

  /// What is signed: the line without its signature, with the room before it.
  private func signed(room: String) -> [UInt8] { Array("relief checkpoint \(room) \(text)".utf8) }

  private var text: String {
    (isRestored ? "restored " : "") + "\(seq) \(Hex.text(hash)) \(at)"
  }

  /// `SEQ HEAD TIME SIGNATURE`, with `restored` before it where a copy was restored.
  func line(room: String, key: RecordKey) throws -> String {
    do {
      return "\(text) \(Hex.text(try key.signing.signature(for: signed(room: room))))"
    } catch {
      throw RecordError.key("a checkpoint cannot be signed")
    }
  }

  /// Reads a line; nothing where it is none, or its signature is not the record's.
  init?(_ line: some StringProtocol, room: String, key: RecordKey) {
    var words = line.split(separator: " ")[...]
    let isRestored = words.first == "restored"
    if isRestored { words.removeFirst() }
    let first = words.startIndex
    guard words.count == 4, let seq = Int(words[first]),
      let hash = Hex.bytes(words[first + 1].utf8),
      let at = Instant(words[first + 2]), let signature = Hex.bytes(words[first + 3].utf8)
    else { return nil }
    self.init(seq: seq, hash: hash, at: at, isRestored: isRestored)
    guard key.signing.publicKey.isValidSignature(signature, for: signed(room: room)) else {
      return nil
    }
  }

  init(seq: Int, hash: [UInt8], at: Instant, isRestored: Bool = false) {
    self.seq = seq
    self.hash = hash
    self.at = at
    self.isRestored = isRestored
  }
}
