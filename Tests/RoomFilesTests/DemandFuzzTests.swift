import CivilTime
import RoomFiles
import Staffing
import Testing

struct DemandFuzzTests {
  private static let good = """
    start,queue,wait_s,handle_s,outcome,note
    2025-10-26T00:10:00,999,3,180,answered,
    2025-10-26T01:10:00,999,3,180.5,answered,"a ""note"" too"
    2025-10-26T01:05:00,101,70,,abandoned,
    2026-03-29T01:05:00,101,70,,abandoned,x
    2026-03-29T23:55:00+01:00,101,70,,abandoned,x

    """
  private static let counts =
    "start,queue,calls\n" + DemandFixture.day("2026-01-05") + "2026-01-06T00:00Z,101,4\n"
  private static let words = [
    ",", "\"", "\n", "\r", "\r\n", "-", "+01:00", "Z", "9999999999", "0", "NaN", "\u{FEFF}",
    "T24:00",
    "2019-01-01T00:00", "2026-12-31T23:59:59", "\0", "é", ",,,,,,", "\u{1F}\u{8B}", "calls",
  ].map { Array($0.utf8) }

  @Test("a good file with bytes changed is read or refused, and never a trap")
  func bytes() throws {
    var random = SeededRandom(state: UInt64(FuzzTests.setting("RELIEF_SEED", 3)))
    let packed = try DemandGzip.pack(Array(Self.good.utf8))
    let seeds = [Array(Self.good.utf8), Array(Self.counts.utf8), packed, packed + packed]
    var refused = 0
    let rounds = FuzzTests.setting("RELIEF_FUZZ", 600)
    for round in 0..<rounds {
      var bytes = seeds[round % seeds.count]
      for _ in 0..<Int.random(in: 1...4, using: &random) { Self.change(&bytes, &random) }
      let reading = DemandFixture.read(
        [bytes],
        interval: [15, 30, 60, 1440].randomElement(using: &random) ?? 30,
        queues: Bool.random(using: &random) ? nil : ["999", "101"]
      )
      let text = reading.diagnostics.text(uncounted: reading.uncounted)
      #expect(text.utf8.allSatisfy { $0 == 10 || $0 >= 32 })
      #expect(reading.hasErrors == reading.histories.isEmpty)
      for history in reading.histories {
        #expect(history.calls.allSatisfy { $0 >= 0 && $0.isFinite })
        #expect(history.calls.count == history.grid.count)
      }
      if reading.hasErrors { refused += 1 }
    }
    #expect(refused > rounds / 3)
    #expect(refused < rounds)
  }

  @Test("bytes that mean nothing are refused")
  func noise() {
    var random = SeededRandom(state: 4)
    for length in [1, 2, 10, 100, 5000, 300_000] {
      for isPacked in [false, true] {
        var bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
        if isPacked { bytes = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + bytes }
        #expect(DemandFixture.read([bytes]).hasErrors)
      }
    }
  }

  private static func change(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    guard !bytes.isEmpty else { return }
    let at = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[at] = .random(in: 0...255, using: &random)
    case 1: bytes[at] ^= 1 << UInt8.random(in: 0...7, using: &random)
    case 2: bytes.removeSubrange(at..<min(bytes.count, at + .random(in: 1...30, using: &random)))
    case 3:
      let part = bytes[at..<min(bytes.count, at + .random(in: 1...60, using: &random))]
      bytes.insert(contentsOf: part, at: .random(in: 0...bytes.count, using: &random))
    default: bytes.insert(contentsOf: words.randomElement(using: &random) ?? [], at: at)
    }
  }
}
