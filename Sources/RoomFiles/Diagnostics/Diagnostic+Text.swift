extension Diagnostic {
  /// The diagnostic as people read it: its place, the line with carets, what to do.
  public var text: String {
    var place = harmless(path)
    if let line, let column { place += ":\(line):\(column)" }
    var lines = ["\(place): \(severity.rawValue): \(message)"]
    let number = line.map(String.init) ?? ""
    let margin = String(repeating: " ", count: number.utf8.count)
    if let excerpt {
      let carets =
        String(repeating: " ", count: excerpt.indent)
        + String(repeating: "^", count: excerpt.width)
      lines.append("\(margin) |")
      lines.append("\(number) | \(excerpt.text)".trimmingTrailingSpaces())
      lines.append("\(margin) | \(carets)\(label.map { " " + $0 } ?? "")")
    } else if let label {
      lines.append("   = \(label)")
    }
    if let hint { lines.append("\(margin) = \(hint)") }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Sequence<Diagnostic> {
  /// All of them as people read them, the first `limit` in full, and how many there are.
  ///
  /// - Parameters:
  ///   - limit: how many are printed in full.
  ///   - uncounted: how many more were found than are in the sequence.
  /// - Returns: many lines, or nothing where there is nothing to say.
  public func text(limit: Int = 200, uncounted: Int = 0) -> String {
    var printed: [String] = []
    var errors = 0
    var warnings = 0
    var left = uncounted
    for diagnostic in self {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: break
      }
      if printed.count < limit { printed.append(diagnostic.text) } else { left += 1 }
    }
    if left > 0 { printed.append("and \(left) more\n") }
    var totals: [String] = []
    if errors > 0 || uncounted > 0 { totals.append(counted(errors + uncounted, "error")) }
    if warnings > 0 { totals.append(counted(warnings, "warning")) }
    if !totals.isEmpty { printed.append(totals.joined(separator: ", ") + "\n") }
    return printed.joined()
  }
}

func counted(_ n: Int, _ noun: String) -> String { "\(n) \(noun)\(n == 1 ? "" : "s")" }

extension String {
  fileprivate func trimmingTrailingSpaces() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
