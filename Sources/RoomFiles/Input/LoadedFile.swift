/// A file of Config whose bytes are text.
struct LoadedFile {
  let source: SourceText
  /// Its number in the report.
  let file: Int
  let report: Report

  /// The whole of it.
  var whole: Place { Place(file: file, range: nil) }

  /// A run of its bytes.
  func place(_ range: Range<Int>) -> Place { Place(file: file, range: range) }

  /// A run of its bytes as a piece.
  func piece(_ range: Range<Int>) -> Piece {
    Piece(
      text: source.text(range),
      place: place(range),
      report: report,
      textStart: range.lowerBound
    )
  }
}
