import CivilTime
import DutyRules

extension RoomReader {
  /// The most hours a rule may speak of: ten years.
  private static let tenYears = 87_840.0

  func readRule(_ spec: RuleSpec, _ entry: YAMLMapping.Entry) -> Rule? {
    guard let map = entry.value.mapping("a mapping of the rule’s numbers") else { return nil }
    map.allow(spec.parameters.map(\.name) + ["source", "severity"])
    let source = required("source", of: entry, map)?.piece("a source")?.words("the source")
    let severity = map["severity"].map {
      $0.piece("a severity")?.known("severity", in: Severity.allCases.map(\.rawValue))
        .flatMap { Severity(rawValue: $0) }
    }
    var values: [String: ParameterValue] = [:]
    for parameter in spec.parameters {
      if let written = map[parameter.name] {
        values[parameter.name] = readParameter(parameter, written)
      } else if parameter.preset == nil, !isOptional(parameter) {
        _ = required(parameter.name, of: entry, map)
      }
    }
    checkStart(spec, values, entry, map)
    guard let source else { return nil }
    return Rule(
      spec: spec,
      parameters: RuleParameters(values, for: spec),
      source: source,
      severity: severity.flatMap { $0 }
    )
  }

  private func required(
    _ key: String,
    of entry: YAMLMapping.Entry,
    _ map: YAMLMapping
  ) -> YAMLValue? {
    if let value = map[key] { return value }
    if map.mentions(key) { return nil }
    entry.key.error(
      "the rule \(quoted(entry.key.text)) has no `\(key)`",
      hint: key == "source" ? "say where its numbers stand: `source: \"reg 10(1)\"`" : nil
    )
    return nil
  }

  private func isOptional(_ parameter: ParameterSpec) -> Bool { parameter.form == .date }

  /// Successive periods are counted from a day, and fortnights too.
  private func checkStart(
    _ spec: RuleSpec,
    _ values: [String: ParameterValue],
    _ entry: YAMLMapping.Entry,
    _ map: YAMLMapping
  ) {
    guard spec.parameter("from")?.form == .date,
      values["periods"] == .word("successive") || values["per"] == .word("fortnight"),
      !map.mentions("from")
    else { return }
    entry.key.error(
      "the rule \(quoted(entry.key.text)) has no `from`",
      hint: "say on which day the first period begins: `from: 2026-04-06`"
    )
  }

  private func readParameter(_ parameter: ParameterSpec, _ value: YAMLValue) -> ParameterValue? {
    let name = "`\(parameter.name)`"
    switch parameter.form {
    case .hours:
      return value.piece("hours")?.decimal(Bounds(least: 0, most: Self.tenYears), name)
        .map { .minutes(Minutes(Int(($0 * 60).rounded()))) }
    case .minutes:
      return value.piece("minutes")?.whole(0...527_040, name).map { .minutes(Minutes($0)) }
    case .count(let most):
      return value.piece("a whole number")?.whole(1...max(1, most), name).map { .count($0) }
    case .number(let least, let most):
      return value.piece("a number")?.decimal(Bounds(least: least, most: most), name)
        .map { .number($0) }
    case .time: return value.piece("a time of day")?.time().map { .time($0) }
    case .date: return value.piece("a date")?.date().map { .date($0) }
    case .weekday: return value.piece("a weekday").flatMap { readWeekday($0) }
    case .flag: return value.piece("`yes` or `no`")?.flag().map { .flag($0) }
    case .choice(let words):
      return value.piece("a word")?.known("word", in: words).map { .word($0) }
    case .absenceKinds:
      return value.items("a list of kinds of absence").map { items in
        .names(items.compactMap { $0.piece("a kind of absence")?.reference(to: kindNames) })
      }
    }
  }

  private func readWeekday(_ piece: Piece) -> ParameterValue? {
    if let day = Weekday(piece.text) { return .weekday(day) }
    piece.error(
      "\(quoted(piece.text)) is not a day of the week",
      hint: "write one of \(Weekday.allCases.map(\.short).joined(separator: ", "))"
    )
    return nil
  }
}
