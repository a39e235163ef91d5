import Foundation
import Testing

@testable import RotaWeb

@Suite struct HostileNameTests {
  /// Whatever people are called, a page has the elements and attributes it has for plain names, and no others.
  @Test func namesNeverBecomeMarkup() throws {
    let plain = try pages(SmallRoom.names)
    let shapes = plain.map { Markup($0.document).shape }
    let size = SmallRoom.names.count
    for first in stride(from: 0, to: HostileNames.all.count, by: size) {
      let names = (0..<size).map { HostileNames.all[(first + $0) % HostileNames.all.count] }
      for (page, shape) in zip(try pages(names), shapes) {
        let markup = Markup(page.document)
        #expect(markup.shape == shape, "\(page.name) with names from \(first)")
        #expect(markup.elements.count { $0.name == "script" } == 1, "\(page.name)")
        let handlers = markup.elements.flatMap(\.attributes.keys).filter { $0.hasPrefix("on") }
        #expect(handlers.isEmpty, "\(page.name)")
        let forbidden = page.document.unicodeScalars.filter {
          ($0.value < 32 && $0 != "\n") || (0x7F..<0xA0).contains($0.value)
            || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
        }
        #expect(forbidden.isEmpty, "\(page.name) has controls in it")
      }
    }
  }

  private func pages(_ names: [String]) throws -> [PageSet.Sent] {
    try PageSet(SmallRoom.room(names: names), night: SmallRoom.night, now: SmallRoom.now).withPeople
  }
}
