import Crypto

/// The keyed digest of one fact as it was made: what stays of it when it is deleted, and what its entries
/// answer for.
///
/// Without the key nobody can guess a fact from it.
struct FactDigest: Hashable, Comparable {
  let words: (UInt64, UInt64, UInt64, UInt64)

  init?(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count == 32 else { return nil }
    self.init(bytes.withUnsafeBytes { Self.words($0) })
  }

  init(_ code: HMAC<SHA256>.MAC) {
    self.init(code.withUnsafeBytes { Self.words($0) })
  }

  private init(_ words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

  private static func words(_ bytes: UnsafeRawBufferPointer) -> (UInt64, UInt64, UInt64, UInt64) {
    func word(_ i: Int) -> UInt64 {
      UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: i * 8, as: UInt64.self))
    }
    return (word(0), word(1), word(2), word(3))
  }

  /// Its 32 bytes.
  var bytes: [UInt8] {
    [words.0, words.1, words.2, words.3].flatMap { word in
      withUnsafeBytes(of: word.bigEndian) { Array($0) }
    }
  }

  static func == (a: Self, b: Self) -> Bool { a.words == b.words }
  static func < (a: Self, b: Self) -> Bool { a.words < b.words }
  func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

/// Takes keyed digests, the key worked in once.
struct Digester: Sendable {
  private let begun: HMAC<SHA256>

  init(key: SymmetricKey) { begun = HMAC<SHA256>(key: key) }

  func digest(of bytes: [UInt8]) -> FactDigest {
    var code = begun
    bytes.withUnsafeBytes { code.update(data: $0) }
    return FactDigest(code.finalize())
  }

  /// The digest an entry carries: of the digests of the facts it made, of those it ended and of those it
  /// deleted, each list sorted, so that it can be checked whatever order the rows come in.
  func digest(made: [FactDigest], ended: [FactDigest], deleted: [FactDigest]) -> [UInt8] {
    // All in one piece: each piece that is handed over costs more than what is in it.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24 + 32 * (made.count + ended.count + deleted.count))
    func append(_ word: UInt64) {
      withUnsafeBytes(of: word.bigEndian) { bytes.append(contentsOf: $0) }
    }
    for list in [made, ended, deleted] {
      append(UInt64(list.count))
      for digest in list.count > 1 ? list.sorted() : list {
        append(digest.words.0)
        append(digest.words.1)
        append(digest.words.2)
        append(digest.words.3)
      }
    }
    return digest(of: bytes).bytes
  }
}
