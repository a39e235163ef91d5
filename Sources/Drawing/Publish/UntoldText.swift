import CivilTime
public import Planning
import Rostering

/// Whom to ring: a sentence, and a row a change that somebody has not been told of.
public struct UntoldText: Hashable, Sendable {
  /// All of it in one sentence.
  public let sentence: String
  /// Who, which day, was, now, and when it was changed.
  public let table: TextTable

  /// The sentence and, where there is anything, the table.
  public var text: String { sentence + "\n" + (table.rows.isEmpty ? "" : table.text) }

  /// Puts open changes into words.
  ///
  /// - Parameters:
  ///   - open: The changes.
  ///   - room: The room, for its clocks and words.
  ///   - isOwn: Whether they are those of who reads it alone.
  ///   - showsNames: Whether people are named rather than given by id.
  public init(
    _ open: [Untold],
    in room: Room,
    isOwn: Bool = false,
    showsNames: Bool = false
  ) {
    let naming = Naming(room.roster, showsNames: showsNames)
    let words = IssuedWords(roster: room.roster, naming: naming)
    let people = Set(open.map(\.posting.person)).count
    sentence =
      open.isEmpty
      ? isOwn
        ? "You know of all the changes to your shifts."
        : "Everybody has been told of the changes to their shifts."
      : isOwn
        ? "\(Sentence.count(open.count, "change")) to your shifts; say that you have seen it: relief rota seen."
        : "\(Sentence.count(people, "person", "people")) to be told of "
          + "\(Sentence.count(open.count, "change"))."
    table = TextTable(
      [.init("Who"), .init("Shift of"), .init("Was"), .init("Now"), .init("Changed")],
      rows: open.map { change in
        [
          naming.person(id: change.posting.person), Sentence.shortDay(change.posting.date),
          words.hours(change.was), words.hours(change.now),
          Sentence.moment(change.changed, in: room.roster.zone),
        ]
      }
    )
  }
}
