import CivilTime
import Foundation
import RoomFiles
import Testing

struct DemandBrokenTests {
  static let names: [String] = {
    let folder = Fixtures.folder.appending(path: "Fixtures/demand").path
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    return (names ?? []).filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) }.sorted()
  }()

  @Test("each broken demand file says exactly what is wrong with it", arguments: names)
  func broken(_ name: String) throws {
    let files = try Fixtures.files(in: "Fixtures/demand")
    let reading = DemandReader.read(
      MemoryFiles(["demand/calls.csv": files["\(name).csv"] ?? []]),
      paths: ["demand/calls.csv"],
      zone: DemandFixture.london,
      interval: Minutes(30),
      queues: ["999", "101"],
      latest: Instant("2028-01-01T00:00Z")
    )
    let text = reading.diagnostics.text(uncounted: reading.uncounted)
    #expect(reading.hasErrors)
    #expect(reading.histories.isEmpty)
    #expect(text.utf8.allSatisfy { $0 == 10 || $0 >= 32 })
    if Fixtures.isRecording {
      let file = Fixtures.folder.appending(path: "Fixtures/demand/\(name).txt")
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
      return
    }
    #expect(text == String(decoding: files["\(name).txt"] ?? [], as: UTF8.self))
  }

  @Test("there are enough broken demand files to mean something")
  func enough() { #expect(Self.names.count >= 35) }

  @Test("of a file of faults the first thousand are kept and the rest counted")
  func capped() {
    let rows = (0..<3000).map { "2026-01-05T10:00:00Z,n\($0)\n" }.joined()
    let reading = DemandFixture.read("start,queue\n" + rows)
    #expect(reading.diagnostics.count == 1000)
    #expect(reading.uncounted == 2000)
    #expect(reading.diagnostics.last?.line == 1001)
  }

  @Test("a file that is not there is named")
  func missing() {
    let reading = DemandReader.read(
      file: "/nowhere/calls.csv",
      zone: .utc,
      interval: Minutes(30)
    )
    #expect(reading.texts == ["error: there is no such file"])
    #expect(reading.diagnostics.first?.path == "/nowhere/calls.csv")
  }
}
