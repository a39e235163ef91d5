import Foundation
import Testing

/// What `relief check` and `relief doctor` say of the people and the program that care depends on.
struct CareCheckTests {
  static let clock = ["RELIEF_TEST_CLOCK": "1", "RELIEF_NOW": "2026-10-12T07:00:00+01:00"]

  @Test func `the hours that nobody covers are a warning, and the Config is in order`() throws {
    let run = try Program.run("check", environment: Self.clock)
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("Config is in order.\n"))
    // Red, blue and green have a lead or a deputy and nobody of them is on leave for long: what is left is white's.
    let expected =
      /Config\/people.csv: warning: no welfare lead or deputy is on duty for ([0-9]+) of 672 h in the next 28 days; longest .+ – .+\n/
    let found = try #require(run.errors.firstMatch(of: expected))
    let hours = try #require(Int(found.1))
    // White is on duty for 14 shifts in 28 days, 12 hours each, one of its nights perhaps 13.
    #expect((168...169).contains(hours))
    #expect(run.errors.contains("Config/support.yaml: note: one number is an example"))
    #expect(run.errors.hasSuffix("1 warning\n"))
    let quiet = try Program.run("check", "-q", environment: Self.clock)
    #expect(quiet.status == 0 && quiet.errors.isEmpty)
    let json = try Program.run("check", "--json", environment: Self.clock)
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    )
    let care = list.filter { ($0["message"] as? String)?.contains("welfare lead") == true }
    #expect(json.status == 0 && care.count == 1)
    #expect(care.first?["severity"] as? String == "warning")
  }

  @Test func `doctor names the solver, and says where there is none that nothing is proven best`()
    throws
  {
    let run = try Program.run("doctor", environment: Self.clock)
    #expect(run.output.contains(/ok +breaks: relief-solve 1, CBC [0-9.]+ places them\n/))
    try Program.temporaryFolder { folder in
      let alone = folder.appending(path: "relief")
      try FileManager.default.copyItem(at: Program.binary, to: alone)
      let process = Process()
      process.executableURL = alone
      process.arguments = ["doctor"]
      process.currentDirectoryURL = Program.root
      process.environment = ["PATH": folder.path, "RELIEF_DB": "/nonexistent/relief.db"]
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      let text = String(
        decoding: output.fileHandleForReading.readDataToEndOfFile(),
        as: UTF8.self
      )
      process.waitUntilExit()
      #expect(
        text.contains("ok    breaks: there is no relief-solve beside relief or in PATH"),
        "\(text)"
      )
    }
  }
}
