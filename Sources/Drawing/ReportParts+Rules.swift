import CivilTime
import DutyRules
import Planning
import Rostering

extension ReportParts {
  /// What was checked, then breaches, warnings and notes by rule.
  var rules: [String] {
    let sets = plan.room.rules.all
    if sets.isEmpty { return ["no rule sets, so nothing was checked"] }
    var lines = sets.enumerated().map { i, set in
      (i == 0 ? "indicative check by " : "and ")
        + "\(set.id) \(set.version) (\(set.sha256.prefix(12)))"
    }
    for severity in Severity.allCases {
      let found = totals.rules.filter { $0.severity == severity }
      if severity == .breach, found.isEmpty { lines.append("no limit passed") }
      let name: String =
        switch severity {
        case .breach: "breach"
        case .warning: "warning"
        case .note: "note"
        }
      let items = found.map(item)
      for (i, line) in Self.wrapped(items).enumerated() {
        lines.append(
          TextWidth.padded(i > 0 ? "" : found.count == 1 ? name : Self.plural(name), to: 10) + line
        )
      }
    }
    return lines
  }

  private static func plural(_ name: String) -> String {
    name.hasSuffix("ch") ? name + "es" : name + "s"
  }

  private func item(_ total: PlanTotals.RuleTotal) -> String {
    var text = "\(total.rule) \(VerdictText.title(of: total.rule).prefix(1).lowercased())"
    text += VerdictText.title(of: total.rule).dropFirst()
    if total.people > 0 { text += ": \(Sentence.count(total.people, "person", "people"))" }
    if total.occurrences > max(1, total.people) {
      text += ", \(Sentence.count(total.occurrences, "time"))"
    }
    return text
  }

  /// Items in lines that fit beside their headings on 100 columns.
  private static func wrapped(_ items: [String]) -> [String] {
    var lines: [String] = []
    for item in items {
      if let last = lines.last, TextWidth.columns(last) + TextWidth.columns(item) < 76 {
        lines[lines.count - 1] = "\(last); \(item)"
      } else {
        lines.append(item)
      }
    }
    return lines
  }

  /// How many minimum levels are short, and the worst few.
  var cover: [String] {
    if plan.roleCover.isEmpty { return ["no minimum levels are set"] }
    let all = Sentence.count(plan.roleCover.count, "minimum level")
    if plan.openGaps.isEmpty { return ["all \(all) kept"] }
    let shown = worst.prefix(3)
    return ["\(Sentence.grouped(plan.openGaps.count)) of \(all) short, the worst first:"]
      + shown.map { "  " + $0.sentence(in: roster, showsYear: plan.days.count > 365) }
  }
}
