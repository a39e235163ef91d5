import Foundation
import Testing

@testable import RotaStore

struct SettingsTests {
  /// Answers as asked, but for one pragma.
  private final class Stub {
    var kept = ["journal_mode": "delete", "synchronous": "1"]
    let lie: String
    let answer: String?

    init(lie: String, answer: String?) {
      self.lie = lie
      self.answer = answer
    }

    func ask(_ sql: String) -> String? {
      let words = sql.dropFirst("PRAGMA ".count).split(separator: " ")
      let name = String(words[0])
      if words.count > 1 {
        kept[name] = ["wal": "wal", "FULL": "2", "ON": "1", "OFF": "0", "MEMORY": "2"][words[2]]
        return nil
      }
      return name == lie ? answer : kept[name]
    }
  }

  @Test func anHonestAnswerPasses() throws {
    try SQLiteSettings.apply(isReadOnly: false, ask: Stub(lie: "", answer: nil).ask)
  }

  @Test(arguments: [
    ("journal_mode", "delete"), ("synchronous", "1"), ("foreign_keys", "0"),
    ("trusted_schema", "1"), ("secure_delete", "2"), ("temp_store", "0"),
  ])
  func anyOtherAnswerStops(name: String, answer: String) {
    for answer in [answer, nil] {
      #expect(throws: RecordError.self) {
        try SQLiteSettings.apply(isReadOnly: false, ask: Stub(lie: name, answer: answer).ask)
      }
    }
  }

  @Test func theConnectionsAnswerSo() throws {
    let scratch = try Scratch()
    let file = try scratch.open()
    let names: [(SQL, String)] = [
      ("PRAGMA journal_mode", "wal"), ("PRAGMA synchronous", "2"), ("PRAGMA foreign_keys", "1"),
      ("PRAGMA trusted_schema", "0"), ("PRAGMA secure_delete", "1"), ("PRAGMA temp_store", "2"),
    ]
    for (pragma, wanted) in names {
      let writing = try file.engine.write { try read($0, pragma) }
      #expect(writing == wanted)
      let reading = try file.engine.read { try read($0, pragma) }
      #expect(reading == wanted)
    }
  }

  private func read(_ db: any SQLRead, _ sql: SQL) throws -> String? {
    var answer: String?
    try db.each(sql) { answer = $0.text(0) }
    return answer
  }

  /// REL-4: connections are made in one place, and one of them writes.
  @Test func theSourceMakesConnectionsOnce() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
    var makers: [String] = []
    var writers: [String] = []
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
    for case let name as String in files where name.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appendingPathComponent(name), encoding: .utf8)
      for _ in text.matches(of: /Database(Pool|Queue)\(|sqlite3_open/) { makers.append(name) }
      for _ in text.matches(of: /isReadOnly: false/) { writers.append(name) }
    }
    #expect(makers == ["RotaStore/SQLite/SQLiteConnection.swift"])
    #expect(writers == ["RotaStore/SQLite/SQLiteEngine.swift"])
  }
}
