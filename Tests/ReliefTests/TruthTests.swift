import Foundation
import Testing

/// Things that were once said wrongly.
struct TruthTests {
  @Test("a calendar speaks of the clocks only where they change during the shift")
  func clocks() throws {
    let files = try Program.files(below: Program.root.appending(path: "Exports/sample/calendars"))
    var said = 0
    for (path, bytes) in files {
      let events = String(decoding: bytes, as: UTF8.self).components(separatedBy: "BEGIN:VEVENT")
      for event in events.dropFirst() {
        let isOver = event.contains(":20261024T1") && event.contains(/:20261025T0[2-9]/)
        #expect(event.contains("the clocks go back") == isOver, "\(path)")
        #expect(!event.contains("forward"), "\(path)")
        said += event.contains("clocks") ? 1 : 0
      }
    }
    #expect(said > 10)
  }

  @Test("hours add up, overtime included", arguments: ["mensah", "kowen", "smith", "vbrown"])
  func hours(_ person: String) throws {
    let result = try Program.run("hours", person, "--from", "2026-04-01", "--json")
    let accounts = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
    )
    let account = try #require(accounts.first)
    func figure(_ key: String) -> Double { account[key] as? Double ?? .nan }
    let sum = figure("rostered") - figure("unpaid") + figure("beside") + figure("overtime")
    #expect(abs(sum - figure("paid")) < 0.001)
    #expect(abs(figure("paid") - figure("contracted") - figure("balance")) < 0.001)
    // Each row is printed too: 12 + 8 + 12 + 10 hours of overtime stand in history.csv.
    if person == "mensah" {
      #expect(figure("overtime") == 42)
      let text = try Program.run("hours", person, "--from", "2026-04-01").output
      #expect(text.contains("42 h"))
    }
  }

  @Test("a check of one person says nothing of others, in JSON too")
  func onePerson() throws {
    let result = try Program.run(
      "rota",
      "check",
      "--from",
      "2026-10-12",
      "--days",
      "28",
      "--person",
      "cfraser",
      "--json"
    )
    let file = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    )
    let verdicts = try #require(file["verdicts"] as? [[String: Any]])
    #expect(!verdicts.isEmpty)
    #expect(verdicts.allSatisfy { $0["person"] as? String == "cfraser" })
    let court = try #require(verdicts.first { $0["rule"] as? String == "W10" })
    #expect(court["measured"] as? Int == 180)
  }

  @Test("the digest of the verdicts can be taken again by its published recipe")
  func digest() throws {
    let folder = Program.root.appending(path: "Exports/sample")
    let data = try Data(contentsOf: folder.appending(path: "verdicts.json"))
    let file = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let script = """
      import hashlib, json, sys
      keys = "rule ruleset person from to measured limit unit severity".split()
      rows = json.load(open(sys.argv[1], encoding="utf-8"))["verdicts"]
      text = "".join("\\t".join(str(row[k]) for k in keys) + "\\n" for row in rows)
      print(hashlib.sha256(text.encode()).hexdigest(), end="")
      """
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, folder.path + "/verdicts.json"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(String(decoding: text, as: UTF8.self) == file["verdicts_sha256"] as? String)
  }
}
