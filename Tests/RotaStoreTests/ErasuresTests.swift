import Foundation
import Testing

@testable import RotaStore

struct ErasuresTests {
  @Test func aLineBrokenOffSpoilsNoLaterOne() throws {
    let folder =
      FileManager.default.temporaryDirectory.path + "/relief-erasures-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let place = RecordPlace(path: folder + "/relief.db")
    let erasures = Erasures(place)
    try erasures.add([["note", "one"]])
    // The power goes in the middle of the next.
    let file = try #require(FileHandle(forWritingAtPath: place.erasuresPath))
    try file.seekToEnd()
    try file.write(contentsOf: Data("note tw".utf8))
    try file.close()
    #expect(try erasures.all() == [["note", "one"]])
    try erasures.add([["note", "three"], ["retain", "2020-01-01"]])
    #expect(
      try erasures.all() == [
        ["note", "one"], ["note", "three"], ["retain", "2020-01-01"],
      ]
    )
  }
}
