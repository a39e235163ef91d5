import Glibc

/// Where the solver's program lies.
public enum SolverPlace {
  /// The name of the program.
  public static let name = "relief-solve"

  /// The path of `relief-solve`: beside the program that runs, else in PATH; nothing where it is in neither.
  public static func find() -> String? {
    let path = getenv("PATH").map { String(cString: $0) } ?? ""
    // An empty part of PATH would mean the folder that one happens to stand in; nothing is run from there.
    let folders = [ownFolder].compactMap { $0 } + path.split(separator: ":").map(String.init)
    return folders.map { "\($0)/\(name)" }.first(where: isProgram)
  }

  private static var ownFolder: String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.bindMemory(to: CChar.self).baseAddress.map {
        readlink("/proc/self/exe", $0, bytes.count)
      }
    }
    guard let count, count > 0, count < buffer.count else { return nil }
    let path = String(decoding: buffer[..<count], as: UTF8.self)
    return path.lastIndex(of: "/").map { String(path[..<$0]) }
  }

  private static func isProgram(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }
}
