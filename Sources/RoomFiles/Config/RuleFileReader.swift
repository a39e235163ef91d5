import DutyRules
import Planning

extension RoomReader {
  private static let mostFiles = 200

  func readRuleFiles() {
    guard let all = names(in: "rules") else {
      areRulesListed = false
      return
    }
    let names = all.filter { !$0.hasPrefix(".") }
    if names.count > Self.mostFiles {
      reportTooManyFiles(names.count, in: "rules", most: Self.mostFiles)
      areRulesListed = false
    }
    for name in names.prefix(Self.mostFiles) {
      if name.hasSuffix(".yaml") { readRuleFile(name) }
      if name.hasSuffix(".yml") {
        let file = report.add(SourceText(path: files.shown("rules/\(name)"), bytes: []))
        let place = Place(file: file, range: nil)
        report.remark(.warning, "the file is not read", at: place, hint: "name it `….yaml`")
      }
    }
  }

  /// Reports a folder of more files than are read.
  func reportTooManyFiles(_ count: Int, in folder: String, most: Int) {
    let file = report.add(SourceText(path: files.shown(folder), bytes: []))
    let place = Place(file: file, range: nil)
    report.error("\(count) files are too many", at: place, hint: "at most \(most) are read")
  }

  private func readRuleFile(_ name: String) {
    let stem = String(name.dropLast(5))
    // Even where the file is at fault, `rules:` may name it: one fault, one diagnostic.
    guard let file = load("rules/\(name)", isListed: true) else {
      ruleSetNames.insert(stem, at: Place(file: 0, range: nil))
      return
    }
    guard let top = YAMLDocument.root(of: file)?.mapping("a mapping with `kind: duty`") else {
      ruleSetNames.insert(stem, at: file.whole)
      return
    }
    let kind = top.required("kind")?.piece("a kind")
    let word = kind?.known("kind of rule file", in: ["duty", Self.breaksKind, Self.wellbeingKind])
    if word == Self.breaksKind, let kind { return readBreaks(top, kind, stem) }
    if word == Self.wellbeingKind, let kind { return readWellbeing(top, kind, stem) }
    ruleSetNames.insert(stem, at: file.whole)
    if word == "duty", let set = readRuleSet(top, stem, file) { ruleSets.append(set) }
  }

  private func readRuleSet(_ top: YAMLMapping, _ stem: String, _ file: LoadedFile) -> RuleSet? {
    top.allow(["kind", "id", "version", "title", "declared", "rules"])
    let id = readFileID(top, stem)
    let version = top.required("version")?.piece("a version")?.words("the version")
    let title = top.required("title")?.piece("a title")?.words("the title")
    let rules = top.required("rules").flatMap { readRuleList($0) }
    let declared = top["declared"].map { readDeclared($0, rules?.names) } ?? [:]
    guard let id, let version, let title, let rules else { return nil }
    return RuleSet(
      id: id.text,
      version: version,
      title: title,
      sha256: inputs.last?.sha256 ?? Digest.hex(of: file.source.bytes),
      rules: rules.rules,
      declared: declared
    )
  }

  private func readRuleList(_ value: YAMLValue) -> (rules: [Rule], names: Names)? {
    guard let map = value.mapping("a mapping of rules") else { return nil }
    var names = Names("rule of this file")
    var rules: [Rule] = []
    for entry in map.entries {
      guard let spec = RuleSpec.all.first(where: { $0.id == entry.key.text }) else {
        let known = RuleSpec.all.map(\.id)
        entry.key.error(
          "unknown rule \(quoted(entry.key.text))",
          label: didYouMean(entry.key.text, known),
          hint: "rules: \(known.joined(separator: ", "))"
        )
        continue
      }
      names.insert(spec.id, at: entry.key.place)
      if let rule = readRule(spec, entry) { rules.append(rule) }
    }
    return (rules, names)
  }

  private func readDeclared(_ value: YAMLValue, _ rules: Names?) -> [Exemption: Set<String>] {
    guard let map = value.mapping("a mapping, `{ reg21: [W10] }`,") else { return [:] }
    map.allow(Exemption.allCases.map(\.rawValue))
    var declared: [Exemption: Set<String>] = [:]
    for exemption in Exemption.allCases {
      guard let items = map[exemption.rawValue]?.items("a list of rules") else { continue }
      let pieces = items.compactMap { $0.piece("a rule’s id") }
        .filter { $0.reference(to: rules) != nil }
      for piece in pieces where !exemption.rules.contains(piece.text) {
        piece.error(
          "`\(exemption.rawValue)` cannot set the rule \(quoted(piece.text)) aside",
          hint: "it can: \(listed(exemption.rules.sorted()))"
        )
      }
      if !pieces.isEmpty { declared[exemption] = Set(pieces.map(\.text)) }
    }
    return declared
  }
}
