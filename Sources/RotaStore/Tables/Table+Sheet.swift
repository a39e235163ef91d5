import CivilTime
import Planning
import Rostering

extension Table {
  /// One person's month as it was issued.
  ///
  /// The postings stand in one column, packed: they are written and read as one, a month at a time, and
  /// every change of a published rota writes a month anew.
  static let sheet = Table(
    .sheet,
    name: "sheet",
    columns: "person, month, postings",
    definition: "person TEXT NOT NULL, month TEXT NOT NULL, postings {bytes} NOT NULL",
    write: { fact, row in
      guard case .sheet(let it) = fact else { return }
      row.text(it.person)
      row.date(it.month)
      row.packed(it.postings, of: it)
    },
    read: { row in
      let person = try row.text()
      let month = try row.date()
      let postings = try row.packed(person: person, month: month)
      return .sheet(IssuedSheet(person: person, month: month, postings: postings))
    }
  )
}

extension ColumnWriter {
  /// Postings one after another, each number in as few bytes as it needs.
  fileprivate mutating func packed(_ postings: [IssuedPosting], of sheet: IssuedSheet) {
    var bytes = PackedBytes()
    bytes.put(postings.count)
    for it in postings {
      bytes.put(it.name.person, unless: sheet.person)
      bytes.put(it.name.date - sheet.month)
      bytes.put(it.name.key, unless: PostingName.rostered)
      bytes.put(it.part)
      bytes.put(Int(it.letter.byte))
      bytes.put(it.role)
      bytes.put(it.span.start.seconds &- it.name.date.dayNumber &* 86_400)
      bytes.put(it.span.end.seconds &- it.span.start.seconds)
      bytes.put(it.sequence)
      bytes.put(it.modified.seconds)
      bytes.put(it.isCancelled ? 1 : 0)
    }
    self.bytes(bytes.bytes)
  }
}

extension ColumnReader {
  fileprivate mutating func packed(
    person: String,
    month: CivilDate
  ) throws -> [IssuedPosting] {
    try bytes().withUnsafeBytes { try Self.postings($0, person: person, month: month) }
  }

  private static func postings(
    _ bytes: UnsafeRawBufferPointer,
    person: String,
    month: CivilDate
  ) throws -> [IssuedPosting] {
    var from = UnpackedBytes(bytes)
    var postings: [IssuedPosting] = []
    var lastRole = ""
    let count = try from.int()
    // No more than can be there: a posting takes eleven bytes at least.
    postings.reserveCapacity(max(0, min(count, bytes.count / 11)))
    while postings.count < count {
      let owner = try from.text(or: person)
      let day = try from.int()
      guard (-146_097...146_097).contains(day) else { throw RowFault() }
      let date = month + day
      let key = try from.text(or: PostingName.rostered)
      let part = try from.int()
      guard let byte = UInt8(exactly: try from.int()),
        let letter = ShiftLetter(Character(UnicodeScalar(byte)))
      else { throw RowFault() }
      let role = try from.text(after: &lastRole)
      let start = try from.int() &+ date.dayNumber &* 86_400
      let end = try from.int() &+ start
      postings.append(
        IssuedPosting(
          name: PostingName(
            person: owner,
            date: date,
            key: key
          ),
          part: part,
          letter: letter,
          role: role,
          span: Span(Instant(seconds: start), Instant(seconds: end)),
          sequence: try from.int(),
          modified: Instant(seconds: try from.int()),
          isCancelled: try from.int() == 1
        )
      )
    }
    guard from.isAtEnd else { throw RowFault() }
    return postings
  }
}
