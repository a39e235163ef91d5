import CivilTime
import Wellbeing

extension RoomReader {
  private static let own = ["reason", "basis", "source", "when"]
  /// What each kind of rule has besides; in the order in which they are told.
  private static let kinds = [
    (when: "at-once", keys: []), (when: "count", keys: ["count", "of", "within"]),
    (when: "break", keys: ["within"]), (when: "declined", keys: ["within"]),
    (when: "concern", keys: []),
  ]
  private static let longest = Minutes.days(366)

  /// `rules:` of a file of `kind: wellbeing`.
  func readFlagRules(_ value: YAMLValue) -> [FlagRule] {
    guard let map = value.mapping("a mapping of rules"),
      !isTooLong(map.entries.count, "rules", at: map.place)
    else { return [] }
    if map.entries.isEmpty {
      report.error(
        "no rule is named",
        at: map.place,
        hint: "leave `rules` out for the usual ones, or name your own"
      )
    }
    return map.entries.compactMap { readFlagRule($0) }
  }

  private func readFlagRule(_ entry: YAMLMapping.Entry) -> FlagRule? {
    let id = entry.key.id()
    guard let map = entry.value.mapping("a mapping with a `when`") else { return nil }
    if map["when"] == nil { map.allow(Self.own + ["count", "of", "within"]) }
    let when = readRequired("when", map, of: entry)?.piece("what raises the flag")?
      .known("kind of rule", in: Self.kinds.map(\.when))
    let kind = Self.kinds.first { $0.when == when }
    if map["when"] != nil { map.allow(Self.own + (kind?.keys ?? ["count", "of", "within"])) }
    let rationale = readRationale(map, of: entry)
    let trigger = when.flatMap { readTrigger($0, map, entry) }
    guard let id, let rationale, let trigger else { return nil }
    return FlagRule(id: id, trigger: trigger, rationale: rationale)
  }

  private func readTrigger(
    _ when: String,
    _ map: YAMLMapping,
    _ entry: YAMLMapping.Entry
  ) -> FlagTrigger? {
    func time() -> Minutes? {
      readRequired("within", map, of: entry).flatMap {
        readLength($0, "`within`", Minutes(1)...Self.longest)
      }
    }
    switch when {
    case "at-once": return .atOnce
    case "concern": return .concern
    case "break": return time().map { .breakLost(within: $0) }
    case "declined": return time().map { .declined(within: $0) }
    default:
      let count = readRequired("count", map, of: entry)?.piece("a number of calls")?
        .whole(1...1000, "`count`")
      let counted = readRequired("of", map, of: entry).flatMap { readCounted($0) }
      let window: FlagWindow?
      if let value = map["within"], value.scalar != nil {
        window = value.piece("a length of time, or `block`").flatMap { readBlock($0) }
      } else {
        window = time().map { .elapsed($0) }
      }
      guard let count, let counted, let window else { return nil }
      return .count(count, of: counted, within: window)
    }
  }

  private func readBlock(_ piece: Piece) -> FlagWindow? {
    if piece.text == "block" { return .block }
    piece.error(
      "\(quoted(piece.text)) is no window",
      label: didYouMean(piece.text, ["block"]),
      hint: "write `block`, or a length of time: `{ hours: 12 }`"
    )
    return nil
  }

  private func readCounted(_ value: YAMLValue) -> CountedCalls? {
    guard value.isList else {
      switch value.piece("`any`, `alike` or a list of categories")?
        .known("word for which calls are counted", in: ["any", "alike"])
      {
      case "any": return .any
      case "alike": return .alike
      default: return nil
      }
    }
    let items = value.items("a list of categories") ?? []
    if items.isEmpty {
      report.error(
        "no category is named",
        at: value.place,
        hint: "write `of: any`, or name categories: `[child, death]`"
      )
    }
    var ids: [String] = []
    for item in items {
      guard let piece = item.piece("a category"), let id = piece.reference(to: categoryNames)
      else { continue }
      if ids.contains(id) {
        piece.error("the category \(quoted(id)) is named twice")
      } else {
        ids.append(id)
      }
    }
    return ids.isEmpty ? nil : .categories(ids)
  }
}
