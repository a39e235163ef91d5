import ArgumentParser
import RoomFiles

/// A file that somebody names on the command line.
enum GivenFile {
  /// All of it; exit 74 where it cannot be read, 2 where it is too long.
  static func read(_ path: String) throws -> [UInt8] {
    let cut = path.lastIndex(of: "/")
    let folder = cut.map { String(path[..<$0]) } ?? "."
    let name = cut.map { String(path[path.index(after: $0)...]) } ?? path
    switch DirectoryFiles(folder.isEmpty ? "/" : folder).read(name) {
    case .bytes(let bytes): return bytes
    case .missing: Console.note("error: there is no file \(path.printable(limit: 200)).")
    case .refused(let fault):
      Console.note("error: \(path.printable(limit: 200)): \(fault.sentence).")
      throw fault == .tooLong ? ExitCode.badInput : ExitCode.cannotReadOrWrite
    }
    throw ExitCode.cannotReadOrWrite
  }
}
