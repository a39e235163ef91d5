import Yams

/// libyaml's complaints in words that say what to do.
enum YAMLFault {
  static func report(_ error: any Error, in file: LoadedFile, longQuotes: [Range<Int>]) {
    guard let error = error as? YamlError else {
      file.report.error("the file cannot be read as YAML", at: file.whole)
      return
    }
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let place = shown(problem, mark, context)
      var start = file.source.offset(line: place.line, column: place.column)
      if start >= file.source.bytes.count {
        // The end of the file has nothing to point at: the last line that has text does.
        start = file.source.bytes.lastIndex { !YAMLScan.isBreak($0) && $0 != 32 } ?? 0
      }
      let line = file.source.lineRange(at: start)
      // Text right after a quote over several lines is most likely meant to be outside another quote.
      let before = line.lowerBound...start
      if let quote = longQuotes.last(where: { before.contains($0.upperBound) }) {
        start = quote.lowerBound
        file.report.error(
          "this quote goes on over several lines",
          at: file.place(start..<start + 1),
          hint: "close it in its own line"
        )
        return
      }
      let range = start..<min(start + 1, file.source.bytes.count)
      let byte = range.isEmpty ? 0 : file.source.bytes[start]
      let (message, hint) = words(problem, context: context?.text ?? "", byte: byte)
      file.report.error(message, at: file.place(range), hint: hint)
    case .reader(let problem, _, _, _):
      file.report.error("the file cannot be read as YAML: \(problem)", at: file.whole)
    default:
      file.report.error("the file cannot be read as YAML", at: file.whole)
    }
  }

  /// What never closes or never gets its colon is best shown where it begins.
  private static func shown(_ problem: String, _ mark: Mark, _ context: YamlError.Context?) -> Mark
  {
    let isOpen = ["unexpected end of stream", "stream end", "could not find expected ':'"]
    return isOpen.contains { problem.contains($0) } ? context?.mark ?? mark : mark
  }

  private static func words(
    _ problem: String,
    context: String,
    byte: UInt8
  ) -> (message: String, hint: String?) {
    if problem.contains("cannot start any token") {
      return byte == 9
        ? ("a tab stands in the indentation", "indent with spaces")
        : ("this character cannot begin a value", "put the text in double quotes")
    }
    if problem.contains("mapping values are not allowed") {
      return (
        "a `:` stands where no key can be",
        "is the line indented as its neighbours are? A text with `: ` in it needs quotes"
      )
    }
    if problem.contains("could not find expected ':'") {
      return ("a key without its `:`", "write `key: value`, with a space after the colon")
    }
    if problem.contains("unexpected end of stream") {
      return ("this quote never closes", "close it with the same quote")
    }
    if problem.contains("expected ',' or ']'") || problem.contains("expected ',' or '}'") {
      return (
        "a `,` or the closing bracket is missing before this",
        "values between brackets are separated by commas"
      )
    }
    if problem.contains("did not find expected key")
      || problem.contains("expected <block end>") || problem.contains("'-' indicator")
    {
      return (
        "the line fits none of those above it",
        "keys of one mapping and items of one list are indented alike"
      )
    }
    let place = context.isEmpty ? "" : " \(context)"
    return ("the file cannot be read as YAML\(place): \(problem)", nil)
  }
}
