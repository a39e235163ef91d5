import Planning
import Rostering

extension RoomReader {
  private static let subjects: [(word: String, subject: NoticeRule.Subject)] = [
    ("rest-day", .restDay), ("start-time", .startTime), ("stand-down", .standDown),
  ]

  /// How many days of notice a change wants: `{ terms: officer, what: rest-day, days: 15, source: "…" }`.
  func readNotice(_ value: YAMLValue) {
    guard let items = value.items("a list of notice rules") else { return }
    if isTooLong(items.count, "notice rules", at: value.place) { return }
    var seen: Set<String> = []
    for item in items {
      let shape = "a notice rule, `{ what: rest-day, days: 15, source: \"…\" }`,"
      guard let map = item.mapping(shape) else { continue }
      map.allow(["terms", "what", "days", "source"])
      let terms = map["terms"]?.piece("terms").map { readTermsName($0) }
      let what = map.required("what")?.piece("what is changed")
      let word = what?.known("change", in: Self.subjects.map(\.word))
      let days = map.required("days")?.piece("a number of days")?.whole(0...3660, "`days`")
      let source = readSource(map)
      guard let what, let word, let days, let source,
        let subject = Self.subjects.first(where: { $0.word == word })?.subject
      else { continue }
      let named = terms.flatMap { $0 }
      guard seen.insert("\(named ?? "") \(word)").inserted else {
        what.error(
          "there is a rule for \(quoted(word)) and the same terms already",
          hint: "keep the one that holds"
        )
        continue
      }
      changes.notice.append(NoticeRule(terms: named, subject: subject, days: days, source: source))
    }
  }

  private func readSource(_ map: YAMLMapping) -> String? {
    if let value = map["source"] { return value.piece("a source")?.words("the source") }
    if !map.mentions("source") {
      report.error(
        "the key `source` is missing",
        at: map.place,
        hint: "say where the number stands, or that it is an example: `source: \"local agreement\"`"
      )
    }
    return nil
  }

  /// How many may be on leave at once: `{ team: red, shift: N, role: dispatcher, most: 1 }`.
  func readLimits(_ value: YAMLValue) {
    guard let items = value.items("a list of limits") else { return }
    if isTooLong(items.count, "limits", at: value.place) { return }
    var seen: Set<String> = []
    for item in items {
      guard let map = item.mapping("a limit, `{ role: dispatcher, shift: N, most: 2 }`,") else {
        continue
      }
      map.allow(["team", "shift", "role", "most"])
      let team = map["team"].map { $0.piece("a team’s id")?.reference(to: teamNames) }
      let shift = map["shift"].map { $0.piece("a shift’s letter")?.reference(to: shiftNames) }
      let role = map["role"].map { $0.piece("a role’s id")?.reference(to: roleNames) }
      let most = map.required("most")?.piece("a number of people")?.whole(0...10_000, "`most`")
      let names = [team, shift, role]
      // A name that is written and unknown was reported; the limit must not become one for all.
      guard let most, !names.contains(.some(nil)) else { continue }
      let key = names.map { ($0 ?? nil) ?? "" }.joined(separator: " ")
      guard seen.insert(key).inserted else {
        report.error(
          "there is a limit for the same team, shift and role already",
          at: map.place,
          hint: "keep the one that holds"
        )
        continue
      }
      changes.limits.append(
        OffLimit(
          team: team.flatMap { $0 },
          shift: shift.flatMap { $0 }?.first.flatMap { ShiftLetter($0) },
          role: role.flatMap { $0 },
          most: most
        )
      )
    }
  }
}
