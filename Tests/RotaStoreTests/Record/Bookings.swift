import CivilTime
import Planning
import Rostering

@testable import RotaStore

/// Who is on which shift when, counted from the rows of a record alone.
///
/// The pattern, less what was released, and what was assigned, for days on which the room's clocks show UTC.
struct Bookings {
  /// A row of assignments or releases, with the entries that made and ended it.
  private struct Row {
    let posting: PostingName
    /// The hours, where it is an assignment.
    let hours: Range<Int64>?
    /// Whose posting it stands in for.
    let instead: PostingName?
    let made: Int64
    let ended: Int64?
  }

  private let rows: [Row]
  let days: DateSpan

  init(_ engine: any StoreEngine, over days: DateSpan) throws {
    self.days = days
    rows = try engine.read { db in
      let assigned = try db.query(
        """
        SELECT person, day, posting, made, ended, starts, ends, instead_person, instead_day, instead_posting \
        FROM assignment
        """
      )
      let released = try db.query("SELECT person, day, posting, made, ended FROM release")
      return try (assigned + released).map { columns in
        guard let posting = Self.name(columns[0...2]), case .int64(let made) = columns[3] else {
          throw RecordError.damaged("a row names no posting", restore: nil)
        }
        var ended: Int64?
        if case .int64(let end) = columns[4] { ended = end }
        guard columns.count > 5, case .int64(let start) = columns[5],
          case .int64(let end) = columns[6]
        else { return Row(posting: posting, hours: nil, instead: nil, made: made, ended: ended) }
        return Row(
          posting: posting,
          hours: start..<end,
          instead: Self.name(columns[7...9]),
          made: made,
          ended: ended
        )
      }
    }
  }

  private static func name(_ columns: ArraySlice<SQLValue>) -> PostingName? {
    let texts = columns.compactMap { if case .text(let text) = $0 { text } else { nil } }
    guard texts.count == 3, let date = CivilDate(texts[1]) else { return nil }
    return PostingName(person: texts[0], date: date, key: texts[2])
  }

  /// What is wrong after an entry: somebody on two shifts at once, or a shift given to two people.
  func faults(after entry: Int) -> [String] {
    let alive = rows.filter { $0.made <= entry && $0.ended.map { $0 > entry } ?? true }
    let released = alive.filter { $0.hours == nil }.map(\.posting)
    let gone = Set(released)
    var faults: [String] = []
    for name in gone where released.count(where: { $0 == name }) > 1 {
      faults.append("\(name) was given away twice")
    }
    let taken = alive.compactMap(\.instead)
    for name in Set(taken) where taken.count(where: { $0 == name }) > 1 {
      faults.append("\(name) was taken twice")
    }
    var hours: [String: [Range<Int64>]] = [:]
    for row in alive where !gone.contains(row.posting) {
      if let span = row.hours { hours[row.posting.person, default: []].append(span) }
    }
    for (i, person) in RandomRoom.working.enumerated() {
      for n in 0..<days.count {
        let date = days.start + n
        let turn = (date - RandomRoom.anchor + i / 4 * 2) % 8
        if turn > 3 || gone.contains(PostingName(person: person, date: date)) { continue }
        let start = Int64(date.dayNumber * 86_400 + (turn < 2 ? 7 : 19) * 3_600)
        hours[person, default: []].append(start..<start + 43_200)
      }
    }
    for (person, spans) in hours {
      let spans = spans.sorted { $0.lowerBound < $1.lowerBound }
      for (a, b) in zip(spans, spans.dropFirst()) where a.upperBound > b.lowerBound {
        faults.append("\(person) is on two shifts at once from \(b.lowerBound)")
      }
    }
    return faults
  }
}
