import CivilTime
import Foundation
import Planning
import Testing

@testable import RotaStore

/// A calendar link that was ended stays ended, whichever copy of the record is restored.
@Suite struct EndedLinkTests {
  @Test(arguments: [Schema.feedsStep - 1, Schema.feedsStep, Schema.migrations.count])
  func anOlderCopyBringsNoLinkBack(_ steps: Int) throws {
    let scratch = try Scratch()
    var file: RecordFile? = try scratch.open(Array(Schema.migrations.prefix(steps)))
    let (kept, ended) = (FeedLinksTests.link(1), FeedLinksTests.link(2))
    if steps == Schema.migrations.count, let file {
      for link in [kept, ended] { try FeedLinks(file).add(link, by: "kowen") }
    } else if steps == Schema.feedsStep, let file {
      // As the program of then wrote it.
      try file.engine.write { db in
        for link in [kept, ended] {
          try db.run(
            """
            INSERT INTO feed_link (room, digest, person, kind, label, made)
            VALUES (\(file.room), \(link.digest), \(link.person), 'shifts', \(link.label), \(link.made.seconds))
            """
          )
        }
      }
    }
    let copy = try #require(try file?.snapshot(now: Scratch.now))
    let room = try #require(file?.room)
    try Erasures(scratch.place).add([["link", Hex.text(ended.digest)]])
    file?.close()
    file = nil
    _ = try RecordFile.restore(copy, to: scratch.place, now: Scratch.now) { engine, _, erasures in
      try FeedLinks.endAgain(erasures, in: engine, room: room)
    }
    let again = try scratch.open(Schema.migrations)
    let found = try FeedLinks(again).links(of: "kowen", on: FeedLinksTests.today)
    #expect(found == (steps < Schema.feedsStep ? [] : [kept]))
  }
}
