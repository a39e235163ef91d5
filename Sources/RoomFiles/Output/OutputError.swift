/// Why an output folder was not replaced; whatever it held before, it still holds.
public enum OutputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name is none a folder can be renamed to: empty, `/`, `.` or `..`.
  case badName(String)
  /// Something else than a folder stands there.
  case notAFolder(String)
  /// A folder stands where a file is to be written.
  case notAFile(String)
  /// The folder holds what the program did not write, so it will not be replaced.
  case foreign(String)
  /// A file of the output has a name the program does not write.
  case badPath(String)
  /// The system said no.
  case cannotWrite(path: String, reason: String)
  /// The system will not show what the folder holds.
  case cannotRead(path: String, reason: String)

  /// One sentence without a full stop.
  public var description: String {
    switch self {
    case .badName(let path): "\(whole(path)) cannot be the name of an output"
    case .notAFolder(let path): "\(whole(path)) is not a folder"
    case .notAFile(let path): "\(whole(path)) is a folder, not a file"
    case .foreign(let path):
      "\(whole(path)) was not written by relief, so its folder is not replaced"
    case .badPath(let path): "\(whole(path)) is no name of an output file"
    case .cannotWrite(let path, let reason): "\(whole(path)) cannot be written: \(reason)"
    case .cannotRead(let path, let reason):
      "\(whole(path)) cannot be read, so nothing is replaced: \(reason)"
    }
  }

  /// A path is told to its end, which is what tells one from another.
  private func whole(_ path: String) -> String { "`\(harmless(path))`" }
}
