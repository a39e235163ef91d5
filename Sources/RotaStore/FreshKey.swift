public import Planning

extension Instruction {
  /// 128 random bits as 26 small letters and digits, for an instruction that nobody named.
  public static func freshKey() -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
    var source = SystemRandomNumberGenerator()
    return String((0..<26).map { _ in letters[Int.random(in: 0..<32, using: &source)] })
  }

  /// Whether a text may be a key that somebody sends: 8 to 26 small letters and digits.
  public static func isKey(_ text: String) -> Bool {
    (8...26).contains(text.utf8.count)
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
  }
}
