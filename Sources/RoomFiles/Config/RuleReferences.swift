import DutyRules

extension RoomReader {
  /// `rules:` is one id, a list of ids, or `{ terms: { staff: …, officer: … } }` with a `general` beside it.
  func readRules(_ value: YAMLValue) {
    guard value.isMapping else {
      generalRules = readSets(value)
      termNames = Names("terms")
      return
    }
    guard let map = value.mapping("a mapping") else { return }
    map.allow(["terms", "general"])
    if let general = map["general"] { generalRules = readSets(general) }
    guard let terms = map.required("terms")?.mapping("a mapping of terms to rule sets") else {
      return
    }
    if isTooLong(terms.entries.count, "terms", at: terms.place) { return }
    if terms.entries.isEmpty {
      report.error(
        "no terms are named",
        at: terms.place,
        hint: "write `terms: { staff: wtr-1998 }`, or `rules: wtr-1998` for all"
      )
      return
    }
    var names = Names("terms")
    for entry in terms.entries {
      guard let id = entry.key.id() else { continue }
      names.insert(id, at: entry.key.place)
      rulesByTerms[id] = readSets(entry.value)
    }
    termNames = names
  }

  private func readSets(_ value: YAMLValue) -> [String] {
    let pieces: [Piece]
    if value.isList {
      let items = value.items("a list of rule sets") ?? []
      if items.isEmpty {
        value.report.error(
          "no rule set is named",
          at: value.place,
          hint: "name a file of `kind: duty` in rules/, or several: `[wtr-1998, good-practice]`"
        )
      }
      pieces = items.compactMap { $0.piece("a rule set’s id") }
    } else {
      pieces = [value.piece("a rule set’s id or a list of them")].compactMap { $0 }
    }
    ruleReferences += pieces
    var sets: [String] = []
    for piece in pieces {
      if sets.contains(piece.text) {
        piece.error("the rule set \(quoted(piece.text)) is named twice")
      } else {
        sets.append(piece.text)
      }
    }
    return sets
  }

  /// Judges the references of `rules:` once the rule files are read.
  func checkRuleReferences() {
    guard areRulesListed else { return }
    for piece in ruleReferences where !ruleSetNames.contains(piece.text) {
      piece.error(
        "unknown rule set \(quoted(piece.text))",
        label: didYouMean(piece.text, ruleSetNames.ids),
        hint: ruleSetNames.ids.isEmpty
          ? "no file in rules/ says `kind: duty`"
          : "files of `kind: duty` in rules/: \(listed(ruleSetNames.ids))"
      )
    }
  }
}
