import Foundation

/// Runs the built program as a user would.
enum Program {
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The repository.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The binary that `RELIEF_PROGRAM` names, or else the one beside the test bundle.
  ///
  /// The gate names its release build: the one that people run, and many times faster.
  static let binary: URL = {
    if let named = ProcessInfo.processInfo.environment["RELIEF_PROGRAM"] {
      return URL(filePath: named)
    }
    let bundle = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let beside = bundle.appending(path: "relief")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return root.appending(path: ".build/debug/relief")
  }()

  static func run(
    _ arguments: String...,
    environment: [String: String] = [:],
    in folder: URL = root
  ) throws -> Result {
    try run(arguments: arguments, environment: environment, in: folder)
  }

  static func run(
    arguments: [String],
    environment: [String: String] = [:],
    in folder: URL = root
  ) throws -> Result {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // A record that somebody keeps in this folder has nothing to say in the tests.
    process.environment = ProcessInfo.processInfo.environment
      .merging(["RELIEF_DB": "/nonexistent/relief.db"]) { $1 }
      .merging(environment) { $1 }
      .merging(["NO_COLOR": "1"]) { $1 }
    let output = Pipe()
    // Errors go to a file: two pipes read one after the other can block each other.
    let errors = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: errors) }
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: String(decoding: text, as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self)
    )
  }

  /// A folder that is gone after the closure.
  static func temporaryFolder<T>(_ body: (URL) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// The files below a folder, by relative path.
  static func files(below folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    let base = folder.standardizedFileURL.path
    for case let path as String in FileManager.default.enumerator(atPath: base) ?? .init() {
      var isFolder: ObjCBool = false
      let whole = base + "/" + path
      if FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder), !isFolder.boolValue
      {
        files[path] = try Data(contentsOf: URL(filePath: whole))
      }
    }
    return files
  }
}
