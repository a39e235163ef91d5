import Foundation
import Wellbeing

@testable import RotaSolver

/// The solver built beside the tests, and programs that only look like one.
enum Solver {
  /// The folder of the test bundle, into which everything is built.
  static let path: String = {
    let bundle = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let beside = bundle.appending(path: SolverPlace.name)
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside.path }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.appending(path: ".build/debug/\(SolverPlace.name)").path
  }()

  static func planner(limit: Double = 30) -> SolverBreakPlanner {
    SolverBreakPlanner(program: path, limit: limit)
  }

  /// A shell script that stands in for the solver while `body` runs.
  static func fake<T>(_ script: String, _ body: (String) async throws -> T) async throws -> T {
    let file = FileManager.default.temporaryDirectory.appending(path: "fake-\(UUID()).sh")
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
    return try await body(file.path)
  }
}
