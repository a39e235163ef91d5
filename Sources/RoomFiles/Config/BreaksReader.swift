import CivilTime
import Rostering
import Wellbeing

extension RoomReader {
  static let breaksKind = "breaks"

  /// Reads a file of `kind: breaks`; what it leaves out is as in every room.
  ///
  /// There is one of them at most.
  func readBreaks(_ top: YAMLMapping, _ kind: Piece, _ stem: String) {
    if let first = breaksStem {
      kind.error(
        "this is a second file of `kind: breaks`",
        hint: "a room has one of them, and `rules/\(first).yaml` is it"
      )
      return
    }
    breaksStem = stem
    top.allow(["kind", "id", "version", "title", "breaks", "screen", "together", "times"])
    _ = readFileID(top, stem)
    let version = top.required("version")?.piece("a version")?.words("the version")
    _ = top.required("title")?.piece("a title")?.words("the title")
    if let version { breaks.version = version }
    func entry(_ key: String) -> YAMLMapping.Entry? { top.entries.first { $0.key.text == key } }
    if let times = entry("times") { readBreakTimes(times.value) }
    if let screen = entry("screen") { readScreenBreaks(screen) }
    if let together = entry("together") { readTogether(together) }
    let longer = entry("breaks")
    if let longer { breaks.breaks = readAllowances(longer.value) }
    if let place = longer ?? top.entries.first, !report.hasErrors { checkBreaks(place.key) }
  }

  private func readAllowances(_ value: YAMLValue) -> [BreakAllowance] {
    guard let map = value.mapping("a mapping of breaks"),
      !isTooLong(map.entries.count, "breaks", at: map.place)
    else { return [] }
    if map.entries.count > BreakProblem.mostBreaks {
      report.error(
        "\(map.entries.count) breaks are too many",
        at: map.place,
        hint: "a shift has at most \(BreakProblem.mostBreaks) besides the short ones of `screen`"
      )
    }
    return map.entries.compactMap { readAllowance($0) }
  }

  private func readAllowance(_ entry: YAMLMapping.Entry) -> BreakAllowance? {
    let id = entry.key.id()
    guard let map = entry.value.mapping("a mapping with a `kind` and a `length`") else {
      return nil
    }
    map.allow(["kind", "length", "more_than", "paid", "reason", "basis", "source"])
    let kind = readRequired("kind", map, of: entry)?.piece("a kind of break")?
      .known("kind of break", in: ["statutory", "meal", "screen"])
      .flatMap { BreakEntry.Kind(rawValue: $0) }
    let length = readRequired("length", map, of: entry).flatMap {
      readLength($0, "`length`", Minutes(5)...Minutes.hours(4))
    }
    let moreThan = readRequired("more_than", map, of: entry).flatMap {
      readLength($0, "`more_than`", .zero...Minutes.days(1))
    }
    let isPaid = readRequired("paid", map, of: entry)?.piece("`yes` or `no`")?.flag()
    let rationale = readRationale(map, of: entry)
    guard let id, let kind, let length, let moreThan, let isPaid, let rationale else { return nil }
    let slot = breaks.times.slot
    if length.count % max(1, slot.count) != 0 {
      entry.key.error(
        "\(quoted(id)) is no whole number of slots",
        hint: "breaks are placed in slots of \(slot): give it a multiple of that, or change `slot`"
      )
      return nil
    }
    if kind == .statutory, length < breaks.times.statutoryLeast {
      entry.key.error(
        "\(quoted(id)) is shorter than a statutory break may be",
        hint: "that is \(breaks.times.statutoryLeast) (`statutory_least`)"
      )
      return nil
    }
    return BreakAllowance(
      id: id,
      kind: kind,
      length: length,
      moreThan: moreThan,
      isPaid: isPaid,
      rationale: rationale
    )
  }

  private func readScreenBreaks(_ entry: YAMLMapping.Entry) {
    guard let map = entry.value.mapping("a mapping with `length` and `every`") else { return }
    map.allow(["length", "every", "reason", "basis", "source"])
    let length = readRequired("length", map, of: entry).flatMap {
      readLength($0, "`length`", .zero...Minutes(30))
    }
    let every = readRequired("every", map, of: entry).flatMap {
      readLength($0, "`every`", Minutes(20)...Minutes.days(1))
    }
    if let length { breaks.screen.length = length }
    if let every { breaks.screen.every = every }
    if let rationale = readRationale(map, of: entry) { breaks.rationales["screen"] = rationale }
  }

  private func readTogether(_ entry: YAMLMapping.Entry) {
    guard let map = entry.value.mapping("a mapping with `tutors`") else { return }
    map.allow(["tutors", "reason", "basis", "source"])
    let tutors = readRequired("tutors", map, of: entry)?.piece("`yes` or `no`")?.flag()
    if let tutors { breaks.areTutorsTogether = tutors }
    if let rationale = readRationale(map, of: entry) { breaks.rationales["together"] = rationale }
  }

  /// What the rules say together with the law and with the shifts of the room; it is said and changes nothing.
  private func checkBreaks(_ place: Piece) {
    let times = breaks.times
    let lawful = breaks.breaks.contains {
      $0.length >= times.statutoryLeast && $0.moreThan <= times.statutoryAfter
    }
    if !lawful {
      place.warning(
        "who works more than \(times.statutoryAfter) has no break of \(times.statutoryLeast)",
        hint: "regulation 12 gives them one, unless it is set aside and made up for with rest"
      )
    }
    for shift in shifts where paidShifts.contains(shift.letter) {
      let unpaid = breaks.unpaid(shift)
      guard unpaid != shift.unpaid else { continue }
      place.warning(
        "shift `\(shift.letter)` has \(shift.unpaid) unpaid in room.yaml, and its breaks here have \(unpaid)",
        hint:
          "hours are counted by room.yaml; make the two agree: `paid: no` and `length`, or `unpaid`"
      )
    }
  }
}
