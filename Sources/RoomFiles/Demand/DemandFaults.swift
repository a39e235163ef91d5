/// What is found in one demand file: the first thousand in full, the rest counted.
///
/// The file is never in memory as a whole, so each finding takes its line with it.
final class DemandFaults {
  let path: String
  private var kept: [Diagnostic] = []
  private(set) var uncounted = 0
  private(set) var hasErrors = false
  private(set) var errors = 0

  init(path: String) { self.path = path }

  /// Whether more findings are only counted.
  var isFull: Bool { kept.count >= Report.kept }

  /// Everything kept: what concerns the whole file first, then by line.
  var diagnostics: [Diagnostic] {
    kept.enumerated()
      .sorted {
        let a = ($0.element.line ?? 0, $0.element.column ?? 0, $0.offset)
        let b = ($1.element.line ?? 0, $1.element.column ?? 0, $1.offset)
        return a < b
      }
      .map(\.element)
  }

  /// Keeps a finding about the whole file.
  func whole(_ severity: Diagnostic.Severity, _ message: String, hint: String? = nil) {
    keep(severity) {
      Diagnostic(
        severity: severity,
        message: harmless(message),
        path: path,
        line: nil,
        column: nil,
        length: 0,
        excerpt: nil,
        label: nil,
        hint: hint.map(harmless)
      )
    }
  }

  /// Keeps an error about a run of bytes of a line.
  func mark(
    _ message: @autoclosure () -> String,
    at place: LinePlace,
    label: @autoclosure () -> String? = nil,
    hint: @autoclosure () -> String? = nil
  ) {
    keep(.error) {
      let source = SourceText(path: path, bytes: place.line)
      return Diagnostic(
        severity: .error,
        message: harmless(message()),
        path: path,
        line: place.number,
        column: place.column ?? source.position(of: place.range.lowerBound).column,
        length: source.scalarCount(place.range),
        excerpt: place.isShown ? source.excerpt(at: place.range) : nil,
        label: label().map(harmless),
        hint: hint().map(harmless)
      )
    }
  }

  private func keep(_ severity: Diagnostic.Severity, _ diagnostic: () -> Diagnostic) {
    if severity == .error {
      hasErrors = true
      errors += 1
    }
    if isFull { uncounted += 1 } else { kept.append(diagnostic()) }
  }
}

/// A run of bytes in a line that is kept for its sake.
///
/// A log may have columns that are none of the program’s business, and a message must not spread them.
struct LinePlace {
  let number: Int
  var line: [UInt8]
  var range: Range<Int>
  /// The column in the file, where the line here is not the file’s own.
  var column: Int?
  /// Whether the line may be shown at all.
  var isShown = true
}

extension DemandFaults {
  /// Keeps why the bytes of the file came to an early end.
  func whole(_ fault: DemandBytesFault) {
    switch fault {
    case .file(let fault): whole(.error, fault.message)
    case .cutOff:
      whole(.error, "the compressed file ends too early", hint: "it was cut off: copy it again")
    case .damaged:
      whole(.error, "the compressed data are damaged", hint: "`gzip -t` says so too: copy it again")
    case .outOfMemory: whole(.error, "there is not enough memory to unpack the file")
    }
  }
}
