import Foundation
import Testing

/// What a self-referral says is read from standard input or a file, never from the command line; and what is said of
/// people and of things is said in whole and in the right number.
@Suite struct ReferCommandTests {
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
      environment: ["RELIEF_TEST_CLOCK": "1", "RELIEF_NOW": "2026-10-10T09:00:00Z"],
      in: folder
    )
  }

  @Test("a file's text reaches the lead as it is")
  func textOfAFile() throws {
    try Program.temporaryFolder { folder in
      let text = "Please ring me — not at home.\nThe second line."
      try Data((text + "\n\n").utf8).write(to: folder.appending(path: "letter.txt"))
      let sent = try Self.run(folder, "debrief refer --text-file letter.txt", as: "kowen")
      #expect(sent.status == 0, "\(sent.errors)")
      #expect(sent.output.hasSuffix("Entry 2.\n"), "\(sent.output)")
      let read = try Self.run(folder, "audit note 2", as: "adams")
      #expect(read.status == 0 && read.output.contains(text), "\(read.output) \(read.errors)")
    }
  }

  @Test(
    "a file that is missing is 74; one that is no text, too long or empty is 2; nothing is sent"
  )
  func badFiles() throws {
    try Program.temporaryFolder { folder in
      try Data([0x61, 0xFF, 0xFE]).write(to: folder.appending(path: "bytes"))
      try Data(String(repeating: "é", count: 2001).utf8).write(to: folder.appending(path: "long"))
      try Data(" \n".utf8).write(to: folder.appending(path: "empty"))
      for (name, status) in [("none", 74), (".", 74), ("bytes", 2), ("long", 2), ("empty", 2)] {
        let said = try Self.run(folder, "debrief refer --text-file \(name)", as: "kowen")
        #expect(said.status == Int32(status), "\(name): \(said.status) \(said.errors)")
        #expect(!said.output.contains("Entry"))
      }
      try Data(String(repeating: "é", count: 2000).utf8).write(to: folder.appending(path: "just"))
      let sent = try Self.run(folder, "debrief refer --text-file just", as: "kowen")
      // The record was made, and nothing else was sent before.
      #expect(sent.status == 0 && sent.output.hasSuffix("Entry 2.\n"), "\(sent.output)")
    }
  }

  @Test("everybody who was not at a desk is named")
  func longNote() throws {
    try Program.temporaryFolder { folder in
      // White, which has days off on Saturday 10 October 2026.
      let people = ["mirza", "eze", "ahughes", "dsingh", "delacroix", "fofana", "knox", "pryce"]
      let line = "call add death " + people.joined(separator: " ")
      let said = try Self.run(folder, line, as: "rbegum")
      #expect(said.status == 0, "\(said.errors)")
      let note = said.output.split(separator: "\n").first { $0.hasPrefix("Note: ") } ?? ""
      #expect(note.hasSuffix(" were not at a desk then."), "\(note)")
      for person in people { #expect(note.contains(person), "\(person): \(note)") }
    }
  }

  @Test("one fact is one fact")
  func number() throws {
    try Program.temporaryFolder { folder in
      #expect(try Self.run(folder, "call good-day", as: "kowen").status == 0)
      let trial = try Self.run(folder, "debrief erase kowen --dry-run", as: "adams")
      #expect(
        trial.output
          == "1 fact and 0 texts would be erased for good. Nothing was changed.\n",
        "\(trial.output) \(trial.errors)"
      )
      let done = try Self.run(folder, "debrief erase kowen", as: "adams")
      #expect(done.output.hasPrefix("1 fact and 0 texts are gone."), "\(done.output)")
    }
  }
}
