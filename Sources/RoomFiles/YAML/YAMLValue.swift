import Yams

/// One value of a YAML file with its place.
struct YAMLValue {
  let node: Node
  let file: LoadedFile

  var report: Report { file.report }

  /// The place of the value: the whole of a scalar, the rest of the first line of anything else.
  var place: Place {
    guard let mark = node.mark else { return file.whole }
    let start = file.source.offset(line: mark.line, column: mark.column)
    return file.place(start..<start + length(from: start))
  }

  private func length(from start: Int) -> Int {
    let line = file.source.lineRange(at: start)
    let rest = file.source.bytes[start..<max(start, line.upperBound)]
    if case .scalar(let scalar) = node {
      let text = Array(scalar.string.utf8)
      if scalar.style == .plain, rest.starts(with: text) { return max(1, text.count) }
      if let quote = rest.first, quote == 34 || quote == 39 {
        return quotedLength(rest, quote)
      }
    }
    var end = rest.endIndex
    if let comment = rest.indices.first(where: {
      rest[$0] == UInt8(ascii: "#") && $0 > start && rest[$0 - 1] == 32
    }) {
      end = comment
    }
    while end > start + 1, rest[end - 1] == 32 || rest[end - 1] == 9 { end -= 1 }
    return max(1, end - start)
  }

  /// The length of a quoted scalar, or of as much of it as stands on its first line.
  private func quotedLength(_ rest: ArraySlice<UInt8>, _ quote: UInt8) -> Int {
    var i = rest.startIndex + 1
    while i < rest.endIndex, rest[i] != quote {
      i += rest[i] == 92 && quote == 34 ? 2 : 1
    }
    return max(1, min(i + 1, rest.endIndex) - rest.startIndex)
  }

  /// The value as text; anything else is an error.
  func piece(_ what: String = "a text") -> Piece? {
    guard case .scalar(let scalar) = node else {
      report.error("\(what) is wanted here, not \(kind)", at: place)
      return nil
    }
    guard !scalar.string.isEmpty || scalar.style != .plain else {
      report.error("the value is missing", at: place, hint: "write \(what) after the colon")
      return nil
    }
    return pieceOf(scalar)
  }

  /// The value as text where it is text.
  var scalar: Piece? {
    if case .scalar(let scalar) = node { return pieceOf(scalar) }
    return nil
  }

  private func pieceOf(_ scalar: Node.Scalar) -> Piece {
    let place = place
    return Piece(
      text: scalar.string,
      place: place,
      report: report,
      textStart: place.range.flatMap { textStart(of: scalar.string, in: $0) }
    )
  }

  /// Where a text stands byte for byte: in the whole of its place or between the quotes.
  private func textStart(of text: String, in range: Range<Int>) -> Int? {
    let bytes = file.source.bytes[range]
    if bytes.elementsEqual(text.utf8) { return range.lowerBound }
    return bytes.dropFirst().dropLast().elementsEqual(text.utf8) ? range.lowerBound + 1 : nil
  }

  /// The items of a list; anything else is an error.
  func items(_ what: String) -> [YAMLValue]? {
    guard case .sequence(let sequence) = node else {
      report.error("\(what) is wanted here, not \(kind)", at: place)
      return nil
    }
    return sequence.map { YAMLValue(node: $0, file: file) }
  }

  var isList: Bool { if case .sequence = node { true } else { false } }
  var isMapping: Bool { if case .mapping = node { true } else { false } }

  /// `a list`, for messages.
  var kind: String {
    switch node {
    case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "a single value"
    case .mapping: "a mapping"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }
}
