import Glibc

/// One file written as a whole: under another name first, then renamed, so that nobody ever sees half of it.
///
/// Only a regular file is replaced. A link is followed and stays; a device or a pipe is written through.
public enum OutputFile {
  /// Writes a file that only its owner may read, in place of what stood there.
  public static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    guard !path.isEmpty, !path.hasSuffix("/"), !path.utf8.contains(0) else { throw .badName(path) }
    if let descriptor = descriptor(named: path) {
      return try FileTree.write(bytes, to: descriptor, path)
    }
    let target = try followed(path)
    switch FileTree.kind(of: target) {
    case nil, S_IFREG: try replace(target, with: bytes, shown: path)
    case S_IFDIR: throw .notAFile(path)
    case S_IFBLK: throw .cannotWrite(path: path, reason: "this is a block device")
    default: try writeThrough(target, bytes, shown: path)
    }
  }

  /// A descriptor of this program by its name: opening that anew would begin at the file's start.
  private static func descriptor(named path: String) -> CInt? {
    switch path {
    case "/dev/stdout": return STDOUT_FILENO
    case "/dev/stderr": return STDERR_FILENO
    default: break
    }
    for folder in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(folder) {
      return CInt(path.dropFirst(folder.count))
    }
    return nil
  }

  /// Where links lead; the last of them may lead to what is not there yet.
  private static func followed(_ path: String) throws(OutputError) -> String {
    var path = path
    for _ in 0..<40 {
      guard FileTree.kind(of: path) == S_IFLNK else { return path }
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let n = readlink(path, &buffer, buffer.count)
      guard n > 0, n < buffer.count else { throw FileTree.failure(path) }
      let link = String(decoding: buffer[..<n].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      path = link.hasPrefix("/") ? link : "\(Beside(path).parent)/\(link)"
    }
    throw .cannotWrite(path: path, reason: systemMessage(ELOOP))
  }

  private static func writeThrough(
    _ target: String,
    _ bytes: [UInt8],
    shown path: String
  ) throws(OutputError) {
    // Without waiting: a pipe that nobody reads is refused.
    let descriptor = open(target, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENXIO
        ? .cannotWrite(path: path, reason: "nobody reads from it") : FileTree.failure(path)
    }
    defer { close(descriptor) }
    let flags = fcntl(descriptor, F_GETFL)
    guard flags >= 0, fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK) >= 0 else {
      throw FileTree.failure(path)
    }
    try FileTree.write(bytes, to: descriptor, path)
  }

  private static func replace(
    _ target: String,
    with bytes: [UInt8],
    shown path: String
  ) throws(OutputError) {
    let beside = Beside(target)
    let new = beside.fresh("new")
    do throws(OutputError) {
      try FileTree.write(bytes, to: new)
      guard rename(new, target) == 0 else { throw FileTree.failure(path) }
      try FileTree.sync(beside.parent)
    } catch {
      unlink(new)
      // The name of the file in passing means nothing to anybody.
      if case .cannotWrite(new, let reason) = error {
        throw .cannotWrite(path: path, reason: reason)
      }
      throw error
    }
  }
}
