import Crypto

/// Fingerprints of bytes.
public enum Digest {
  /// The SHA-256 of some bytes in lowercase hex.
  ///
  /// - Source: FIPS 180-4.
  public static func hex(of bytes: [UInt8]) -> String { hex(SHA256.hash(data: bytes)) }

  /// A digest in lowercase hex.
  static func hex(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
