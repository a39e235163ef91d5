import Foundation
import Testing

@testable import RotaWeb

@Suite struct PageGoldenTests {
  /// Every page of a small room, byte for byte; the names of the stylesheet and the script, which change with their
  /// bytes, are left out of it.
  @Test func pagesAreAsTheyWereLookedAt() throws {
    let pages = try PageSet(SmallRoom.room(), night: SmallRoom.night, now: SmallRoom.now).all
    #expect(pages.count == 50)
    for page in pages {
      let text = page.document.replacing(/relief-[0-9a-f]{16}\./, with: "relief-DIGEST.")
      try expectGolden(text, "\(page.name).html")
    }
  }

  private func expectGolden(_ text: String, _ name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Goldens")
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name)")
      return
    }
    let wanted = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(text == wanted, "differs from \(name)")
  }
}
