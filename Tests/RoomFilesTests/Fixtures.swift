import Foundation
import RoomFiles

/// The files beside the tests.
enum Fixtures {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  /// Every file below a folder, by its path there.
  static func files(in name: String) throws -> [String: [UInt8]] {
    let root = folder.appending(path: name).path
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
      let full = "\(root)/\(path)"
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
      if !isFolder.boolValue, let data = FileManager.default.contents(atPath: full) {
        files[path] = [UInt8](data)
      }
    }
    return files
  }

  /// The good room, with some of its files replaced.
  static func base(_ changes: [String: String] = [:]) throws -> MemoryFiles {
    var files = try files(in: "Base")
    for (path, text) in changes { files[path] = Array(text.utf8) }
    return MemoryFiles(files)
  }

  /// The text of a file of the good room.
  static func text(_ path: String) throws -> String {
    String(decoding: try files(in: "Base")[path] ?? [], as: UTF8.self)
  }

  /// What a good room answers when a text of one of its files is replaced.
  static func reading(
    _ path: String,
    _ old: String,
    _ new: String
  ) throws -> ConfigReading {
    let text = try text(path)
    return ConfigReader.read(try base([path: text.replacing(old, with: new)]))
  }
}
