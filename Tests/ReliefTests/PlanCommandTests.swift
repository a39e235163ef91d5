import Foundation
import Testing

struct PlanCommandTests {
  @Test("the checked-in sample is what the program writes, byte for byte")
  func sample() throws {
    try Program.temporaryFolder { folder in
      let out = folder.appending(path: "sample")
      let result = try Program.run(
        "plan",
        "--from",
        "2026-10-12",
        "--days",
        "28",
        "--planner",
        "pure",
        "--out",
        out.path
      )
      #expect(result.status == 0, "\(result.errors)")
      let made = try Program.files(below: out)
      let kept = try Program.files(below: Program.root.appending(path: "Exports/sample"))
      #expect(made.count > 90)
      #expect(Set(made.keys) == Set(kept.keys))
      for (path, bytes) in made where kept[path] != bytes { Issue.record("\(path) differs") }
      let board = try Program.run(
        "rota",
        "show",
        "--from",
        "2026-10-12",
        "--days",
        "28",
        "--svg",
        "-"
      )
      let picture = try Data(contentsOf: Program.root.appending(path: "Exports/board.svg"))
      #expect(Data(board.output.utf8) == picture)
    }
  }

  @Test("a year of the sample has the figures of a four-on, four-off room")
  func figures() throws {
    try Program.temporaryFolder { folder in
      let out = folder.appending(path: "year").path
      let result = try Program.run("plan", "--from", "2026-01-05", "--days", "364", "--out", out)
      #expect(result.status == 0, "\(result.errors)")
      let data = try Data(contentsOf: URL(filePath: out + "/plan.json"))
      let plan = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
      #expect(plan["mean_hours_per_week"] as? Double == 42)
      let teams = try #require(plan["teams"] as? [[String: Any]])
      #expect(teams.map { $0["shifts"] as? Int } == [184, 182, 180, 182])
      let changes = try #require(plan["clock_changes"] as? [[String: Any]])
      #expect(changes.map { $0["date"] as? String } == ["2026-03-28", "2026-10-24"])
      #expect(changes.map { $0["hours"] as? Double } == [11, 13])
    }
  }

  @Test(
    "days out of range are refused with what is in range",
    arguments: ["0", "-3", "100000", "x"]
  )
  func days(_ days: String) throws {
    try Program.temporaryFolder { folder in
      let out = folder.appending(path: "out")
      let result = try Program.run("plan", "--days=\(days)", "--out", out.path)
      #expect(result.status == 64)
      #expect(result.errors.contains("days"))
      #expect(!FileManager.default.fileExists(atPath: out.path))
    }
  }

  @Test(
    "dates that are none are refused",
    arguments: ["2026-02-30", "yesterday", "1971-12-31", "2151-01-01"]
  )
  func from(_ date: String) throws {
    let result = try Program.run("plan", "--from", date, "--out", "/nowhere")
    #expect(result.status == 64)
    #expect(result.errors.contains("--from"))
  }

  @Test("a folder that cannot be written ends in exit 74 and leaves nothing")
  func unwritable() throws {
    try Program.temporaryFolder { folder in
      let file = folder.appending(path: "file")
      try Data("x".utf8).write(to: file)
      let result = try Program.run(
        "plan",
        "--from",
        "2026-10-12",
        "--days",
        "2",
        "--out",
        file.path + "/out"
      )
      #expect(result.status == 74)
      #expect(!result.errors.isEmpty)
      #expect(try Program.files(below: folder).keys.sorted() == ["file"])
    }
  }

  @Test("a folder with somebody's files in it is left alone")
  func foreignFiles() throws {
    try Program.temporaryFolder { folder in
      let diary = folder.appending(path: "diary.txt")
      try Data("mine".utf8).write(to: diary)
      let result = try Program.run(
        "plan",
        "--from",
        "2026-10-12",
        "--days",
        "2",
        "--out",
        folder.path
      )
      #expect(result.status == 74)
      #expect(result.errors.contains("diary.txt"))
      #expect(try Program.files(below: folder).keys.sorted() == ["diary.txt"])
    }
  }

  @Test("a second plan replaces the first as a whole")
  func replaced() throws {
    try Program.temporaryFolder { folder in
      let out = folder.appending(path: "out")
      for days in ["28", "2"] {
        let result = try Program.run(
          "plan",
          "--from",
          "2026-10-12",
          "--days",
          days,
          "--out",
          out.path
        )
        #expect(result.status == 0, "\(result.errors)")
      }
      let files = try Program.files(below: out)
      let rota = String(decoding: try #require(files["rota.csv"]), as: UTF8.self)
      #expect(!rota.contains("2026-10-20T"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out"])
      let mode = try FileManager.default.attributesOfItem(atPath: out.path)[.posixPermissions]
      #expect(mode as? Int == 0o700)
    }
  }

  @Test("Config with a fault writes nothing and ends in exit 2")
  func brokenConfig() throws {
    try Program.temporaryFolder { folder in
      let config = folder.appending(path: "Config")
      try FileManager.default.copyItem(at: Program.root.appending(path: "Config"), to: config)
      let path = config.appending(path: "room.yaml")
      let text = try String(contentsOf: path, encoding: .utf8)
      try text.replacing("timezone: Europe/London", with: "timezone: Europe/Londn")
        .write(to: path, atomically: true, encoding: .utf8)
      let out = folder.appending(path: "out")
      let result = try Program.run("plan", "--config", config.path, "--out", out.path)
      #expect(result.status == 2)
      #expect(result.errors.contains("room.yaml:"))
      #expect(result.errors.contains("Europe/Londn"))
      #expect(result.output.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: out.path))
    }
  }

  @Test("an anchor at the beginning of the computers' time plans as any other")
  func epoch() throws {
    try Program.temporaryFolder { folder in
      let config = folder.appending(path: "Config")
      try FileManager.default.copyItem(at: Program.root.appending(path: "Config"), to: config)
      let path = config.appending(path: "room.yaml")
      let text = try String(contentsOf: path, encoding: .utf8)
      try text.replacing("anchor: 2026-01-05", with: "anchor: 1970-01-01")
        .replacing(/issued:.*/, with: "issued: 1970-01-01T00:00:00Z")
        .write(to: path, atomically: true, encoding: .utf8)
      for from in ["1972-01-01", "2150-12-31"] {
        let result = try Program.run(
          "plan",
          "--config",
          config.path,
          "--from",
          from,
          "--days",
          "8",
          "--out",
          folder.appending(path: "out").path
        )
        #expect(result.status == 0, "\(result.errors)")
      }
    }
  }
}
