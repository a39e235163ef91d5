import Foundation
import Testing

/// Compares a whole text with a checked-in file; with `RECORD=1` writes the file instead, and fails.
func expectGolden(
  _ text: String,
  _ name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let wanted = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  #expect(text == wanted, "differs from \(name)", sourceLocation: sourceLocation)
}
