import Foundation
import RoomFiles
import Testing

struct FuzzTests {
  /// `RELIEF_FUZZ=100000` runs longer, `RELIEF_SEED` elsewhere.
  static func setting(_ name: String, _ usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
  }

  @Test("a good room with bytes changed is read or refused with a place, and never a trap")
  func bytes() throws {
    var good = try Fixtures.files(in: "Base").filter { !$0.key.hasPrefix("demand") }
    good["rules/wellbeing.yaml"] = Array(try WellbeingReaderTests.shipped().utf8)
    good["support.yaml"] = Array(try SupportReaderTests.shipped().utf8)
    good["rules/breaks.yaml"] = Array(try BreaksReaderTests.shipped().utf8)
    let paths = good.keys.sorted()
    var random = SeededRandom(state: UInt64(Self.setting("RELIEF_SEED", 1)))
    var refused = 0
    let rounds = Self.setting("RELIEF_FUZZ", 300)
    for _ in 0..<rounds {
      var files = good
      let path = paths.randomElement(using: &random) ?? "room.yaml"
      var bytes = good[path] ?? []
      for _ in 0..<Int.random(in: 1...4, using: &random) { Self.change(&bytes, &random) }
      files[path] = bytes
      let reading = ConfigReader.read(MemoryFiles(files))
      if reading.room != nil { continue }
      refused += 1
      let errors = reading.diagnostics.filter { $0.severity == .error }
      #expect(!errors.isEmpty)
      #expect(errors.allSatisfy { $0.line != nil || $0.path == path || $0.path == "people.csv" })
      #expect(errors.allSatisfy { $0.text.utf8.allSatisfy { $0 == 10 || $0 >= 32 } })
    }
    #expect(refused > rounds / 3)
  }

  private static let words = [
    "[", "]", "{", "}", ": ", "- ", "? ", "|", ">", "#", "\"", "'", "&a", "*a", "!!", "\n", "\r",
    "\t", "---", "...", "%", "@", "`", ",", "\\", "\u{FEFF}", "\u{2028}", "é", "$X", "0", "-1",
    "1e9", "9999999999999999999", "\n  ", "\"\"", "\\u0000", "\\xFF",
  ].map { Array($0.utf8) }

  private static func change(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    guard !bytes.isEmpty else { return }
    let at = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[at] = .random(in: 0...255, using: &random)
    case 1: bytes[at] ^= 1 << UInt8.random(in: 0...7, using: &random)
    case 2: bytes.remove(at: at)
    case 3: bytes.removeSubrange(at..<min(bytes.count, at + .random(in: 1...40, using: &random)))
    case 4:
      let part = bytes[at..<min(bytes.count, at + .random(in: 1...40, using: &random))]
      bytes.insert(contentsOf: part, at: .random(in: 0...bytes.count, using: &random))
    default: bytes.insert(contentsOf: words.randomElement(using: &random) ?? [], at: at)
    }
  }
}
