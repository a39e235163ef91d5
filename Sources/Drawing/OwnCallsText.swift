import CivilTime
public import Planning
import Rostering
import Wellbeing

/// Somebody's own hard calls, concerns and good days, for them alone.
///
/// Shape: a table by time, counts by category, the good days; never a score and never anybody else's.
public struct OwnCallsText: Hashable, Sendable {
  /// The lines.
  public let lines: [String]

  /// Every line ended.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  /// Puts them into words.
  public init(_ own: OwnCalls, in room: Room) {
    lines = Self.entries(own, room) + Self.counts(own, room) + Self.goodDays(own)
  }

  private static func entries(_ own: OwnCalls, _ room: Room) -> [String] {
    if own.entries.isEmpty { return ["No hard call and no concern is recorded about you."] }
    let zone = room.roster.zone
    let table = TextTable(
      [
        TextTable.Column("When"), TextTable.Column("What"), TextTable.Column("Recorded by"),
        TextTable.Column("Name"),
      ],
      rows: own.entries.map { entry in
        let people = entry.others == 0 ? "" : ", with \(Sentence.count(entry.others, "other"))"
        return [
          "\(Sentence.day(zone.date(at: entry.at))) \(Sentence.time(entry.at, in: zone))",
          (entry.category.map { name(of: $0, room) } ?? "A concern") + people,
          author(of: entry, room), entry.subject.name,
        ]
      }
    )
    return table.lines()
  }

  private static func counts(_ own: OwnCalls, _ room: Room) -> [String] {
    let lines = own.counts.lines.filter { $0.year > 0 }
    if lines.isEmpty { return [] }
    let table = TextTable(
      [
        TextTable.Column("Hard calls"), TextTable.Column("7 days", isNumber: true),
        TextTable.Column("30 days", isNumber: true), TextTable.Column("365 days", isNumber: true),
      ],
      rows: lines.map {
        [name(of: $0.category, room), String($0.week), String($0.month), String($0.year)]
      }
    )
    return [""] + table.lines()
  }

  private static func goodDays(_ own: OwnCalls) -> [String] {
    guard let last = own.goodDays.last else { return [] }
    return [
      "",
      "Good days: \(own.counts.goodDays) in the last 30, the last on \(Sentence.day(last)).",
    ]
  }

  private static func name(of category: String, _ room: Room) -> String {
    room.wellbeing.category(category)?.name ?? category
  }

  private static func author(of entry: OwnEntry, _ room: Room) -> String {
    if !entry.isByOther { return "you" }
    guard let author = entry.author else { return "a colleague" }
    return room.roster.people.first { $0.id == author }?.name ?? author
  }
}
