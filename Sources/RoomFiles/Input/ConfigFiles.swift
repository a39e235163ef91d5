/// Where a Config is read from: a directory, or memory in a test.
public protocol ConfigFiles: Sendable {
  /// The bytes of a file, by its path below Config with `/` between the parts.
  func read(_ path: String) -> FileAnswer
  /// The names in a folder.
  func names(in folder: String) -> FolderAnswer
  /// A path as the reader of a message would open it.
  func shown(_ path: String) -> String
  /// The bytes of a file as they come, however long it is.
  func stream(_ path: String) -> StreamAnswer
}

extension ConfigFiles {
  /// The bytes of a file, for a Config that has them all at once.
  public func stream(_ path: String) -> StreamAnswer {
    switch read(path) {
    case .bytes(let bytes): .stream(MemoryStream(bytes))
    case .missing: .missing
    case .refused(let fault): .refused(fault)
    }
  }
}

/// What became of the wish to read a file.
public enum FileAnswer: Hashable, Sendable {
  /// Here it is.
  case bytes([UInt8])
  /// There is no such file.
  case missing
  /// There is, and it cannot be read.
  case refused(FileFault)
}

/// What became of the wish to list a folder.
public enum FolderAnswer: Hashable, Sendable {
  /// The names in it, sorted; where one is not UTF-8, U+FFFD stands for what is not.
  case names([String])
  /// There is no such folder.
  case missing
  /// There is, and it cannot be listed.
  case refused(FileFault)
}

/// Why a file or folder that is there is not read.
public enum FileFault: Error, Hashable, Sendable {
  /// A folder has its name.
  case isFolder
  /// A pipe, a socket or a device has its name.
  case isNoFile
  /// It is longer than a Config file may be.
  case tooLong
  /// A chain of symbolic links that leads nowhere.
  case linkLoop
  /// A symbolic link to what is not there.
  case danglingLink
  /// The system's own words.
  case unreadable(String)

  /// The most bytes a file of Config may have: 5 MiB.
  public static let mostBytes = 5 * 1024 * 1024

  /// One sentence without a full stop.
  public var sentence: String { message }

  var message: String {
    switch self {
    case .isFolder: "this is a folder, not a file"
    case .isNoFile: "this is not a regular file"
    case .tooLong: "the file is longer than 5 MiB"
    case .linkLoop: "symbolic links lead in a circle"
    case .danglingLink: "this is a symbolic link that leads nowhere"
    case .unreadable(let reason): "the file cannot be read: \(reason)"
    }
  }

  /// The same of a folder that was to be listed.
  var folderMessage: String {
    switch self {
    case .isNoFile: "this is not a folder"
    case .unreadable(let reason): "the folder cannot be read: \(reason)"
    case .isFolder, .tooLong, .linkLoop, .danglingLink: message
    }
  }
}

/// A Config that was never on a disk.
public struct MemoryFiles: ConfigFiles {
  /// The bytes by path.
  public var files: [String: [UInt8]]

  /// Makes a Config of the given files.
  public init(_ files: [String: [UInt8]]) { self.files = files }

  /// The bytes of a file.
  public func read(_ path: String) -> FileAnswer {
    guard let bytes = files[path] else { return .missing }
    return bytes.count > FileFault.mostBytes ? .refused(.tooLong) : .bytes(bytes)
  }

  /// The names in a folder.
  public func names(in folder: String) -> FolderAnswer {
    .names(
      files.keys
        .filter { $0.hasPrefix(folder + "/") }
        .map { String($0.dropFirst(folder.utf8.count + 1)) }
        .filter { !$0.contains("/") }
        .sorted()
    )
  }

  /// The bytes of a file, however long it is.
  public func stream(_ path: String) -> StreamAnswer {
    files[path].map { .stream(MemoryStream($0)) } ?? .missing
  }

  /// The path itself.
  public func shown(_ path: String) -> String { path }
}
