public import Planning
import CivilTime
import Rostering

/// What differs between two states of what was issued: a sentence, and a row a shift.
public struct DiffText: Hashable, Sendable {
  /// All of it in one sentence.
  public let sentence: String
  /// Who, what became of it, was, now, and the days of notice.
  public let table: TextTable

  /// The sentence and, where anything differs, the table.
  public var text: String { sentence + "\n" + (table.rows.isEmpty ? "" : table.text) }

  /// Puts a difference into words.
  ///
  /// - Parameters:
  ///   - diff: The difference.
  ///   - from: What the earlier state is called, `version 6`.
  ///   - to: And the later.
  ///   - room: The room, for its clocks and words.
  ///   - showsNames: Whether people are named rather than given by id.
  public init(
    _ diff: IssuedDiff,
    from: String,
    to: String,
    in room: Room,
    showsNames: Bool = false
  ) {
    let naming = Naming(room.roster, showsNames: showsNames)
    let words = IssuedWords(roster: room.roster, naming: naming)
    let days = diff.days.map { Sentence.days($0) }
    if diff.people.isEmpty {
      sentence =
        days.isEmpty
        ? "There is no day that both \(from) and \(to) cover."
        : "Nobody's shifts differ between \(from) and \(to), \(Sentence.list(days))."
    } else {
      sentence =
        "\(Sentence.count(diff.count, "shift")) of \(Sentence.count(diff.people.count, "person", "people"))"
        + " \(diff.count == 1 ? "differs" : "differ") between \(from) and \(to), \(Sentence.list(days))."
    }
    table = TextTable(
      [.init("Who"), .init("What"), .init("Was"), .init("Now"), .init("Notice", isNumber: true)],
      rows: diff.people.flatMap { person in
        person.changes.map { change in
          let showsRole =
            change.kind == .changed && Set((change.was + change.now).map(\.role)).count > 1
          return [
            naming.person(id: person.id), change.kind.rawValue,
            words.shift(change.was, showsRole: showsRole),
            words.shift(change.now, showsRole: showsRole), Sentence.count(change.notice, "day"),
          ]
        }
      }
    )
  }
}
