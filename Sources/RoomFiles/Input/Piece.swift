/// A scalar as somebody typed it, with its place: a value of a YAML file, a cell of a CSV file, a JSON text.
struct Piece {
  let text: String
  let place: Place
  let report: Report
  /// Where the text begins in the file, if it stands there byte for byte: its parts then have places too.
  var textStart: Int?

  /// Keeps an error at this place.
  func error(
    _ message: @autoclosure () -> String,
    label: @autoclosure () -> String? = nil,
    hint: @autoclosure () -> String? = nil
  ) {
    report.error(message(), at: place, label: label(), hint: hint())
  }

  /// Keeps a warning at this place.
  func warning(_ message: String, hint: String? = nil) {
    report.remark(.warning, message, at: place, hint: hint)
  }

  /// The parts between separators, spaces around them left out; each is a piece of its own.
  func parts(separatedBy separator: Character) -> [Piece] {
    text.split(separator: separator, omittingEmptySubsequences: false).map { part in
      var part = part
      while part.first == " " { part.removeFirst() }
      while part.last == " " { part.removeLast() }
      return self[part]
    }
  }

  /// A part of the text.
  subscript(part: Substring) -> Piece {
    var place = place
    let start = textStart.map {
      $0 + text.utf8.distance(from: text.startIndex, to: part.startIndex)
    }
    if let start { place = Place(file: place.file, range: start..<start + part.utf8.count) }
    return Piece(text: String(part), place: place, report: report, textStart: start)
  }
}
