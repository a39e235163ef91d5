import Crypto
import Foundation
import Planning
import RotaStore
import RoomFiles

/// Keys of the record that are made from what a form or a program sent.
enum DerivedKey {
  /// A key of 26 letters for a text that somebody sent: the same text of another account, or for another purpose, never
  /// comes to the same key, so that nobody can try or use up one that is not theirs.
  static func text(_ purpose: String, _ account: String, _ sent: String) -> String {
    let digest = SHA256.hash(data: Data("\(purpose)\n\(account)\n\(sent)".utf8))
    return String(digest.map { Hexadecimal.pair($0) }.joined().prefix(26))
  }
}

extension Visit {
  /// The key of what a form does; nothing where it says none.
  ///
  /// - Throws: `Unanswered` where what it says cannot be one, or nobody is signed in.
  func formKey() throws -> String? {
    guard let once = form["once"] else { return nil }
    guard Instruction.isKey(once) else {
      throw Unanswered.badInput("The form is not whole. Load the page again.")
    }
    return DerivedKey.text("relief form", try signedIn().accountName, once)
  }
}
