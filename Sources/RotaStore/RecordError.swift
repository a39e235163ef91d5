/// Why the record cannot be opened, read or written.
public enum RecordError: Error, Hashable, Sendable {
  /// Another process holds the file; its pid, where it can be told.
  case held(by: Int?)
  /// The file is there and no record, or the record of another room, or written by a later version.
  case unsuitable(String)
  /// The file is damaged: what was found, and the newest snapshot that can be restored.
  case damaged(String, restore: String?)
  /// The engine cannot do it now: disk full, input or output error.
  case cannotWrite(String)
  /// It cannot be read or opened.
  case cannotRead(String)
  /// The key file is missing, too open or not the record's.
  case key(String)
  /// Somebody else wrote in between, five times over.
  case busy
  /// A statement was refused by a constraint of the schema: its name.
  case constraint(String)
  /// There is no such record.
  case missing(String)
}

extension RecordError: CustomStringConvertible {
  /// In plain words, without statements or values.
  public var description: String {
    switch self {
    case .held(let pid):
      "the record is held by \(pid.map { "process \($0)" } ?? "another process")"
    case .unsuitable(let why): why
    case .damaged(let what, let snapshot):
      "the record is damaged: \(what)\n  hint: "
        + (snapshot.map { "relief db restore \($0)" } ?? "there is no good snapshot to restore")
    case .cannotWrite(let why): "the record cannot be written: \(why)"
    case .cannotRead(let why): "the record cannot be read: \(why)"
    case .key(let why): "the record's key: \(why)"
    case .busy: "the record is busy: others wrote in between five times over; nothing was changed"
    case .constraint(let name): "the record refuses it: \(name)"
    case .missing(let path): "there is no record at \(path)"
    }
  }
}
