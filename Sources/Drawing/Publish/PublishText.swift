public import Planning
import CivilTime
public import Rostering

/// What `relief rota publish` says: the version, what differs for whom at what notice, and where cover is short.
public struct PublishText: Hashable, Sendable {
  /// Its lines.
  public let lines: [String]

  /// The lines, each ended.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  /// The most stretches short of people that are written out.
  private static let mostGaps = 10

  /// Puts a publication into words.
  ///
  /// - Parameters:
  ///   - change: The change that publishes.
  ///   - facts: What was known before it.
  ///   - last: What was issued when the last version was written, where there is one.
  ///   - room: The room as it stands.
  ///   - gaps: The stretches below a minimum level in the days published.
  ///   - showsNames: Whether people are named rather than given by id.
  public init(
    _ change: Change,
    after facts: Facts,
    since last: IssuedRota?,
    in room: Room,
    gaps: [RoleCover],
    showsNames: Bool = false
  ) {
    let after = facts.after(
      entry: change.basedOn + 1,
      ending: change.ended,
      making: change.made
    )
    let now = IssuedRota(after)
    let published = PublishedDays(facts)
    var lines: [String] = []
    if let version = now.published.newest {
      lines.append(
        "Version \(version.version): \(Sentence.days(version.days)), "
          + Sentence.count(version.days.count, "day") + "."
      )
    }
    let newDays = now.published.count - published.count
    if newDays > 0 { lines.append(Sentence.count(newDays, "day") + " not published before.") }
    if let last, let version = last.published.newest {
      let diff = IssuedDiff(from: last, to: now, zone: room.roster.zone)
      let text = DiffText(
        diff,
        from: "version \(version.version)",
        to: "this one",
        in: room,
        showsNames: showsNames
      )
      lines.append(text.sentence)
      lines += text.table.rows.isEmpty ? [] : text.table.lines()
      let short = Set(
        diff.people.filter { person in
          person.changes.contains { $0.notice < room.changes.tellWithin }
        }.map(\.id)
      )
      if !short.isEmpty {
        lines.append(
          "Less than \(Sentence.count(room.changes.tellWithin, "day")) of notice: "
            + Sentence.count(short.count, "person", "people") + "."
        )
      }
    }
    if !change.mustBeTold.isEmpty {
      let people = Set(change.mustBeTold.map(\.posting.person)).sorted()
      let naming = Naming(room.roster, showsNames: showsNames)
      lines.append("To be told: \(Sentence.list(people.map { naming.person(id: $0) })).")
    }
    lines += Self.cover(gaps, in: room.roster)
    lines += change.warnings.map { Sentence.opened($0) + "." }
    self.lines = lines.map(TextWidth.clean)
  }

  private static func cover(_ gaps: [RoleCover], in roster: Roster) -> [String] {
    if gaps.isEmpty { return ["Every minimum level is met."] }
    let shown = gaps.prefix(mostGaps).map {
      "  \($0.sentence(in: roster, showsYear: true))"
    }
    let more = gaps.count - shown.count
    return ["\(Sentence.count(gaps.count, "minimum level")) not met:"] + shown
      + (more > 0 ? ["  and \(Sentence.grouped(more)) more: relief rota check"] : [])
  }
}
