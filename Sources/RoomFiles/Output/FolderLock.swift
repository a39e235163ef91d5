import Glibc

/// The system's lock on a folder, held until it is released or the program ends, however it ends.
struct FolderLock {
  private let descriptor: CInt

  /// Takes the lock if nobody has it.
  init?(_ folder: String) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
  }

  private init(descriptor: CInt) { self.descriptor = descriptor }

  /// Lets go of it.
  func release() { close(descriptor) }

  /// Waits until nobody has the lock, for a minute at most.
  ///
  /// - Returns: nothing where the folder may not be opened or its file system knows no locks.
  static func wait(for folder: String) throws(OutputError) -> FolderLock? {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    for _ in 0..<3000 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return FolderLock(descriptor: descriptor) }
      guard errno == EWOULDBLOCK || errno == EINTR else {
        close(descriptor)
        return nil
      }
      usleep(20_000)
    }
    close(descriptor)
    throw .cannotWrite(path: folder, reason: "another program has locked it for a minute")
  }
}
