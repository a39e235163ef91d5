import Foundation
import Testing

/// Breaks, stepping away, the floor and the handover at the command line, in the night of 24 October 2026.
@Suite struct FloorCommandTests {
  private static func run(
    _ folder: URL,
    _ line: String,
    at time: String = "20:42"
  ) throws
    -> Program.Result
  {
    try Program.run(
      arguments: line.split(separator: " ").map(String.init) + [
        "--config", Program.root.appending(path: "Config").path,
        "--db", folder.appending(path: "relief.db").path,
      ],
      environment: ["RELIEF_TEST_CLOCK": "1", "RELIEF_NOW": "2026-10-24T\(time):00Z"],
      in: folder
    )
  }

  @Test("nobody gives a reason for stepping away, and who goes reads nothing of what it costs")
  func stepAway() throws {
    try Program.temporaryFolder { folder in
      for said in ["--reason demand", "--note tired", "--basis exigency"] {
        let refused = try Self.run(folder, "away start --as mirza \(said)")
        #expect(refused.status == 64)
        #expect(refused.errors.contains("Nobody gives a reason for stepping away"))
      }
      let gone = try Self.run(folder, "away start --as mirza")
      #expect(gone.status == 0, "\(gone.errors)")
      #expect(gone.output.hasPrefix("Go.\n"))
      #expect(gone.output.contains("supervisors: ahughes and dsingh."))
      #expect(!gone.output.contains("%") && !gone.output.contains("999"))
      #expect(!gone.output.contains("Entry"))

      let alone = try Self.run(folder, "away start --alone --as eze")
      #expect(alone.output == "Go.\n")
      let other = try Self.run(folder, "away start knox --as eze")
      #expect(other.output == "Entered. Only knox learns who entered it.\n")
      #expect(try Self.run(folder, "away mine --as knox").output.contains("eze"))
      #expect(try Self.run(folder, "away mine --as mirza").output.contains("you"))
      #expect(
        try Self.run(folder, "away mine --as ahughes").output == "You have not stepped away.\n"
      )
    }
  }

  @Test("supervisors see everybody and whom to look in on, others themselves and the totals")
  func floor() throws {
    try Program.temporaryFolder { folder in
      _ = try Self.run(folder, "away start --as mirza")
      let seen = try Self.run(folder, "floor --as ahughes")
      #expect(seen.status == 0, "\(seen.errors)")
      #expect(seen.output.contains("away until 22:02"))
      #expect(!seen.output.contains("Look in"))
      let later = try Self.run(folder, "floor --as ahughes", at: "21:02")
      #expect(later.output.contains("Look in on mirza."))
      #expect(!later.output.contains("away until") && !later.output.contains("late"))
      for view in ["floor --as pryce", "floor --json --as pryce"] {
        let own = try Self.run(folder, view).output
        #expect(own.contains("pryce") && own.contains("dispatcher"))
        #expect(!own.contains("mirza") && !own.contains("away until"))
      }
      let off = try Self.run(folder, "floor --json --as kaur").output
      #expect(off.contains("\"people\": []"))
      #expect(try Self.run(folder, "away look-in mirza --as pryce").status == 77)
      #expect(try Self.run(folder, "away look-in mirza --as ahughes", at: "21:03").status == 0)
      let after = try Self.run(folder, "floor --as ahughes", at: "21:04")
      #expect(!after.output.contains("Look in"))
    }
  }

  @Test("what it costs is for supervisors: calls before and after, and who on the floor can cover")
  func cost() throws {
    try Program.temporaryFolder { folder in
      _ = try Self.run(folder, "away start --as mirza --for 30")
      #expect(try Self.run(folder, "away cost mirza --as mirza").status == 77)
      let cost = try Self.run(folder, "away cost mirza --planner pure --as ahughes")
      #expect(cost.status == 0, "\(cost.errors)")
      #expect(cost.output.contains("mirza away Sat 24 Oct 21:42–22:12: handler"))
      #expect(cost.output.contains("999 in 10 s: ") && cost.output.contains(" needed."))
      #expect(cost.output.contains("tali") && cost.output.contains("role handler not held"))
      #expect(try Self.run(folder, "away cover mirza tali --as ahughes").status == 0)
      #expect(try Self.run(folder, "floor --as ahughes").output.contains("tali covers"))
      let again = try Self.run(folder, "away start --as mirza --for 40")
      #expect(again.output.hasPrefix("Go.\ntali covers.\n"))
    }
  }

  @Test("breaks are told, begun, cut short and counted, and comfort breaks are not")
  func breaks() throws {
    try Program.temporaryFolder { folder in
      #expect(try Self.run(folder, "break start comfort --as mirza").errors.contains("just go"))
      let told = try Self.run(
        folder,
        "break tell 2026-10-24 N --planner pure --as ahughes",
        at: "17:00"
      )
      #expect(told.status == 0, "\(told.errors)")
      #expect(try Self.run(folder, "break tell 2026-10-24 N --as mirza", at: "17:00").status == 77)
      let floor = try Self.run(folder, "floor --as mirza", at: "18:30")
      #expect(floor.output.contains("due "))
      #expect(try Self.run(folder, "break start rest --as mirza").status == 0)
      let cut = try Self.run(folder, "break end --interrupted --as mirza", at: "20:50")
      #expect(cut.output.contains("cut short, it counts as not taken"))
      #expect(try Self.run(folder, "floor --as mirza", at: "20:50").output.contains("one owed"))
      _ = try Self.run(folder, "away start --as knox", at: "20:50")
      _ = try Self.run(folder, "away end --as knox", at: "21:10")
      let log = try Self.run(folder, "break log --as ahughes", at: "21:11")
      #expect(log.output.contains("2026-10-24  N      white    1          1       0     0"))
      #expect(!log.output.contains("mirza") && !log.output.contains("stepped away"))
      let own = try Self.run(folder, "break log --as knox", at: "21:11")
      #expect(own.output.contains("stepped away"))
    }
  }

  @Test("the handover sheet is for supervisors and fits a page")
  func handover() throws {
    try Program.temporaryFolder { folder in
      _ = try Self.run(folder, "away start --as mirza --home")
      #expect(try Self.run(folder, "handover --as mirza").status == 77)
      let sheet = try Self.run(folder, "handover --as ahughes")
      #expect(sheet.status == 0, "\(sheet.errors)")
      #expect(sheet.output.hasPrefix("Handover at Sun 25 Oct 07:00, "))
      #expect(sheet.output.contains("Anyone to look after?"))
      #expect(sheet.output.split(separator: "\n", omittingEmptySubsequences: false).count <= 60)
      // What somebody stepped away for, and that they did, is not on it.
      #expect(!sheet.output.contains("away") && !sheet.output.contains("home"))
      let json = try Self.run(folder, "handover 2026-10-24 N --json --as ahughes")
      #expect(json.output.contains("\"shift\": \"N\""))
    }
  }
}
