import ArgumentParser
import Glibc
import RoomFiles

/// Standard output and standard error, written as bytes and never lost silently.
enum Console {
  /// Writes text to standard output; exit 74 where it cannot be written.
  static func print(_ text: String, terminator: String = "\n") throws {
    try write(Array((text + terminator).utf8), to: STDOUT_FILENO)
  }

  /// Writes bytes to standard output.
  static func print(bytes: [UInt8]) throws { try write(bytes, to: STDOUT_FILENO) }

  /// Writes a message to standard error; nothing can be done where that fails.
  static func note(_ text: String) { try? write(Array((text + "\n").utf8), to: STDERR_FILENO) }

  /// Says what went wrong beside something that was done, where something did.
  static func warn(_ what: String?) {
    if let what { note("warning: \(what.printable)") }
  }

  /// Writes what was found in Config to standard error; a quiet run only shows errors.
  static func diagnostics(of reading: ConfigReading, isQuiet: Bool) {
    let shown = reading.diagnostics.filter { !isQuiet || $0.severity == .error }
    let text = shown.text(uncounted: reading.uncounted)
    if !text.isEmpty { try? write(Array(text.utf8), to: STDERR_FILENO) }
  }

  /// Writes what was found in the calls to standard error; notes only where they are asked for.
  static func diagnostics(of reading: DemandReading, isQuiet: Bool, showsNotes: Bool) {
    let shown = reading.diagnostics.filter { diagnostic in
      switch diagnostic.severity {
      case .error: true
      case .warning: !isQuiet
      case .note: showsNotes && !isQuiet
      }
    }
    let text = shown.text(uncounted: reading.uncounted)
    if !text.isEmpty { try? write(Array(text.utf8), to: STDERR_FILENO) }
  }

  /// Makes sure that a file somebody named can be read; exit 74 where it cannot.
  static func checkReadable(_ path: String) throws {
    guard access(path, R_OK) != 0 else { return }
    note("error: \(path.printable): \(String(cString: strerror(errno)))")
    throw ExitCode.cannotReadOrWrite
  }

  /// The value of an environment variable; an empty one counts as not set.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// The name of the account this runs under, or its number where it has none.
  static var userName: String {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else {
      return String(getuid())
    }
    return String(cString: name)
  }

  /// The width of the terminal, where standard output is one.
  static var width: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        if descriptor == STDOUT_FILENO {
          note("error: standard output: \(String(cString: strerror(errno)))")
        }
        throw ExitCode.cannotReadOrWrite
      }
      rest = rest.dropFirst(written)
    }
  }
}
