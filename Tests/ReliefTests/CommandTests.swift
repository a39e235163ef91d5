import Foundation
import Testing

struct CommandTests {
  @Test("the sample room is in order")
  func check() throws {
    let result = try Program.run("check")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("96 people"))
  }

  @Test("a missing Config is bad input")
  func missing() throws {
    let result = try Program.run("check", "--config", "/nowhere")
    #expect(result.status == 2)
    #expect(result.errors.contains("/nowhere"))
  }

  @Test("rota check ends in 1 where there are gaps or breaches")
  func rotaCheck() throws {
    let result = try Program.run("rota", "check", "--from", "2026-10-12", "--days", "28")
    #expect(result.status == 1, "\(result.errors)")
    #expect(!result.output.lowercased().contains("compliant"))
  }

  @Test("nobody unknown is looked up", arguments: ["hours", "calendar"])
  func unknown(_ command: String) throws {
    let result =
      command == "hours"
      ? try Program.run("hours", "kowne") : try Program.run("calendar", "--person", "kowne")
    #expect(result.status == 77)
    #expect(result.errors.contains("kowen"))
  }

  @Test("sickness and names stay inside unless a supervisor asks")
  func privacy() throws {
    try Program.temporaryFolder { folder in
      let out = folder.appending(path: "out")
      _ = try Program.run("plan", "--from", "2026-01-05", "--out", out.path)
      for (path, bytes) in try Program.files(below: out) {
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        // The word stands in the rule's title only where a verdict is about it; kinds never do.
        #expect(!text.contains("absent:"), "\(path)")
        #expect(!text.contains("parental"), "\(path)")
        if path.hasPrefix("calendars/teams") { #expect(!text.contains("owen"), "\(path)") }
      }
      let rota = try String(contentsOf: out.appending(path: "rota.csv"), encoding: .utf8)
      #expect(!rota.contains("Brien"))
    }
    let board = try Program.run("rota", "show", "--from", "2026-10-12", "--people")
    #expect(!board.output.contains("SK"))
    #expect(!board.output.lowercased().contains("sick"))
  }

  @Test("a full disk on standard output is exit 74")
  func fullOutput() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "\"$0\" calendar --person kowen --config \"$1\" > /dev/full 2>/dev/null",
      Program.binary.path,
      Program.root.appending(path: "Config").path,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 74)
  }

  @Test("without colour the board is plain text", arguments: [[], ["--no-color"], ["--people"]])
  func plain(_ flags: [String]) throws {
    let result =
      flags.isEmpty
      ? try Program.run("rota", "show", "--from", "2026-10-19")
      : try Program.run("rota", "show", "--from", "2026-10-19", flags[0])
    #expect(result.status == 0, "\(result.errors)")
    #expect(!result.output.contains("\u{1B}"))
    #expect(result.output.contains("13h"))
  }

  @Test("the clock for tests is only heeded where it is asked for")
  func clock() throws {
    let now = "2026-10-24T19:00:00+01:00"
    #expect(try Program.run("rota", "show", "--now", now).status == 64)
    let result = try Program.run(
      "rota",
      "show",
      "--now",
      now,
      environment: ["RELIEF_TEST_CLOCK": "1"]
    )
    #expect(result.status == 0)
    #expect(result.output.contains("24"))
  }

  @Test("hours answer why it is 38.5 and not 37")
  func hours() throws {
    let result = try Program.run("hours", "kowen", "--from", "2026-04-01")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("not the 37.0 h of the contract"))
    let lab = try Program.run("lab", "DDNN----")
    #expect(lab.output.contains("42.0 h a week on duty, 38.5 h paid, 2 of 8 weekends free"))
  }

  @Test("a letter nobody knows is no rest day in the lab, and a cycle may begin with rest")
  func lab() throws {
    #expect(try Program.run("lab", "DXNN----").status == 64)
    #expect(try Program.run("lab", "DXNN----", "--shift", "X=08:00-16:00").status == 0)
    #expect(try Program.run("lab", "--", "----DDNN").status == 0)
  }

  @Test("a check of one person ends by what was found of that person")
  func onePerson() throws {
    let days = ["--from", "2026-10-12", "--days", "28"]
    #expect(
      try Program.run("rota", "check", days[0], days[1], days[2], days[3], "--person", "abbott")
        .status == 0
    )
    #expect(
      try Program.run("rota", "check", days[0], days[1], days[2], days[3], "--person", "cfraser")
        .status == 1
    )
  }

  @Test("a limit on the size of files is a failed write that leaves nothing behind")
  func fileSize() throws {
    try Program.temporaryFolder { folder in
      let process = Process()
      process.executableURL = URL(filePath: "/bin/bash")
      process.arguments = [
        "-c", "ulimit -f 20; \"$0\" plan --config \"$1\" --days 28 --out \"$2/x\" 2>/dev/null",
        Program.binary.path, Program.root.appending(path: "Config").path, folder.path,
      ]
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 74)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }
}
