import CivilTime
import Foundation
import Planning
import Testing

@testable import RotaStore

/// What was done to accounts holds whichever copy of the record is restored.
@Suite struct EndedAccountTests {
  @Test func anOlderCopyBringsNobodyBack() throws {
    let scratch = try Scratch()
    var file: RecordFile? = try scratch.open(Schema.migrations)
    let now = Scratch.now
    do {
      let accounts = Accounts(try #require(file))
      for name in ["gone", "back", "boss", "new"] {
        let account = Account(name: name, person: name, isAdmin: name == "boss", made: now)
        try accounts.add(account, by: "user:root")
        try accounts.setPassword("$first", of: name, by: "user:root", at: now)
      }
    }
    let copy = try #require(try file?.snapshot(now: now))
    let later = now + Minutes(10)
    let room = try #require(file?.room)
    do {
      let accounts = Accounts(try #require(file))
      try accounts.setDisabled(true, "gone", by: "user:root", at: later)
      try accounts.setDisabled(true, "back", by: "user:root", at: later)
      try accounts.setDisabled(false, "back", by: "user:root", at: later + Minutes(1))
      try accounts.setAdmin(false, "boss", by: "user:root", at: later)
      try accounts.setPassword("$second", of: "new", by: "user:root", at: later)
    }
    file?.close()
    file = nil
    _ = try RecordFile.restore(copy, to: scratch.place, now: later) { engine, _, erasures in
      try Accounts.again(erasures, in: engine, room: room)
    }
    let accounts = Accounts(try scratch.open(Schema.migrations))
    #expect(try accounts.account("gone")?.disabled != nil)
    #expect(try accounts.password(of: "gone") == nil)
    #expect(try accounts.account("back")?.disabled == nil)
    #expect(try accounts.password(of: "back") == "$first")
    #expect(try accounts.account("boss")?.isAdmin == false)
    // The password of before may be the one that was lost; a new code makes the next.
    #expect(try accounts.password(of: "new") == nil)
  }
}
