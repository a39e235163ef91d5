import ArgumentParser
import Glibc
import RoomFiles

/// A folder that is there as long as something runs, closed to others.
enum TemporaryFolder {
  /// Makes it, runs something and deletes it with all that is in it.
  static func with(_ body: (String) throws -> Void) throws {
    let parent = Console.environment("TMPDIR") ?? "/tmp"
    var template = Array("\(parent)/relief-demo-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      Console.note(
        "error: no folder can be made in \(parent.printable): \(String(cString: strerror(errno)))"
      )
      throw ExitCode.cannotReadOrWrite
    }
    let path = String(
      decoding: template.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)),
      as: UTF8.self
    )
    defer { remove(path) }
    try body(path)
  }

  private static func remove(_ path: String) {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name == "." || name == ".." { continue }
        let inside = path + "/" + name
        if unlink(inside) != 0 { remove(inside) }
      }
      closedir(folder)
    }
    rmdir(path)
  }
}
