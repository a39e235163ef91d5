import CivilTime

/// How another system writes its dates: `dd/mm/yyyy`, `yyyymmdd`.
public struct DateShape: Hashable, Sendable {
  private let year: Int
  private let month: Int
  private let day: Int
  private let shape: [UInt8]

  /// Reads a shape: `dd`, `mm` and `yyyy` once each, with single marks between them or none.
  public init?(_ text: String) {
    let shape = Array(text.lowercased().utf8)
    guard shape.count <= 20,
      let year = Self.place(of: "yyyy", in: shape), let month = Self.place(of: "mm", in: shape),
      let day = Self.place(of: "dd", in: shape),
      shape.allSatisfy({ "dmy/.- ".utf8.contains($0) }),
      shape.count(where: { "dmy".utf8.contains($0) }) == 8
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.shape = shape
  }

  private static func place(of part: String, in shape: [UInt8]) -> Int? {
    let part = Array(part.utf8)
    return (0..<max(0, shape.count - part.count + 1)).first { shape[$0...].starts(with: part) }
  }

  /// The date a text begins with as `2026-10-24`, with the time that follows it.
  ///
  /// Nothing where the text has another shape.
  func iso(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count >= shape.count else { return nil }
    for (i, wanted) in shape.enumerated() {
      let isDigit = (48...57).contains(bytes[i])
      if "dmy".utf8.contains(wanted) ? !isDigit : bytes[i] != wanted { return nil }
    }
    func digits(_ start: Int, _ count: Int) -> String {
      String(decoding: bytes[start..<start + count], as: UTF8.self)
    }
    let rest = String(decoding: bytes[shape.count...], as: UTF8.self)
    guard rest.isEmpty || rest.hasPrefix(" ") || rest.hasPrefix("T") else { return nil }
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))\(rest)"
  }
}
