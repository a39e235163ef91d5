import Glibc

/// Why a file of input cannot be read.
public struct InputError: Error, Hashable, Sendable, CustomStringConvertible {
  let path: String
  let reason: String

  /// One sentence without a full stop.
  public var description: String { "`\(harmless(path))` cannot be read: \(reason)" }
}

/// The bytes of a file, a pipe or standard input as they come.
public final class StaffingInput: ByteStream {
  private let descriptor: CInt
  private let isOwned: Bool

  /// As the reader of a message would name it.
  public let name: String

  private init(_ descriptor: CInt, name: String, isOwned: Bool) {
    self.descriptor = descriptor
    self.name = name
    self.isOwned = isOwned
  }

  deinit { if isOwned { close(descriptor) } }

  /// Standard input.
  public static var standard: StaffingInput {
    StaffingInput(STDIN_FILENO, name: "stdin", isOwned: false)
  }

  /// Opens a file or a pipe by its name.
  ///
  /// - Parameter path: Its name.
  /// - Returns: The open file.
  /// - Throws: Why it cannot be read.
  public static func open(_ path: String) throws(InputError) -> StaffingInput {
    guard !path.utf8.contains(0) else {
      throw InputError(path: path, reason: systemMessage(ENOENT))
    }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      throw InputError(path: path, reason: systemMessage(errno))
    }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw InputError(path: path, reason: systemMessage(EISDIR))
    }
    return StaffingInput(descriptor, name: path, isOwned: true)
  }

  /// Fills the beginning of a buffer with what is there.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int {
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw .unreadable(systemMessage(errno)) }
    }
  }
}
