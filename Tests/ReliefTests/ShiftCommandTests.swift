import Foundation
import Testing

/// Swaps, worked time and who can cover, as a user meets them at the command line.
@Suite struct ShiftCommandTests {
  /// A record of the sample room in a folder of its own.
  struct Desk {
    let folder: URL

    func run(_ now: String, _ arguments: String...) throws -> Program.Result {
      let all =
        arguments + [
          "--config", Program.root.appending(path: "Config").path,
          "--db", folder.appending(path: "relief.db").path,
        ]
      return try Program.run(
        arguments: all,
        environment: ["RELIEF_TEST_CLOCK": "1", "RELIEF_NOW": now],
        in: folder
      )
    }

    /// Puts somebody on hours beyond their pattern.
    func assign(_ person: String, _ date: String, _ from: String, _ to: String) throws {
      let result = try run(
        ShiftCommandTests.before,
        "shift",
        "assign",
        person,
        date,
        "--from",
        from,
        "--to",
        to,
        "--kind",
        "extra",
        "--basis",
        "agreement",
        "--reason",
        "demand"
      )
      #expect(result.status == 0, "\(result.errors)")
    }
  }

  static let before = "2026-02-02T08:00:00Z"

  static func withDesk(_ body: (Desk) throws -> Void) throws {
    try Program.temporaryFolder { try body(Desk(folder: $0)) }
  }

  @Test("ten hours over the spring change are refused, eight days later not, and taken once worked")
  func springChange() throws {
    try Self.withDesk { desk in
      // 22:00 on Saturday to 09:00 on Sunday: ten hours in the night the clocks go forward.
      try desk.assign("mcallister", "2026-03-28", "10:00", "22:00")
      try desk.assign("wisniewski", "2026-03-29", "09:00", "21:00")
      let refused = try desk.run(
        Self.before,
        "swap",
        "ask",
        "mcallister:2026-03-30",
        "wisniewski",
        "--takes",
        "wisniewski:2026-03-29",
        "--as",
        "mcallister"
      )
      #expect(refused.status == 1)
      #expect(refused.output.isEmpty)
      #expect(
        refused.errors.contains(
          "W10 daily rest: 600 minutes of rest, limit 660, mcallister, 28 Mar 22:00 – 29 Mar 09:00"
        )
      )
      #expect(refused.errors.contains("Nothing was changed."))

      try desk.assign("mcallister", "2026-04-05", "10:00", "22:00")
      try desk.assign("wisniewski", "2026-04-06", "09:00", "21:00")
      let asked = try desk.run(
        Self.before,
        "swap",
        "ask",
        "mcallister:2026-04-07",
        "wisniewski",
        "--takes",
        "wisniewski:2026-04-06",
        "--as",
        "mcallister"
      )
      #expect(asked.status == 0, "\(asked.errors)")

      let worked = try desk.run(
        "2026-03-30T08:00:00Z",
        "worked",
        "called-in",
        "mcallister",
        "--from",
        "2026-03-29T09:00",
        "--to",
        "19:00",
        "--reason",
        "incident"
      )
      #expect(worked.status == 0, "\(worked.errors)")
      #expect(worked.output.contains("Breach: mcallister: 10 h of rest before Sun 29 Mar 09:00"))
      #expect(worked.output.contains("Owed to mcallister: 1 h of compensatory rest"))
      let owed = try desk.run(
        "2026-03-30T08:00:00Z",
        "rota",
        "owed",
        "--from",
        "2026-03-23",
        "--days",
        "42"
      )
      #expect(owed.output.hasPrefix("1 h of rest owed to 1 person"), "\(owed.output)")
    }
  }

  @Test("a swap goes its way, and nobody approves their own")
  func swap() throws {
    try Self.withDesk { desk in
      let asked = try desk.run(
        Self.before,
        "swap",
        "ask",
        "ftaylor:2026-03-30",
        "wisniewski",
        "--as",
        "ftaylor"
      )
      #expect(asked.status == 0, "\(asked.errors)")
      let list = try desk.run(Self.before, "swap", "list")
      let name = list.output.split(separator: "\n").last?.prefix(8).description ?? ""
      #expect(try desk.run(Self.before, "swap", "agree", name, "--as", "ftaylor").status == 77)
      #expect(try desk.run(Self.before, "swap", "agree", name, "--as", "wisniewski").status == 0)
      #expect(try desk.run(Self.before, "swap", "approve", name, "--as", "wisniewski").status == 77)
      let dry = try desk.run(
        Self.before,
        "swap",
        "approve",
        name,
        "--reason",
        "request",
        "--dry-run"
      )
      #expect(dry.status == 0, "\(dry.errors)")
      #expect(dry.output.contains("Nothing was changed: this was a dry run."))
      #expect(try desk.run(Self.before, "swap", "list").output.contains("agreed"))
      #expect(
        try desk.run(Self.before, "swap", "approve", name, "--reason", "request").status == 0
      )
      #expect(try desk.run(Self.before, "swap", "cancel", name, "--as", "wisniewski").status == 0)
      #expect(try desk.run(Self.before, "swap", "list").output == "No swaps.\n")
    }
  }

  @Test("who can cover: reasons for supervisors, none for colleagues")
  func cover() throws {
    try Self.withDesk { desk in
      try desk.assign("ftaylor", "2026-03-28", "09:00", "17:00")
      let question = ["cover", "2026-03-30", "N", "--role", "dispatcher"]
      func ask(_ more: String...) throws -> Program.Result {
        try Program.run(
          arguments: question + more + [
            "--config", Program.root.appending(path: "Config").path,
            "--db", desk.folder.appending(path: "relief.db").path,
          ],
          environment: ["RELIEF_TEST_CLOCK": "1", "RELIEF_NOW": Self.before]
        )
      }
      let all = try ask()
      #expect(all.status == 0, "\(all.errors)")
      #expect(all.output.contains("role dispatcher not held"))
      #expect(all.output.contains("on duty"))
      let colleague = try ask("--as", "wisniewski")
      #expect(!colleague.output.contains("on duty") && !colleague.output.contains("rest"))
      #expect(colleague.output.contains("not available"))
      let json = try ask("--json")
      let read = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
      #expect(read?.count == 96)
      let ranks = read?.compactMap { $0["rank"] as? Int }
      #expect(ranks.map { $0 == Array(1...max(1, $0.count)) } == true)
    }
  }
}
