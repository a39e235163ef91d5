import CivilTime
import Glibc
import Logging
import Synchronization

/// One line of JSON for each event, on standard error: what was asked by the template of its route, never by its path,
/// so that no token and no name gets in.
enum ServerLog {
  /// How grave it is.
  enum Level: String {
    case info, warning, error
  }

  /// Whether what went well is left out.
  static let isTerse = Atomic(false)

  /// Writes a line.
  ///
  /// - Parameters:
  ///   - level: How grave it is.
  ///   - event: What happened, a word or a few.
  ///   - fields: What belongs to it.
  static func note(
    _ level: Level,
    _ event: String,
    _ fields: KeyValuePairs<String, String> = [:]
  ) {
    if level == .info, isTerse.load(ordering: .relaxed) { return }
    write(line(level, event, fields.map { ($0.key, $0.value) }, at: utc()))
  }

  static func line(
    _ level: Level,
    _ event: String,
    _ fields: [(String, String)],
    at time: String
  ) -> String {
    let all = [("at", time), ("level", level.rawValue), ("event", event)] + fields
    return "{" + all.map { "\(quoted($0.0)):\(quoted($0.1))" }.joined(separator: ",") + "}\n"
  }

  /// A text as JSON writes it, in one line.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// The time by the machine's clock: a log is of the machine, whatever the pages take for now.
  private static func utc() -> String { Instant(seconds: time(nil)).description }

  private static func write(_ line: String) {
    let bytes = Array(line.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}

/// Takes what the HTTP library says into the same lines; what stands in its messages is its own.
struct JSONLogHandler: LogHandler {
  var logLevel = Logger.Level.warning
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    ServerLog.note(event.level >= .error ? .error : .warning, "\(event.message)")
  }
}
