import Foundation
import RoomFiles
import Testing

struct BrokenRoomTests {
  static let names: [String] = {
    let folder = Fixtures.folder.appending(path: "Broken").path
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    return (names ?? []).filter { !$0.contains(".") }.sorted()
  }()

  @Test("each broken room says exactly what is wrong with it", arguments: names)
  func broken(_ name: String) throws {
    var files = try Fixtures.files(in: "Base")
    let changes = try Fixtures.files(in: "Broken/\(name)")
    for (path, bytes) in changes where path != "expected.txt" { files[path] = bytes }
    let text = ConfigReader.read(MemoryFiles(files)).text()
    if Fixtures.isRecording {
      let file = Fixtures.folder.appending(path: "Broken/\(name)/expected.txt")
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
      return
    }
    #expect(text == String(decoding: changes["expected.txt"] ?? [], as: UTF8.self))
  }

  @Test("there are enough broken rooms to mean something")
  func enough() { #expect(Self.names.count >= 70) }
}
