import Glibc

/// A folder that is replaced as a whole: whoever looks sees the old files or the new ones, never both.
///
/// The new files are written to a folder beside it and synced; then the two change names in one step of the
/// system. Where a file system cannot exchange names, the old folder steps aside and is found again if the
/// program is killed between the two steps.
public enum OutputFolder {
  /// Replaces a folder by one that holds exactly these files, and the old one's README.md.
  ///
  /// - Parameters:
  ///   - path: the folder; it and those above it are made where they are missing.
  ///   - files: the bytes by their path in the folder, each a name that `relief plan` writes.
  /// - Throws: ``OutputError``; the folder is then as it was before.
  public static func replace(
    at path: String,
    with files: [(path: String, bytes: [UInt8])]
  ) throws(OutputError) {
    let target = try resolved(path)
    for file in files where !OutputNames.isFile(file.path) { throw .badPath(file.path) }
    try FileTree.makeParents(of: target)
    let beside = Beside(target)
    // One after another, so that nobody takes what another is writing for a leftover.
    let lock = try FolderLock.wait(for: beside.parent)
    defer { lock?.release() }
    beside.recover()
    if FileTree.kind(of: target) != nil { try FileTree.check(target) }

    let new = beside.fresh("new")
    do throws(OutputError) {
      try FileTree.makeFolder(new)
      // The lock says that the folder is being written; one nobody holds is a leftover.
      let mark = FolderLock(new)
      defer { mark?.release() }
      try fill(new, files, note: "\(target)/\(OutputNames.note)")
      try swap(new, target, beside)
      try FileTree.sync(beside.parent)
    } catch {
      FileTree.remove(new)
      throw error.path(movedFrom: new, to: target)
    }
  }

  private static func resolved(_ path: String) throws(OutputError) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    if FileTree.kind(of: path) == S_IFLNK {
      guard let real = realpath(path, nil) else { throw .notAFolder(path) }
      path = String(cString: real)
      free(real)
    }
    let last = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard !["", ".", ".."].contains(last), !path.utf8.contains(0) else { throw .badName(path) }
    let kind = FileTree.kind(of: path)
    guard kind == nil || kind == S_IFDIR else { throw .notAFolder(path) }
    return path
  }

  private static func fill(
    _ new: String,
    _ files: [(path: String, bytes: [UInt8])],
    note: String
  ) throws(OutputError) {
    var folders: Set<String> = []
    for (path, bytes) in files {
      let parts = path.split(separator: "/").dropLast()
      for depth in parts.indices {
        let folder = "\(new)/\(parts[...depth].joined(separator: "/"))"
        if folders.insert(folder).inserted { try FileTree.makeFolder(folder) }
      }
      try FileTree.write(bytes, to: "\(new)/\(path)", isSynced: false)
    }
    if !files.contains(where: { $0.path == OutputNames.note }) {
      try FileTree.carry(note, to: "\(new)/\(OutputNames.note)")
    }
    // One call for all: a sync for each of a thousand calendars takes seconds.
    try FileTree.syncAll(around: new)
  }

  private static func swap(
    _ new: String,
    _ target: String,
    _ beside: Beside
  ) throws(OutputError) {
    guard FileTree.kind(of: target) != nil else {
      guard rename(new, target) == 0 else { throw FileTree.failure(target) }
      return
    }
    if exchange(new, target) {
      do throws(OutputError) {
        // A file that somebody put there since the first look is not thrown away.
        try FileTree.check(new)
      } catch {
        _ = exchange(new, target)
        throw error.path(movedFrom: new, to: target)
      }
      FileTree.remove(new)
      return
    }
    let old = beside.fresh("old")
    guard rename(target, old) == 0 else { throw FileTree.failure(target) }
    guard rename(new, target) == 0 else {
      let error = FileTree.failure(target)
      _ = rename(old, target)
      throw error
    }
    FileTree.remove(old)
  }

  private static func exchange(_ a: String, _ b: String) -> Bool {
    guard let renameat2 = Self.renameat2 else { return false }
    return renameat2(AT_FDCWD, a, AT_FDCWD, b, 2 /* RENAME_EXCHANGE */) == 0
  }

  private typealias RenameAt2 =
    @convention(c) (
      CInt, UnsafePointer<CChar>, CInt, UnsafePointer<CChar>, CUnsignedInt
    ) -> CInt

  /// The system call is Linux's own and stands in no header that Swift sees.
  private static let renameat2: RenameAt2? = dlsym(nil, "renameat2").map {
    unsafeBitCast($0, to: RenameAt2.self)
  }
}

extension OutputError {
  /// The same error told of the folder people know rather than of the one it was written to in passing.
  fileprivate func path(movedFrom old: String, to new: String) -> OutputError {
    func moved(_ path: String) -> String {
      path.hasPrefix(old) ? new + path.dropFirst(old.count) : path
    }
    return switch self {
    case .foreign(let path): .foreign(moved(path))
    case .cannotWrite(let path, let reason): .cannotWrite(path: moved(path), reason: reason)
    case .cannotRead(let path, let reason): .cannotRead(path: moved(path), reason: reason)
    case .badName, .notAFolder, .notAFile, .badPath: self
    }
  }
}
