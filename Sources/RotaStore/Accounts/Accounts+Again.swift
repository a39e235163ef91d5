import CivilTime

extension Accounts {
  /// What was done to an account and must hold in an older copy of the record too, by its word among the erasures.
  enum Lasting: String {
    case disabled, enabled, admin
    case noAdmin = "no-admin"
    case password
  }

  /// Writes down what must hold whichever copy is restored; to be called before it is done.
  func ended(_ what: Lasting, _ name: String, at now: Instant) throws {
    try Erasures(file.place).add([["account-\(what.rawValue)", name, String(now.seconds)]])
  }

  /// Does again to the accounts in a copy what was done to them after it was taken: who was disabled stays so, who is no
  /// admin any more is none, and a password that was changed opens nothing.
  static func again(_ erasures: [[String]], in engine: any StoreEngine, room: String) throws {
    let done = erasures.compactMap { words -> (Lasting, name: String, at: Int)? in
      guard words.count == 3, words[0].hasPrefix("account-"), let at = Int(words[2]) else {
        return nil
      }
      return Lasting(rawValue: String(words[0].dropFirst("account-".count))).map {
        ($0, words[1], at)
      }
    }
    if done.isEmpty { return }
    try engine.write { db in
      var schema = 0
      try db.each("SELECT value FROM meta WHERE room = \(room) AND name = 'schema'") {
        schema = Int($0.text(0)) ?? 0
      }
      // A copy may be older than accounts.
      guard schema >= Schema.accountsStep else { return }
      for (what, name, at) in done {
        switch what {
        case .disabled:
          try db.run(
            "UPDATE account SET disabled = \(at) WHERE room = \(room) AND name = \(name) AND disabled IS NULL"
          )
        case .enabled:
          try db.run("UPDATE account SET disabled = NULL WHERE room = \(room) AND name = \(name)")
        case .admin, .noAdmin:
          try db.run(
            "UPDATE account SET admin = \(what == .admin) WHERE room = \(room) AND name = \(name)"
          )
        case .password:
          try db.run(
            "DELETE FROM credential WHERE room = \(room) AND account = \(name) AND changed < \(at)"
          )
        }
      }
    }
  }
}
