import Glibc

/// What lies where the record should, seen before the engine touches it.
enum RecordFileKind {
  /// Nothing, or a file without bytes.
  case none
  /// A record that was closed.
  case closed
  /// A record whose last process ended without closing it: there is a log beside it.
  case left

  /// The first bytes of every SQLite file.
  /// - Source: SQLite, "Database File Format", §1.3: 16 bytes of header string; the application id is the
  ///   four bytes at 68.
  private static let magic = Array("SQLite format 3\0".utf8)
  /// What records say of themselves at byte 68: RLIF.
  static let application = Array("RLIF".utf8)

  /// Whether there is anything at the path.
  ///
  /// - Throws: `RecordError.unsuitable` where it is a folder, a link or anything but a file.
  static func isThere(_ path: String) throws(RecordError) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return false }
      throw .cannotRead("\(path): \(String(cString: strerror(errno)))")
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return true
    case S_IFLNK:
      throw .unsuitable("\(path) is a symbolic link; name the file that it leads to")
    case S_IFDIR: throw .unsuitable("\(path) is a folder; name a file in it")
    default: throw .unsuitable("\(path) is no ordinary file")
    }
  }

  /// Looks at the file's first bytes.
  ///
  /// - Throws: `RecordError.unsuitable` where it belongs to something else.
  init(_ place: RecordPlace) throws(RecordError) {
    guard try Self.isThere(place.path) else {
      self = .none
      return
    }
    let bytes: [UInt8]
    do throws(PlainFile.Failure) {
      bytes = try PlainFile(place.path, O_RDONLY).read(100)
    } catch {
      throw .cannotRead(error.text)
    }
    guard !bytes.isEmpty else {
      self = .none
      return
    }
    guard bytes.count == 100, bytes.starts(with: Self.magic) else {
      throw Self.fault("is no record: it does not begin as one", place)
    }
    guard bytes[68..<72].elementsEqual(Self.application) else {
      throw Self.fault("belongs to another program", place)
    }
    var status = stat()
    let hasLog = stat(place.path + "-wal", &status) == 0 && status.st_size > 0
    self = hasLog ? .left : .closed
  }

  /// Where there are copies of a record, there was one: what is there now is what became of it.
  private static func fault(_ text: String, _ place: RecordPlace) -> RecordError {
    Snapshots(place).all.isEmpty
      ? .unsuitable("\(place.path) \(text)") : .damaged("\(place.path) \(text)", restore: nil)
  }
}
