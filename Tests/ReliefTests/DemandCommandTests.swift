import Foundation
import Testing

struct DemandCommandTests {
  @Test(
    "the sample room’s demand: both queues, the half day without 101, settings its log agrees with"
  )
  func sample() throws {
    let result = try Program.run("staffing", "demand")
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.output.hasPrefix("Mon 6 Oct 2025 to Sun 11 Oct 2026, by 30 min.\n"))
    #expect(
      result.output.contains(
        "101: no calls from Wed 18 Mar 2026 06:00 to 18:00, where about 331 are usual; taken as not known.\n"
      )
    )
    #expect(!result.output.contains("room.yaml has a"))
  }

  @Test("a log without a Config, in any zone; a faulty one is refused with its place and exit 2")
  func file() throws {
    try Program.temporaryFolder { folder in
      let log = folder.appending(path: "log.csv")
      try Data("start,queue\n2026-01-05T10:00:00Z,911\n".utf8).write(to: log)
      let good = try Program.run(
        "staffing",
        "demand",
        "--json",
        "--calls",
        "log.csv",
        "--timezone",
        "America/New_York",
        in: folder
      )
      #expect(good.status == 0)
      #expect(good.output.contains("\"calls\": 1"))
      try Data("start,queue\n2026-01-05T10:00:00Z,911\nnoon,911\n".utf8).write(to: log)
      let bad = try Program.run(
        "staffing",
        "demand",
        "--calls",
        "log.csv",
        "--timezone",
        "America/New_York",
        in: folder
      )
      #expect(bad.status == 2)
      #expect(bad.output == "")
      #expect(bad.errors.hasPrefix("log.csv:3:1: error: `noon` is not a moment\n"))
    }
  }

  @Test("a file that somebody named and that is not there is exit 74, in every command alike")
  func missing() throws {
    for command in ["demand", "forecast"] {
      let result = try Program.run(
        arguments: [
          "staffing", command, "--calls", "no-such-file.csv", "--timezone", "Europe/London",
        ]
      )
      #expect(result.status == 74)
      #expect(result.output == "")
      #expect(result.errors == "error: no-such-file.csv: No such file or directory\n")
    }
  }

  @Test("both commands take the same log, one with calls of the year to come included")
  func nextYear() throws {
    try Program.temporaryFolder { folder in
      let log = folder.appending(path: "log.csv")
      try Data("start,queue\n2026-01-05T10:00:00Z,999\n2027-02-01T10:00:00Z,999\n".utf8).write(
        to: log
      )
      for command in ["demand", "forecast"] {
        let result = try Program.run(
          arguments: [
            "staffing", command, "--calls", "log.csv", "--timezone", "Europe/London", "--now",
            "2026-10-19T12:00:00Z",
          ],
          environment: ["RELIEF_TEST_CLOCK": "1"],
          in: folder
        )
        #expect(result.status == 0, "\(result.errors)")
      }
    }
  }

  @Test("a zone that is none and an interval that does not divide the day")
  func options() throws {
    let zone = try Program.run(
      "staffing",
      "demand",
      "--calls",
      "x.csv",
      "--timezone",
      "Europe/Lundon"
    )
    #expect(zone.status == 2)
    #expect(zone.errors.contains("`Europe/Lundon`"))
    #expect(try Program.run("staffing", "demand", "--interval", "7").status == 64)
    #expect(try Program.run("staffing", "demand", "--timezone", "UTC").status == 64)
  }
}
