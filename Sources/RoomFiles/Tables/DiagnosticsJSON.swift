/// What was found in Config as JSON, for editors and scripts.
public enum DiagnosticsJSON {
  /// One object a finding, in the order they are printed.
  public static func bytes(_ diagnostics: [Diagnostic]) -> [UInt8] {
    JSONTree.list(
      diagnostics.map { finding in
        .record([
          ("severity", .text(finding.severity.rawValue)), ("path", .text(finding.path)),
          ("line", finding.line.map { .whole($0) } ?? .null),
          ("column", finding.column.map { .whole($0) } ?? .null),
          ("length", .whole(finding.length)), ("message", .text(finding.message)),
          ("hint", (finding.label ?? finding.hint).map { .text($0) } ?? .null),
        ])
      }
    ).bytes
  }
}
