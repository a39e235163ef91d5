/// One thing to say about what was read: a fault, a doubt or a remark, with its place.
public struct Diagnostic: Hashable, Sendable {
  /// How much it weighs.
  public enum Severity: String, Hashable, Sendable {
    /// What was read cannot be used.
    case error
    /// It can, but perhaps not as it was meant.
    case warning
    /// Something to know.
    case note
  }

  /// The piece of the file it speaks of, ready to be printed.
  public struct Excerpt: Hashable, Sendable {
    /// The line, cut around the fault, control characters escaped.
    public let text: String
    /// Columns before the fault, wide characters counted twice.
    public let indent: Int
    /// Columns of the fault, at least one.
    public let width: Int
  }

  /// How much it weighs.
  public let severity: Severity
  /// What is the matter, one sentence without a full stop.
  public let message: String
  /// The file, as the reader of the message would open it.
  public let path: String
  /// The line, from 1; nothing where the whole file is meant.
  public let line: Int?
  /// The character in the line, from 1, as Unicode scalars.
  public let column: Int?
  /// How many characters it speaks of.
  public let length: Int
  /// The piece of the file.
  public let excerpt: Excerpt?
  /// A few words to stand behind the carets: `did you mean …?`.
  public let label: String?
  /// What to do about it.
  public let hint: String?
}

extension Diagnostic {
  /// Something to say of a whole file.
  ///
  /// - Parameters:
  ///   - severity: How much it weighs.
  ///   - message: What is the matter.
  ///   - path: The file, as the reader of the message would open it.
  ///   - hint: What to do about it.
  public init(_ severity: Severity, _ message: String, path: String, hint: String?) {
    self.init(
      severity: severity,
      message: message,
      path: path,
      line: nil,
      column: nil,
      length: 0,
      excerpt: nil,
      label: nil,
      hint: hint
    )
  }
}
