public import CivilTime
import Planning
import Rostering
public import Wellbeing

/// Somebody's hard calls and concerns as lines, by time: what, when, and by whom where that is theirs to see.
public enum ExposureText {
  /// One line for each.
  ///
  /// - Parameters:
  ///   - entries: What is recorded.
  ///   - rules: The room's categories.
  ///   - zone: The room's clocks.
  ///   - naming: How people are called; by their ids, and each line indented, where nothing is said.
  /// - Returns: The lines.
  public static func lines(
    _ entries: [OwnEntry],
    _ rules: WellbeingRules,
    in zone: ZoneRules,
    naming: Naming? = nil
  ) -> [String] {
    entries.map { entry in
      let what = entry.category.map { rules.category($0)?.name ?? $0 } ?? "concern: not themselves"
      var line = naming == nil ? "  " : ""
      line += "\(Sentence.moment(entry.at, in: zone))  \(what)"
      if entry.isByOther {
        let author = entry.author.map { naming?.person(id: $0) ?? $0 } ?? "a colleague"
        line += ", recorded by \(author)"
      }
      if entry.others > 0 { line += ", with \(Sentence.count(entry.others, "other"))" }
      return TextWidth.clean(line)
    }
  }

  /// Counts by category in 7, 30 and 365 days; categories that never occur are left out.
  public static func counts(_ lines: [ExposureCounts.Line], _ rules: WellbeingRules) -> [String] {
    let some = lines.filter { $0.year > 0 }
    if some.isEmpty { return [] }
    return TextTable(
      [
        .init("  category"), .init("7 days", isNumber: true), .init("30 days", isNumber: true),
        .init("365 days", isNumber: true),
      ],
      rows: some.map {
        [
          "  " + (rules.category($0.category)?.name ?? $0.category), String($0.week),
          String($0.month), String($0.year),
        ]
      }
    ).lines()
  }
}
