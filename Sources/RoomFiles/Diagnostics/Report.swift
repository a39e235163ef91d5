/// A run of bytes in one of the files read.
struct Place: Hashable {
  /// The number of the file in the report.
  let file: Int
  /// The bytes; nothing where the whole file is meant.
  let range: Range<Int>?
}

/// Where everything that reads puts what it finds.
///
/// Shape: per file, the first thousand findings are kept and the rest counted, so that five million bytes of
/// faults cost no more than their reading.
final class Report {
  private struct Finding {
    let severity: Diagnostic.Severity
    let message: String
    let place: Place
    let label: String?
    let hint: String?
    let hasExcerpt: Bool
  }

  static let kept = 1000

  private(set) var sources: [SourceText] = []
  private var findings: [[Finding]] = []
  /// How many findings were counted and not kept.
  private(set) var uncounted = 0
  /// Whether anything so far is an error.
  private(set) var hasErrors = false

  /// Adds a file; the order of files is the order of the report.
  func add(_ source: SourceText) -> Int {
    sources.append(source)
    findings.append([])
    return sources.count - 1
  }

  /// Whether more findings of a file are only counted.
  func isFull(_ file: Int) -> Bool { findings[file].count >= Self.kept }

  /// Keeps an error; `label` and `hint` are only worked out where it is kept.
  func error(
    _ message: @autoclosure () -> String,
    at place: Place,
    label: @autoclosure () -> String? = nil,
    hint: @autoclosure () -> String? = nil
  ) {
    hasErrors = true
    keep(.error, message, place, label, hint, true)
  }

  /// Keeps a warning or a note; without an excerpt where the line holds what need not be shown.
  func remark(
    _ severity: Diagnostic.Severity,
    _ message: @autoclosure () -> String,
    at place: Place,
    hint: @autoclosure () -> String? = nil,
    hasExcerpt: Bool = true
  ) {
    keep(severity, message, place, { nil }, hint, hasExcerpt)
  }

  private func keep(
    _ severity: Diagnostic.Severity,
    _ message: () -> String,
    _ place: Place,
    _ label: () -> String?,
    _ hint: () -> String?,
    _ hasExcerpt: Bool
  ) {
    guard findings[place.file].count < Self.kept else {
      uncounted += 1
      return
    }
    findings[place.file].append(
      Finding(
        severity: severity,
        message: message(),
        place: place,
        label: label(),
        hint: hint(),
        hasExcerpt: hasExcerpt
      )
    )
  }

  /// Everything kept, by file and place; what stands at one place stays in the order it was found.
  func diagnostics() -> [Diagnostic] {
    findings.flatMap { list in
      list.enumerated()
        .sorted {
          let a = $0.element.place.range?.lowerBound ?? -1
          let b = $1.element.place.range?.lowerBound ?? -1
          return a != b ? a < b : $0.offset < $1.offset
        }
        .map { diagnostic($0.element) }
    }
  }

  /// What is wrong with one file, in the order of its bytes.
  func faults(in file: Int) -> [(place: Place, message: String, hint: String?)] {
    findings[file].filter { $0.severity == .error }
      .sorted { ($0.place.range?.lowerBound ?? -1) < ($1.place.range?.lowerBound ?? -1) }
      .map { ($0.place, harmless($0.message), $0.hint.map(harmless)) }
  }

  private func diagnostic(_ finding: Finding) -> Diagnostic {
    let source = sources[finding.place.file]
    let position = finding.place.range.map { source.position(of: $0.lowerBound) }
    return Diagnostic(
      severity: finding.severity,
      message: harmless(finding.message),
      path: source.path,
      line: position?.line,
      column: position?.column,
      length: finding.place.range.map { source.scalarCount($0) } ?? 0,
      excerpt: finding.hasExcerpt ? finding.place.range.map { source.excerpt(at: $0) } : nil,
      label: finding.label.map(harmless),
      hint: finding.hint.map(harmless)
    )
  }
}
