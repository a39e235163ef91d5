import Glibc

/// Folders and files by the system's own calls, so that modes, syncing and failures are exact.
enum FileTree {
  /// Whether something stands at a path, and what; links are not followed.
  static func kind(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// The files below a folder by their path there, and everything else that is not a folder.
  ///
  /// - Throws: ``OutputError/foreign(_:)`` at the first thing relief does not write.
  static func check(_ folder: String, _ below: String = "") throws(OutputError) {
    for name in try names(in: below.isEmpty ? folder : "\(folder)/\(below)") {
      let path = below.isEmpty ? name : "\(below)/\(name)"
      switch kind(of: "\(folder)/\(path)") {
      case S_IFDIR where OutputNames.folders.contains(path): try check(folder, path)
      case S_IFREG where OutputNames.isFile(path): continue
      default: throw .foreign("\(folder)/\(path)")
      }
    }
  }

  /// The names in a folder that must be there.
  static func names(in folder: String) throws(OutputError) -> [String] {
    switch DirectoryFiles(folder).names(in: ".") {
    case .names(let names): return names
    case .missing: throw .cannotRead(path: folder, reason: systemMessage(ENOENT))
    case .refused(.unreadable(let reason)): throw .cannotRead(path: folder, reason: reason)
    case .refused(let fault): throw .cannotRead(path: folder, reason: fault.folderMessage)
    }
  }

  /// Makes a folder that only its owner may enter.
  static func makeFolder(_ path: String, mode: mode_t = 0o700) throws(OutputError) {
    guard mkdir(path, mode) == 0 else { throw failure(path) }
    // The mask of the process may have taken bits away.
    guard chmod(path, mode) == 0 else { throw failure(path) }
  }

  /// Makes the missing folders above a path, as `mkdir -p` does.
  static func makeParents(of path: String) throws(OutputError) {
    var done = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/").dropLast() {
      done += done.isEmpty || done.hasSuffix("/") ? String(part) : "/\(part)"
      if mkdir(done, 0o755) != 0, errno != EEXIST { throw failure(done) }
    }
  }

  /// Writes a new file that only its owner may read; down to the disk unless that is done for many at once.
  static func write(
    _ bytes: [UInt8],
    to path: String,
    isSynced: Bool = true
  ) throws(OutputError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    do throws(OutputError) {
      try write(bytes, to: descriptor, path)
    } catch {
      close(descriptor)
      throw error
    }
    let isDone = fchmod(descriptor, 0o600) == 0 && (!isSynced || fsync(descriptor) == 0)
    let error = isDone ? nil : failure(path)
    // Some file systems tell of a full disk only here.
    guard close(descriptor) == 0, error == nil else { throw error ?? failure(path) }
  }

  /// Writes to what is open already.
  static func write(
    _ bytes: [UInt8],
    to descriptor: CInt,
    _ path: String
  ) throws(OutputError) {
    var written = 0
    while written < bytes.count {
      let n = bytes[written...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if n < 0, errno == EINTR { continue }
      guard n > 0 else { throw failure(path) }
      written += n
    }
  }

  /// Carries a file, where there is one, over to another folder of the same file system, whatever its length.
  static func carry(_ old: String, to new: String) throws(OutputError) {
    guard kind(of: old) != nil, link(old, new) != 0 else { return }
    // Not every file system knows two names of one file.
    switch DirectoryFiles.read(at: old, limit: .max) {
    case .bytes(let bytes): try write(bytes, to: new)
    case .missing: return
    case .refused(.unreadable(let reason)): throw .cannotRead(path: old, reason: reason)
    case .refused(let fault): throw .cannotRead(path: old, reason: fault.message)
    }
  }

  /// Makes everything written so far to the file system of a folder durable.
  static func syncAll(around folder: String) throws(OutputError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(folder) }
    defer { close(descriptor) }
    guard let syncfs = Self.syncfs else { return Glibc.sync() }
    guard syncfs(descriptor) == 0 else { throw failure(folder) }
  }

  /// The system call is Linux's own and stands in no header that Swift sees.
  private static let syncfs: (@convention(c) (CInt) -> CInt)? = dlsym(nil, "syncfs").map {
    unsafeBitCast($0, to: (@convention(c) (CInt) -> CInt).self)
  }

  /// Makes the entries of a folder durable.
  static func sync(_ folder: String) throws(OutputError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(folder) }
    defer { close(descriptor) }
    // A file system that cannot sync a folder says so; the files themselves are safe.
    if fsync(descriptor) != 0, errno != EINVAL { throw failure(folder) }
  }

  /// Removes a folder with all that is in it; links are removed, never followed.
  static func remove(_ path: String) {
    if kind(of: path) == S_IFDIR {
      for name in (try? names(in: path)) ?? [] { remove("\(path)/\(name)") }
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  static func failure(_ path: String) -> OutputError {
    .cannotWrite(path: path, reason: systemMessage(errno))
  }
}
