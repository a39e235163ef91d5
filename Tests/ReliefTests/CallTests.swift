import Foundation
import Testing

/// Hard calls at the command line: a whole story, and that nothing of it is in anything others can print.
///
/// Blue has a day on Saturday 10 October 2026; Kelly Owen and Łukasz Wiśniewski are in it, Rukhsana Begum supervises.
@Suite struct CallTests {
  /// The sample room with one category more, whose id and name stand nowhere else.
  private struct Story {
    let folder: URL

    init(_ folder: URL) throws {
      self.folder = folder
      let config = folder.appending(path: "Config")
      try FileManager.default.copyItem(at: Program.root.appending(path: "Config"), to: config)
      let file = config.appending(path: "rules/wellbeing.yaml")
      let text = try String(contentsOf: file, encoding: .utf8)
      let category = """
        categories:
          zq189:
            name: Zq189 call
            at_once: yes
            reason: Zq189.
            basis: assumption
            source: test

        """
      try text.replacing("categories:\n", with: category, maxReplacements: 1)
        .write(to: file, atomically: true, encoding: .utf8)
    }

    func run(
      _ line: String,
      as person: String? = nil,
      at time: String = "09:00"
    ) throws
      -> Program.Result
    {
      try Program.run(
        arguments: line.split(separator: " ").map(String.init)
          + (person.map { ["--as", $0] } ?? []) + [
            "--config", "Config", "--db", folder.appending(path: "relief.db").path,
          ],
        environment: ["RELIEF_TEST_CLOCK": "1", "RELIEF_NOW": "2026-10-10T\(time):00Z"],
        in: folder
      )
    }
  }

  private static func story(_ body: (Story) throws -> Void) throws {
    try Program.temporaryFolder { try body(Story($0)) }
  }

