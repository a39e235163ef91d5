import CivilTime
import Crypto

/// The list of what was done to accounts, each held to the one before it by its hash.
struct AccountEventRows {
  let room: String
  let key: SymmetricKey

  /// Adds one, in the transaction of what was done.
  func add(
    _ action: AccountEvent.Action,
    to account: String,
    by actor: String,
    at now: Instant,
    in db: any SQLWrite
  ) throws {
    var last = (seq: 0, hash: AccountEvent.beforeFirst)
    try db.each(
      "SELECT seq, hash FROM account_event WHERE room = \(room) ORDER BY seq DESC LIMIT 1"
    ) { last = (Int($0.int64(0)), $0.bytes(1)) }
    let seq = last.seq + 1
    let hash = AccountEvent.hash(
      seq,
      now,
      [actor, action.rawValue, account],
      after: last.hash,
      key: key
    )
    try db.run(
      """
      INSERT INTO account_event (room, seq, entered, actor, action, account, hash)
      VALUES (\(room), \(seq), \(now.seconds), \(actor), \(action.rawValue), \(account), \(hash))
      """
    )
  }

  /// All of them, oldest first.
  ///
  /// - Throws: `RecordError.damaged` where one is not as it was written.
  func all(in db: any SQLRead) throws -> [AccountEvent] {
    var events: [AccountEvent] = []
    var previous = AccountEvent.beforeFirst
    try db.each(
      "SELECT seq, entered, actor, action, account, hash FROM account_event WHERE room = \(room) ORDER BY seq"
    ) { row in
      let seq = Int(row.int64(0))
      let at = Instant(seconds: Int(row.int64(1)))
      let hash = AccountEvent.hash(
        seq,
        at,
        [row.text(2), row.text(3), row.text(4)],
        after: previous,
        key: key
      )
      guard seq == events.count + 1, hash == row.bytes(5),
        let action = AccountEvent.Action(rawValue: row.text(3))
      else {
        throw RecordError.damaged(
          "event \(events.count + 1) of the accounts is not as it was written",
          restore: nil
        )
      }
      events.append(
        AccountEvent(
          seq: seq,
          at: at,
          actor: row.text(2),
          action: action,
          account: row.text(4),
          hash: hash
        )
      )
      previous = hash
    }
    return events
  }
}
