import Crypto
import Planning

@testable import RotaStore

/// What tells one state of a record from another, in 40 bytes: the XOR of the SHA-256 of each fact's line, and how many.
///
/// A fact that comes or goes changes it by itself, so that the mark of every one of ten thousand states can be kept.
struct StateMark: Hashable, CustomStringConvertible {
  private var words: SIMD4<UInt64> = .zero
  private(set) var count = 0

  init() {}

  init(_ facts: some Sequence<RecordedFact>) {
    for fact in facts { insert(fact) }
  }

  mutating func insert(_ fact: RecordedFact) { insert(Self.words(of: fact)) }

  /// Takes in a fact whose mark is known already.
  mutating func insert(_ fact: SIMD4<UInt64>) {
    words ^= fact
    count += 1
  }

  mutating func remove(_ fact: RecordedFact) {
    words ^= Self.words(of: fact)
    count -= 1
  }

  static func words(of fact: RecordedFact) -> SIMD4<UInt64> {
    SHA256.hash(data: Array(FactColumns.line(fact).utf8)).withUnsafeBytes { bytes in
      var words = SIMD4<UInt64>.zero
      for i in 0..<4 {
        words[i] = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: i * 8, as: UInt64.self))
      }
      return words
    }
  }

  var description: String {
    let bytes = (0..<4).flatMap { i in withUnsafeBytes(of: words[i].bigEndian) { Array($0) } }
    return "\(Hex.text(bytes)) \(count)"
  }
}