  @Test("a hard call is recorded, seen, corrected and withdrawn")
  func life() throws {
    try Self.story { story in
      let own = try story.run("call add child --once firstcall", as: "kowen")
      #expect(own.status == 0, "\(own.errors)")
      #expect(own.output.contains("Recorded, for you."))
      #expect(own.output.contains("relief call withdraw firstcall-1"))
      #expect(own.output.contains("You and a welfare lead can read this, nobody else."))
      #expect(own.output.contains("a court, or a risk to somebody's life"))
      #expect(
        own.output.contains(
          "Where no lead is at work before the shift ends, the supervisor is asked to see how you are, and not told why."
        )
      )
      #expect(!own.output.contains("undo"))

      let shared = "call add zq189 kowen wisniewski --incident 0412-24 --once shared11"
      let said = try story.run(shared, as: "rbegum", at: "09:30")
      #expect(said.status == 0, "\(said.errors)")
      #expect(said.output.contains("Recorded, for kowen and wisniewski."))
      #expect(said.output.contains("The incident's number is for you to read as well."))
      #expect(!said.output.contains("q189") && !said.output.contains("child"))
      #expect(
        said.output.contains("the supervisor is asked to see how they are, and not told why.")
      )
      let again = try story.run(shared, as: "rbegum", at: "09:30")
      #expect(
        again.output
          == "This was done before, as entry 3: call add shared11-1. Nothing was changed.\n"
      )

      // Its author may put it right until it is seen.
      let right = "call correct shared11 --category death"
      #expect(try story.run(right, as: "rbegum", at: "09:31").status == 0)
      #expect(
        try story.run("call correct shared11 --category zq189", as: "rbegum", at: "09:32").status
          == 0
      )
      #expect(try story.run("rota undo 3", as: "rbegum").status == 1)

      let mine = try story.run("call mine", as: "kowen", at: "10:00")
      #expect(mine.status == 0, "\(mine.errors)")
      #expect(
        mine.output.contains(
          "Sat 10 Oct 2026 10:30  Zq189 call, with 1 other  Rukhsana Begum"
        )
      )
      let lines = mine.output.split(separator: "\n")
      #expect(lines.contains { $0.contains("  A child  ") && $0.contains("  you  ") })
      let refused = try story.run(
        "call withdraw shared11 --person kowen",
        as: "rbegum",
        at: "10:01"
      )
      #expect(refused.status == 77)
      #expect(try story.run(right + " --person wisniewski", as: "rbegum", at: "10:01").status == 0)
      #expect(try story.run("call withdraw shared", as: "kowen", at: "10:02").status == 0)
      let rest = try story.run("call mine --json", as: "kowen", at: "10:03")
      let page = try #require(
        JSONSerialization.jsonObject(with: Data(rest.output.utf8)) as? [String: Any]
      )
      let entries = try #require(page["entries"] as? [[String: Any]])
      #expect(entries.map { $0["name"] as? String } == ["firstcall-1"])
      let counts = try #require(page["counts"] as? [[String: Any]])
      #expect(
        counts.filter { $0["days_7"] as? Int == 1 }.map { $0["category"] as? String } == ["child"]
      )
    }
  }

  @Test("a concern says first what the person will see, and is not sent by accident")
  func concern() throws {
    try Self.story { story in
      let asked = try story.run("call concern kowen", as: "wisniewski")
      #expect(asked.status == 64)
      #expect(asked.errors.contains("that a colleague raised a concern about them, not who"))
      #expect(
        asked.errors.contains("the supervisor is asked to see how they are, and not told why.")
      )
      let trial = try story.run("call concern kowen --named --dry-run", as: "wisniewski")
      #expect(trial.errors.contains("They will see that you raised a concern about them"))
      #expect(trial.output.hasPrefix("Nothing was changed: this was a dry run.\n"))
      #expect(
        try story.run("call mine", as: "kowen").output.contains("No hard call and no concern")
      )
      #expect(try story.run("call concern kowen --yes", as: "wisniewski").status == 0)
      let mine = try story.run("call mine", as: "kowen", at: "09:10").output
      #expect(mine.contains("A concern  a colleague"))
      #expect(!mine.contains("niewski"))
    }
  }

  @Test("what is refused leaves nothing behind")
  func refused() throws {
    try Self.story { story in
      let lines = [
        ("call add child --at 2026-10-10T10:01", "kowen", 2), ("call add nonsense", "kowen", 2),
        ("call add child nobody", "kowen", 77), ("call add child", nil, 77),
        ("call add child --note words", "kowen", 64), ("call mine", nil, 77),
        ("call add child --incident nothing", "kowen", 2), ("call withdraw x", "kowen", 77),
        ("call good-day --day 2026-10-11", "kowen", 2), ("call concern kowen --yes", nil, 77),
      ]
      #expect(try story.run("db create").status == 0)
      for (line, person, status) in lines {
        let result = try story.run(line, as: person)
        #expect(result.status == Int32(status), "\(line): \(result.errors)")
        #expect(result.output.isEmpty)
      }
      let audit = try story.run("audit show --json").output
      #expect(!audit.contains("call "))
    }
  }

  @Test("no category, no author and no count is in anything a supervisor or a colleague can print")
  func silence() throws {
    try Self.story { story in
      let script = [
        ("call add zq189 --incident 77-zq189", "kowen"), ("call add zq189 kowen", "wisniewski"),
        ("call add zq189 kowen", "rbegum"), ("call concern kowen --yes", "wisniewski"),
        ("call good-day", "kowen"), ("call mine", "kowen"),
      ]
      for (line, person) in script {
        let result = try story.run(line, as: person)
        #expect(result.status == 0, "\(line): \(result.errors)")
        if person != "kowen" {
          #expect(!result.output.contains("q189") && !result.errors.contains("q189"))
        }
      }
      let days = "--from 2026-10-05 --days 7"
      let views = [
        "audit show --json", "audit show --from 1", "rota history kowen",
        "rota history kowen --json", "rota history kowen 2026-10-10", "hours kowen",
        "rota show \(days)", "rota check --warnings \(days)", "rota owed", "person list",
        "audit verify", "doctor", "cover 2026-10-10 --role handler",
        "calendar --person kowen --out -", "plan \(days) --out out", "call add death kowen",
        "call add death kowen --json", "call mine", "call mine --json",
      ]
      for person in ["rbegum", "wisniewski", nil] {
        for view in views {
          let result = try story.run(view, as: person)
          for text in [result.output, result.errors] {
            // It stands in the category, its name, its reason and the incident's number; 1, 8 and 9 in no key.
            #expect(!text.contains("q189"), "\(view) as \(person ?? "the owner")")
          }
          if view.hasPrefix("rota history") {
            #expect(!result.output.contains("wisniewski") && !result.output.contains("call "))
          }
        }
      }
      for (path, bytes) in try Program.files(below: story.folder.appending(path: "out")) {
        #expect(!String(decoding: bytes, as: UTF8.self).contains("q189"), "\(path)")
      }
    }
  }
}
