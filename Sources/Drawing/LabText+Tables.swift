import CivilTime
import DutyRules
import Planning
import Rostering

extension LabText {
  static func figures(_ labs: [PatternLab]) -> TextTable {
    let readings = labs.map(\.reading)
    var rows: [[String]] = []
    func row(_ title: String, _ value: (PatternReading) -> String) {
      rows.append([title] + readings.map(value))
    }
    row("Hours a week on duty") { Sentence.decimal($0.hoursPerWeek) }
    row("Hours a week paid") { Sentence.decimal($0.paidPerWeek) }
    row("Days in the cycle") { String($0.pattern.cycle.count) }
    row("Same weekdays again after") { "\($0.repeatsAfterDays) days" }
    row("Weekends without a start") { "\($0.weekends.withoutStart) of \($0.weekends.all)" }
    row("Weekends truly free") { "\($0.weekends.free) of \($0.weekends.all)" }
    row("Nights a year") { Sentence.decimal($0.nightsPerYear, places: 0) }
    row("Most days in a row") { $0.longestRun.map(String.init) ?? "no end" }
    row("Most nights in a row") { $0.longestNights.map(String.init) ?? "no end" }
    row("Teams for even cover") { $0.cover.map { String($0.offsets.count) } ?? "–" }
    row("Offsets") { reading in
      guard let offsets = reading.cover?.offsets else { return "–" }
      return offsets.count > 8
        ? "every \(offsets[1]) days" : offsets.map(String.init).joined(separator: "/")
    }
    row("On duty each day") { reading in
      reading.cover?.shares.map { "\($0.teams) \($0.letter)" }.joined(separator: " ") ?? "–"
    }
    row("Teams there at once") { reading in
      reading.cover.map { $0.fewest == $0.most ? "\($0.most)" : "\($0.fewest) to \($0.most)" }
        ?? "–"
    }
    for line in labs.first?.costs.map(\.id) ?? [] {
      func cost(_ lab: PatternLab) -> PatternCost? { lab.costs.first { $0.id == line } }
      rows.append(
        ["People a team for \(line)"]
          + labs.map { lab in
            guard let cost = cost(lab) else { return "–" }
            return cost.perTeam.map { "\($0) × \(cost.teams)" }
              ?? "\(Sentence.count(cost.uncovered, "interval")) bare"
          }
      )
      rows.append(
        ["Hours over what \(line) needs"]
          + labs.map {
            cost($0)?.over.map { "\(Sentence.signed(($0 * 1000).rounded() / 10)) %" } ?? "–"
          }
      )
    }
    return TextTable(
      [.init("")] + readings.map { .init($0.pattern.description, isNumber: true) },
      rows: rows
    )
  }

  static func rules(_ labs: [PatternLab]) -> [String] {
    labs.flatMap { lab -> [String] in
      let cycle = lab.reading.pattern.description
      if lab.ruleSets.isEmpty { return ["\(cycle): the room has no rules to hold it against"] }
      let by = "indicative check by \(Sentence.list(lab.ruleSets))"
      if lab.rules.isEmpty { return ["\(cycle): no limit passed in a year, \(by)"] }
      return ["\(cycle), a year, \(by):"]
        + lab.rules.map { trial in
          let reading = VerdictReading(verdict: trial.worst, zone: .utc).measure
          return "  \(TextWidth.padded(trial.worst.severity.rawValue, to: 7))  "
            + "\(trial.worst.rule) \(lowered(VerdictText.title(of: trial.worst.rule))): \(reading)"
            + (trial.occurrences > trial.teams
              ? ", \(Sentence.count(trial.occurrences, "time")) in all teams" : "")
        }
    }
  }

  private static func lowered(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }

  /// Hours of each team of each cycle; a cycle with more than eight teams shows its least and most.
  static func occasions(_ labs: [PatternLab]) -> TextTable {
    var rows: [[String]] = []
    func hours(_ length: Minutes) -> String { Sentence.number(length.inHours, places: 0) }
    for lab in labs {
      let cycle = lab.reading.pattern.description
      for (team, row) in lab.occasions.enumerated() where lab.occasions.count <= 8 {
        rows.append(["\(cycle) team \(team + 1)"] + row.map(hours))
      }
      if lab.occasions.count > 8 {
        rows.append(
          ["\(cycle) least–most"]
            + lab.columns.indices.map { column in
              let all = lab.occasions.map { $0[column] }
              return "\(hours(all.min() ?? .zero))–\(hours(all.max() ?? .zero))"
            }
        )
      }
    }
    let years = labs.first.map { "Hours, \($0.years.lowerBound)–\($0.years.upperBound)" } ?? ""
    return TextTable(
      [.init(years)] + (labs.first?.columns ?? []).map { .init($0, isNumber: true) },
      rows: rows
    )
  }
}
