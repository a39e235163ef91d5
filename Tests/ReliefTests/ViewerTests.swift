import Foundation
import Testing

/// What a colleague who looks at the record is not shown, and what is sent twice.
@Suite struct ViewerTests {
  private static func run(_ folder: URL, _ line: String) throws -> Program.Result {
    try Program.run(
      arguments: line.split(separator: " ").map(String.init) + [
        "--config", Program.root.appending(path: "Config").path,
        "--db", folder.appending(path: "relief.db").path,
      ],
      environment: ["RELIEF_TEST_CLOCK": "1", "RELIEF_NOW": "2026-10-05T08:00:00Z"],
      in: folder
    )
  }

  @Test("a colleague reads nobody else's health, rest or kind of absence, supervisors do")
  func colleague() throws {
    try Program.temporaryFolder { folder in
      let days = "--from 2026-10-05 --days 2"
      #expect(try Self.run(folder, "absence add kowen sick 2026-10-05").status == 0)
      let refused = try Self.run(folder, "plan \(days) --out out --kinds --as reid")
      #expect(refused.status == 77)
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "out").path))
      #expect(try Self.run(folder, "plan \(days) --out out --kinds --as rbegum").status == 0)
      let rota = try String(contentsOf: folder.appending(path: "out/rota.csv"), encoding: .utf8)
      #expect(rota.contains("absent:sick"))

      let check = "rota check --warnings \(days)"
      #expect(try Self.run(folder, check).output.contains("turner: 14 months since the health"))
      #expect(!(try Self.run(folder, check + " --as reid")).output.contains("health"))
      #expect(try Self.run(folder, check + " --person turner --as reid").status == 77)

      let late = "worked late btanner:2026-10-04 --until 08:40 --reason incident"
      #expect(try Self.run(folder, late).status == 0)
      #expect(try Self.run(folder, "rota owed").output.contains("btanner"))
      #expect(try Self.run(folder, "rota owed --as btanner").output.contains("btanner"))
      #expect(try Self.run(folder, "rota owed --as reid").output == "No rest is owed.\n")
      #expect(try Self.run(folder, "rota owed --json --as reid").output == "[]\n")
    }
  }

  @Test("what takes something away can be sent twice, and a key is one change's alone")
  func keys() throws {
    try Program.temporaryFolder { folder in
      let add = "absence add kaur leave 2026-11-09 --once"
      #expect(try Self.run(folder, "\(add) firstkey").status == 0)
      let cancel = "absence cancel firstkey-1 --once secondkey"
      #expect(try Self.run(folder, cancel).status == 0)
      let again = try Self.run(folder, cancel)
      #expect(again.status == 0, "\(again.errors)")
      #expect(
        again.output.hasPrefix("This was done before, as entry 3: absence cancel firstkey-1.")
      )
      let other = try Self.run(folder, "\(add) secondkey")
      #expect(other.status == 2)
      #expect(other.errors.contains("the key `secondkey` was used for another change"))
      #expect(!other.errors.contains("absence"), "nobody learns from a key what somebody did")
    }
  }
}
