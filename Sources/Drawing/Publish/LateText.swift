public import Planning
import CivilTime
import Rostering

/// The ledger of short notice: a sentence, a row a person, and each late change where that is asked for.
public struct LateText: Hashable, Sendable {
  /// All of it in one sentence.
  public let sentence: String
  /// A row a person.
  public let table: TextTable
  /// A row a late change: who, which day, days of notice, and who told them when and how.
  public let changes: TextTable

  /// Puts a ledger into words.
  ///
  /// - Parameters:
  ///   - ledger: The ledger.
  ///   - room: The room, for its clocks and words.
  ///   - showsNames: Whether people are named rather than given by id.
  public init(_ ledger: LateLedger, in room: Room, showsNames: Bool = false) {
    let naming = Naming(room.roster, showsNames: showsNames)
    let words = IssuedWords(roster: room.roster, naming: naming)
    let zone = room.roster.zone
    let late = ledger.lines.reduce(0) { $0 + $1.changes.count }
    let rest = ledger.lines.reduce(0) { $0 + $1.restDays.count }
    let kept = ledger.lines.reduce(Minutes.zero) { $0 + $1.kept }
    sentence =
      "\(Sentence.days(ledger.days)): \(Sentence.count(late, "late change")), "
      + "\(Sentence.count(rest, "rest day")) worked, \(kept) kept late."
    table = TextTable(
      [
        .init("Who"), .init("Late changes", isNumber: true), .init("Not told", isNumber: true),
        .init("Rest days worked", isNumber: true), .init("Times kept", isNumber: true),
        .init("Kept", isNumber: true),
      ],
      rows: ledger.lines.map { line in
        [
          naming.person(id: line.person), "\(line.changes.count)",
          "\(line.changes.count { $0.told == nil })", "\(line.restDays.count)",
          "\(line.timesKept)", "\(line.kept)",
        ]
      }
    )
    changes = TextTable(
      [
        .init("Who"), .init("Shift of"), .init("Was"), .init("Now"),
        .init("Notice", isNumber: true), .init("Told"),
      ],
      rows: ledger.lines.flatMap { line in
        line.changes.map { late in
          let told = late.told.map {
            $0.means == .seen
              ? "saw it \(Sentence.moment($0.at, in: zone))"
              : "\($0.means.words), \(Sentence.moment($0.at, in: zone)), by \($0.by)"
          }
          return [
            naming.person(id: line.person), Sentence.day(late.change.posting.date),
            words.hours(late.change.was), words.hours(late.change.now),
            Sentence.count(late.notice, "day"), told ?? "no",
          ]
        }
      }
    )
  }
}

extension Told.Means {
  /// `by phone`.
  var words: String {
    switch self {
    case .inPerson: "in person"
    case .phone: "by phone"
    case .message: "by message"
    case .seen: "seen"
    }
  }
}
