public import Planning
import CivilTime
public import Rostering

/// One shift’s word to the next, on one page.
public struct HandoverText: Hashable, Sendable {
  /// The page, line by line.
  public let lines: [String]

  /// The page, every line ended.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  /// Writes the page.
  public init(_ sheet: HandoverSheet, in room: Room, showsNames: Bool) {
    let roster = room.roster
    let zone = roster.zone
    let naming = Naming(roster, showsNames: showsNames)
    func name(_ id: String) -> String { naming.person(id: id) }
    let shift = roster.shift(sheet.letter)?.name ?? sheet.letter.description
    var lines = [
      "Handover at \(Sentence.moment(sheet.at, in: zone)), \(room.name): end of \(shift), \(Sentence.day(sheet.date))",
      "",
    ].map(TextWidth.clean)
    func part(_ title: String, _ items: [String], none: String) {
      lines.append(items.isEmpty ? "\(title): \(none)" : "\(title):")
      lines += items.map { "  " + TextWidth.clean($0) }
    }
    lines += Self.people("Goes off", sheet.off, naming)
    lines += Self.people("Comes on", sheet.coming, naming)
    part(
      "Kept late",
      sheet.late.map {
        "\(name($0.person)) \($0.isWorked ? "stayed" : "stays") until \(Sentence.time($0.until, in: zone))"
      },
      none: "nobody"
    )
    part(
      "Cover on the next shift",
      sheet.cover.map { cover in
        "\(name(cover.person)), \(cover.kind.rawValue)"
          + (cover.instead.map { " for \(name($0))" } ?? "")
          + ", \(Sentence.span(cover.span, in: zone))"
      },
      none: "none"
    )
    part(
      "Gaps on the next shift",
      sheet.gaps.map {
        "\($0.role) \(Sentence.number($0.have)) of \($0.need), \(Sentence.span($0.span, in: zone))"
      },
      none: "no role below its minimum level"
    )
    part("Breaks owed", sheet.owed.map { "\(name($0)): the rest of a long shift" }, none: "none")
    part(
      "Limits",
      sheet.limits.map { "\(name($0.person)): \($0.limit.words)" },
      none: "none"
    )
    part(
      "Checks you have in hand",
      sheet.checks.map { check in
        name(check.person)
          + (check.next.map { ", \(Sentence.moment($0, in: zone))" } ?? ", no time yet")
      } + sheet.asks.map { HolderCareText.ask(name($0.person), $0, in: zone) },
      none: "none"
    )
    lines.append("")
    lines.append(
      sheet.isAnswered
        ? "Anyone to look after? Answered."
        : "Anyone to look after? Answer with names or nobody: relief debrief handover --help"
    )
    self.lines = lines
  }

  /// A heading with the number, and the people of each role in one line.
  private static func people(
    _ title: String,
    _ people: [HandoverSheet.Line],
    _ naming: Naming
  ) -> [String] {
    let roles = Dictionary(grouping: people, by: \.role).sorted { $0.key < $1.key }
    return ["\(title): \(Sentence.count(people.count, "person", "people"))"]
      + roles.map { role, lines in
        TextWidth.clean(
          "  \(role) (\(lines.count)): "
            + lines.map { naming.person(id: $0.posting.person) }.sorted().joined(separator: ", ")
        )
      }
  }
}

extension Restriction.Limit {
  /// `no nights`, `at most 8 h`, `not on 999`, `not counted`, `only Mon, Tue`.
  public var words: String {
    switch self {
    case .noNights: "no nights"
    case .maxHours(let most): "at most \(Sentence.hours(most))"
    case .not(let queue): "not on \(queue)"
    case .notCounted: "there, and not counted"
    case .only(let days):
      "only "
        + Weekday.allCases.filter { days.contains($0) }.map(\.short).joined(separator: ", ")
    }
  }
}
