import Foundation
import Testing

/// The trends at the command line, for Jo Bailey, a welfare lead, in a room where records begin in October 2026.
///
/// The first whole quarter is 2027-Q1; 28 days after its end is Thursday 29 April 2027.
@Suite struct TrendsCommandTests {
  /// Nine people, each with one call: 9 is rounded to 10; without two of them it is 7, which is not shown.
  private static let nine =
    "rbegum srees kowen wisniewski dcarter cfraser mnguyen poneill srahman"

  private static func run(
    _ folder: URL,
    _ line: String,
    as person: String? = "jbailey",
    on date: String
  ) throws -> Program.Result {
    try Program.run(
      arguments: line.split(separator: " ").map(String.init)
        + (person.map { ["--as", $0] } ?? []) + [
          "--config", Program.root.appending(path: "Config").path,
          "--db", folder.appending(path: "relief.db").path,
        ],
      environment: ["RELIEF_TEST_CLOCK": "1", "RELIEF_NOW": "\(date)T12:00:00Z"],
      in: folder
    )
  }

  @Test("figures are issued once and stay as they are, whatever is taken back later")
  func issued() throws {
    try Program.temporaryFolder { folder in
      #expect(try Self.run(folder, "call good-day", as: "kowen", on: "2026-10-12").status == 0)
      let none = try Self.run(folder, "debrief trends", on: "2026-10-12")
      #expect(none.status == 0, "\(none.errors)")
      #expect(
        none.output
          == "No quarter is complete yet: the first figures come 28 days after the end of 2027-Q1, on Thu 29 Apr 2027.\n"
      )
      #expect(try Self.run(folder, "debrief trends --json", on: "2026-10-12").output == "[]\n")
      let call = "call add child \(Self.nine) --once ninecalls"
      let added = try Self.run(folder, call, as: "rbegum", on: "2027-02-10")
      #expect(added.status == 0, "\(added.errors)")

      for other in ["rbegum", "kowen", "dcarter", nil] {
        let refused = try Self.run(folder, "debrief trends", as: other, on: "2027-05-04")
        #expect(refused.status == 77 && refused.output.isEmpty, "\(other ?? "the owner")")
      }
      // The day before there is nothing, on the day there is the quarter, and it is said once that it is issued.
      let early = try Self.run(folder, "debrief trends", on: "2027-04-28")
      #expect(early.output.hasPrefix("No quarter is complete yet") && early.errors.isEmpty)
      let first = try Self.run(folder, "debrief trends --csv", on: "2027-04-29")
      #expect(first.status == 0, "\(first.errors)")
      #expect(first.errors.contains("Issued 2027-Q1."))
      let lines = first.output.split(separator: "\r\n")
      #expect(lines.contains("2027-Q1,,hard-calls,child,10,"), "\(first.output)")

      // Taken back, and erased for good, as if they had never been entered.
      for (line, person) in [
        ("call withdraw ninecalls", "kowen"), ("debrief erase kowen", "jbailey"),
        ("debrief erase wisniewski", "jbailey"),
      ] {
        let done = try Self.run(folder, line, as: person, on: "2027-04-30")
        #expect(done.status == 0, "\(line): \(done.errors)")
      }
      let again = try Self.run(folder, "debrief trends --csv", on: "2027-05-04")
      #expect(again.output == first.output && !again.errors.contains("Issued"))
      let text = try Self.run(folder, "debrief trends", on: "2027-05-04")
      #expect(text.output.hasPrefix("The room in 2027-Q1."))
      #expect(try Self.run(folder, "debrief trends --csv --json", on: "2027-05-04").status == 64)
    }
  }
}
