import Foundation
import Planning
import RoomFiles
import Testing
import Wellbeing

struct SupportReaderTests {
  static func shipped() throws -> String {
    let root = Fixtures.folder.deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "Config/support.yaml"), encoding: .utf8)
  }

  static func reading(_ text: String) throws -> ConfigReading {
    ConfigReader.read(try Fixtures.base(["support.yaml": text]))
  }

  @Test("the shipped file has the public numbers of a room without one, and one example")
  func shippedNumbers() throws {
    let without = try #require(ConfigReader.read(try Fixtures.base()).room).support
    #expect(without == .builtIn)
    let reading = try Self.reading(try Self.shipped())
    #expect(reading.text() == "")
    let support = try #require(reading.room).support
    #expect(support.lines.filter { !$0.isExample } == SupportNumbers.builtIn.lines)
    #expect(support.lines.filter(\.isExample).map(\.name) == ["Employee assistance programme"])
    // Nobody is shown a number that is not there.
    #expect(support.roundTheClock == SupportNumbers.builtIn.lines)
  }

  @Test("the public numbers are the ones that are published")
  func published() {
    // Each as its service gives it: gov.uk, nhs.uk, samaritans.org, and Shout for emergency responders.
    #expect(
      SupportNumbers.builtIn.lines.map(\.contact) == [
        "ring 999", "ring 111", "ring 116 123", "text BLUELIGHT to 85258",
      ]
    )
    #expect(SupportNumbers.builtIn.lines.allSatisfy { $0.isAlwaysOpen && !$0.isExample })
    #expect(SupportNumbers.builtIn.lines.allSatisfy { $0.source.hasPrefix("https://") })
  }

  @Test("a room's own numbers take the place of all of them, in their order")
  func own() throws {
    let reading = try Self.reading(
      """
      lines:
        - { name: Chaplain, number: "+44 1632 960123", hours: "Mon-Fri 09:00-17:00", for: a talk, source: intranet }
        - { name: Lifeline, number: "0808 808 8000", hours: always, for: somebody who listens, source: lifelinehelpline.info }
      """
    )
    #expect(reading.text() == "")
    let lines = try #require(reading.room).support.lines
    #expect(
      lines == [
        SupportLine(
          name: "Chaplain",
          number: "+44 1632 960123",
          hours: "Mon-Fri 09:00-17:00",
          use: "a talk",
          source: "intranet"
        ),
        SupportLine(
          name: "Lifeline",
          number: "0808 808 8000",
          use: "somebody who listens",
          source: "lifelinehelpline.info"
        ),
      ]
    )
    #expect(reading.room?.support.roundTheClock.map(\.name) == ["Lifeline"])
  }

  @Test("the numbers are settings that the record keeps")
  func bundle() throws {
    let reading = try Self.reading(try Self.shipped())
    let kept = try #require(reading.bundle.files["support.yaml"])
    #expect(kept == Array(try Self.shipped().utf8))
    #expect(reading.bundle.version.files.contains { $0.path == "support.yaml" })
    #expect(reading.room?.inputs.contains { $0.path == "support.yaml" } == true)
    // Read back from there it is the same room, people aside.
    let back = try #require(ConfigReader.read(reading.bundle).room)
    #expect(back.support == reading.room?.support)
  }
}
