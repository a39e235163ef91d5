import Foundation
import Testing

/// Who is asked in a night without a welfare lead or a deputy: that of Saturday 24 October 2026, which white works.
///
/// Angharad Hughes and Davinder Singh supervise it; it ends on Sunday at 07:00, when the first lead, Ruth Adams, comes.
@Suite struct CareAskCommandTests {
  private static func run(
    _ folder: URL,
    _ line: String,
    as person: String
  ) throws -> Program.Result {
    try Program.run(
      arguments: line.split(separator: " ").map(String.init) + [
        "--as", person, "--config", Program.root.appending(path: "Config").path,
        "--db", folder.appending(path: "relief.db").path,
      ],
      environment: ["RELIEF_TEST_CLOCK": "1", "RELIEF_NOW": "2026-10-24T20:42:00Z"],
      in: folder
    )
  }

  @Test("the supervisor reads whom to ask until when, answers it by an offer, and never reads why")
  func night() throws {
    try Program.temporaryFolder { folder in
      #expect(try Self.run(folder, "call add child mirza", as: "eze").status == 0)
      #expect(try Self.run(folder, "call concern mirza --yes", as: "eze").status == 0)
      let ask = "Ask how mirza is by Sun 25 Oct 07:00, and offer a wellbeing check"
      let log = try Self.run(folder, "debrief log", as: "ahughes")
      #expect(
        log.output == ask + ": relief debrief offer mirza wellbeing-check\n",
        "\(log.output) \(log.errors)"
      )
      let handover = try Self.run(folder, "handover", as: "ahughes")
      #expect(handover.output.contains("Checks you have in hand:\n  \(ask)\n"))
      let views = ["debrief log", "debrief log --json", "handover", "handover --json", "floor"]
      for view in views {
        let seen = try Self.run(folder, view, as: "ahughes")
        #expect(seen.status == 0, "\(view): \(seen.errors)")
        let text = (seen.output + seen.errors).lowercased()
        for word in ["child", "at-once", "flag", "hard call", "concern", "rule"] {
          #expect(!text.contains(word), "\(view): \(word)")
        }
        // One supervisor asks, not both.
        let other = try Self.run(folder, view, as: "dsingh").output
        #expect(!other.contains("Ask how") && !other.contains("2026-10-25T07:00:00+00:00\"}"))
      }
      let lead = try Self.run(folder, "debrief log", as: "adams")
      #expect(lead.output.contains("ahughes (supervisor, asks how they are)"))
      #expect(!lead.output.contains("too late"))
      let own = try Self.run(folder, "debrief mine", as: "mirza")
      #expect(own.output.contains("ahughes is asked to see how you are, and not told why"))

      let offer = try Self.run(folder, "debrief offer mirza wellbeing-check", as: "ahughes")
      #expect(offer.status == 0, "\(offer.errors)")
      for view in views {
        #expect(!(try Self.run(folder, view, as: "ahughes").output.contains("Ask how")))
      }
    }
  }
}
