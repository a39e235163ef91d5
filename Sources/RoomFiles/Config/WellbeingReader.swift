import Wellbeing

extension RoomReader {
  static let wellbeingKind = "wellbeing"

  /// Reads a file of `kind: wellbeing`; what it leaves out is as in every room.
  ///
  /// There is one of them at most.
  func readWellbeing(_ top: YAMLMapping, _ kind: Piece, _ stem: String) {
    if let first = wellbeingStem {
      kind.error(
        "this is a second file of `kind: wellbeing`",
        hint: "a room has one of them, and `rules/\(first).yaml` is it"
      )
      return
    }
    wellbeingStem = stem
    top.allow(["kind", "id", "version", "title", "categories", "rules", "times", "who", "kept"])
    _ = readFileID(top, stem)
    let version = top.required("version")?.piece("a version")?.words("the version")
    _ = top.required("title")?.piece("a title")?.words("the title")
    if let version { wellbeing.version = version }
    if let value = top["categories"] { wellbeing.categories = readCategories(value) }
    if let value = top["rules"] { wellbeing.flagRules = readFlagRules(value) }
    if let value = top["times"] { readTimes(value) }
    if let value = top["who"] { readCareRoles(value) }
    if let value = top["kept"] { readKept(value) }
    checkAtOnce(top)
  }

  /// The id of a rule file, which is the file's name without its ending.
  func readFileID(_ top: YAMLMapping, _ stem: String) -> Piece? {
    let id = top.required("id")?.piece("an id")
    if let id, id.id() != nil, id.text != stem {
      id.error(
        "the id \(quoted(id.text)) is not the file’s name",
        hint: "write `id: \(stem)` or rename the file to `\(id.text).yaml`"
      )
    }
    return id
  }

  /// Why a choice is as it is: three keys that each entry of the file has.
  func readRationale(_ map: YAMLMapping, of entry: YAMLMapping.Entry) -> Rationale? {
    let reason = readRequired("reason", map, of: entry)?.piece("a reason")?.words("the reason")
    let basis = readRequired("basis", map, of: entry)?.piece("a basis")?
      .known("basis", in: Basis.allCases.map(\.rawValue)).flatMap { Basis(rawValue: $0) }
    let source = readRequired("source", map, of: entry)?.piece("a source")?.words("the source")
    guard let reason, let basis, let source else { return nil }
    return Rationale(reason: reason, basis: basis, source: source)
  }

  private static let hints = [
    "reason": "say why, in a sentence that the person concerned may read",
    "basis": "say what it rests on: `law`, `advice`, `custom` or `assumption`",
    "source": "say where it stands, or that it is the room's own: `source: local agreement`",
    "within": "say within what time: `within: { hours: 12 }`, `{ days: 28 }`, or for calls `block`",
    "of": "say which calls are counted: `any`, `alike`, or a list of categories",
    "length": "say how long it takes: `length: { minutes: 20 }`",
    "at_once": "say whether one such call raises a flag: `yes` or `no`",
  ]

  /// A key that an entry must have; where it is missing the entry's own key is the place.
  func readRequired(
    _ key: String,
    _ map: YAMLMapping,
    of entry: YAMLMapping.Entry
  ) -> YAMLValue? {
    if let value = map[key] { return value }
    if !map.mentions(key) {
      entry.key.error("\(quoted(entry.key.text)) has no `\(key)`", hint: Self.hints[key])
    }
    return nil
  }

  private func readCategories(_ value: YAMLValue) -> [ExposureCategory] {
    categoryNames = nil
    guard let map = value.mapping("a mapping of categories"),
      !isTooLong(map.entries.count, "categories", at: map.place)
    else { return [] }
    if map.entries.isEmpty {
      report.error(
        "no category is named",
        at: map.place,
        hint: "leave `categories` out for the usual ones, or name your own"
      )
    }
    var names = Names("category")
    let categories = map.entries.compactMap { entry -> ExposureCategory? in
      names.insert(entry.key.text, at: entry.key.place)
      return readCategory(entry)
    }
    categoryNames = names
    return categories
  }

  private func readCategory(_ entry: YAMLMapping.Entry) -> ExposureCategory? {
    let id = entry.key.id()
    guard let map = entry.value.mapping("a mapping with a `name`") else { return nil }
    map.allow(["name", "at_once", "reason", "basis", "source"])
    let name = readRequired("name", map, of: entry)?.piece("a name")?.words("the name")
    let atOnce = readRequired("at_once", map, of: entry)?.piece("`yes` or `no`")?.flag()
    let rationale = readRationale(map, of: entry)
    guard let id, let name, let atOnce, let rationale else { return nil }
    return ExposureCategory(id: id, name: name, isFlaggedAtOnce: atOnce, rationale: rationale)
  }

  /// A category that is flagged at once needs a rule that does so.
  private func checkAtOnce(_ top: YAMLMapping) {
    guard !wellbeing.flagRules.contains(where: { $0.trigger == .atOnce }),
      let rules = top.entries.first(where: { $0.key.text == "rules" })?.key,
      wellbeing.categories.contains(where: \.isFlaggedAtOnce), !report.hasErrors
    else { return }
    rules.warning(
      "no rule says `when: at-once`, so no category is flagged at once",
      hint: "add one, or write `at_once: no` beside each category"
    )
  }
}
