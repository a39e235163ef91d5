import Glibc

/// The Config in a directory.
public struct DirectoryFiles: ConfigFiles {
  /// The directory.
  public let directory: String

  /// Takes a directory, absolute or from where the program runs.
  public init(_ directory: String) { self.directory = directory }

  /// The bytes of a file; only a regular file is opened at all.
  public func read(_ path: String) -> FileAnswer { Self.read(at: shown(path)) }

  /// The names in a folder, sorted by their bytes.
  public func names(in folder: String) -> FolderAnswer {
    let path = shown(folder)
    guard let stream = opendir(path) else { return Self.folderAnswer(for: errno, path) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { return .refused(.unreadable(systemMessage(errno))) }
    return .names(names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  /// The bytes of a regular file as they come, however long it is.
  public func stream(_ path: String) -> StreamAnswer { FileStream.open(shown(path)) }

  /// The path with the directory before it.
  public func shown(_ path: String) -> String {
    directory.hasSuffix("/") ? directory + path : "\(directory)/\(path)"
  }

  /// Whether there is such a directory.
  var exists: Bool {
    var status = stat()
    return stat(directory, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Reads a regular file of at most `limit` bytes.
  ///
  /// The kind is asked before opening, because opening a pipe may wait and opening a device may do worse; it is
  /// asked again of what was opened, because the name may mean something else by then.
  static func read(at path: String, limit: Int = FileFault.mostBytes) -> FileAnswer {
    // A name with a NUL byte would be cut there and mean another file.
    guard !path.utf8.contains(0) else { return .missing }
    var status = stat()
    guard stat(path, &status) == 0 else { return answer(for: errno, path) }
    if let fault = fault(of: status, limit: limit) { return .refused(fault) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { return answer(for: errno, path) }
    defer { close(descriptor) }
    guard fstat(descriptor, &status) == 0 else { return answer(for: errno, path) }
    if let fault = fault(of: status, limit: limit) { return .refused(fault) }
    return readAll(descriptor, path, limit: limit)
  }

  /// Opens a regular file to be read bit by bit; whoever asks closes the descriptor.
  static func descriptor(of path: String) -> Result<CInt, StreamFault> {
    guard !path.utf8.contains(0) else { return .failure(.missing) }
    var status = stat()
    guard stat(path, &status) == 0 else { return .failure(StreamFault(answer(for: errno, path))) }
    if let fault = fault(of: status, limit: .max) { return .failure(.refused(fault)) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { return .failure(StreamFault(answer(for: errno, path))) }
    guard fstat(descriptor, &status) == 0, fault(of: status, limit: .max) == nil else {
      close(descriptor)
      return .failure(.refused(FileFault.isNoFile))
    }
    return .success(descriptor)
  }

  private static func readAll(_ descriptor: CInt, _ path: String, limit: Int) -> FileAnswer {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let n = Glibc.read(descriptor, &buffer, buffer.count)
      if n < 0, errno == EINTR { continue }
      if n < 0 { return answer(for: errno, path) }
      if n == 0 { return .bytes(bytes) }
      bytes.append(contentsOf: buffer[..<n])
      if bytes.count > limit { return .refused(.tooLong) }
    }
  }

  private static func fault(of status: stat, limit: Int) -> FileFault? {
    switch status.st_mode & S_IFMT {
    case S_IFREG: Int(status.st_size) > limit ? .tooLong : nil
    case S_IFDIR: .isFolder
    default: .isNoFile
    }
  }

  /// Whether something has a name, if only a link that leads nowhere.
  private static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private static func folderAnswer(for code: CInt, _ path: String) -> FolderAnswer {
    // What is no folder is there all the same.
    if code == ENOTDIR, isThere(path) { return .refused(.isNoFile) }
    guard case .refused(let fault) = answer(for: code, path) else { return .missing }
    return .refused(fault)
  }

  private static func answer(for code: CInt, _ path: String) -> FileAnswer {
    switch code {
    case ENOENT, ENOTDIR: isThere(path) ? .refused(.danglingLink) : .missing
    case ENAMETOOLONG: .missing
    case ELOOP: .refused(.linkLoop)
    default: .refused(.unreadable(systemMessage(code)))
    }
  }
}

/// The system's words for an error number.
func systemMessage(_ code: CInt) -> String {
  String(cString: strerror(code)).lowercased()
}
