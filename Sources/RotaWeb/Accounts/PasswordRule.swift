/// What a password may be: long enough, and nothing that belongs to this site.
///
/// Any characters, no rules about which, no end date. A list of common passwords is not held against it yet.
///
/// - Source: NCSC, "Password policy: updating your approach"; ASVS 5.0, 6.2.1, 6.2.9 and 6.2.10.
enum PasswordRule {
  /// How many characters it has.
  static let length = 12...128

  /// What is wrong with a password; nothing where it may be used.
  ///
  /// - Parameters:
  ///   - password: The password.
  ///   - words: Words of the site: the names of the account and the room.
  /// - Returns: One sentence for who typed it.
  static func fault(_ password: String, words: [String]) -> String? {
    if password.count < length.lowerBound {
      return
        "The password has \(password.count) characters. It needs \(length.lowerBound) at least: three or four words do."
    }
    if password.count > length.upperBound || password.utf8.count > length.upperBound * 4 {
      return "The password is longer than \(length.upperBound) characters."
    }
    if Set(password).count < 5 {
      return "The password repeats a few characters. Take three or four words."
    }
    let small = password.lowercased()
    let parts = words.flatMap { $0.lowercased().split { !$0.isLetter && !$0.isNumber } }
    if let word = (parts + ["relief", "password"]).first(where: {
      $0.count >= 4 && small.contains($0)
    }) {
      return "The password has “\(word)” in it, which is easily guessed here."
    }
    return nil
  }
}
