import Glibc

extension RecordPlace {
  /// What changes when another file is put in the record's place, or it is written; empty where there is none.
  public var mark: [Int] {
    var status = stat()
    guard stat(path, &status) == 0 else { return [] }
    return [
      Int(bitPattern: UInt(status.st_ino)), Int(status.st_mtim.tv_sec),
      Int(status.st_mtim.tv_nsec), Int(status.st_size),
    ]
  }
}
