import Wellbeing

extension RoomReader {
  /// `kept:` of a file of `kind: wellbeing`: for how long things are kept; what is not named is as usual.
  func readKept(_ value: YAMLValue) {
    guard let map = value.mapping("a mapping of how long things are kept") else { return }
    map.allow(CareKeeping.Class.allCases.map(\.rawValue))
    for entry in map.entries {
      guard let part = CareKeeping.Class(rawValue: entry.key.text) else { continue }
      guard let kept = entry.value.mapping("a mapping with `months` or `years`") else { continue }
      kept.allow(["months", "years", "reason", "basis", "source"])
      if let time = readKeptFor(kept, of: entry) { wellbeing.kept[part] = time }
      if let rationale = readRationale(kept, of: entry) {
        wellbeing.keptRationales[part.rawValue] = rationale
      }
    }
  }

  private func readKeptFor(_ map: YAMLMapping, of entry: YAMLMapping.Entry) -> KeptFor? {
    func count(_ key: String, _ most: Int) -> Int? {
      map[key]?.piece("a whole number")?.whole(1...most, "`\(key)`")
    }
    switch (map.mentions("months"), map.mentions("years")) {
    case (true, false): return count("months", KeptFor.mostMonths).map { .months($0) }
    case (false, true): return count("years", KeptFor.mostYears).map { .years($0) }
    case (true, true):
      entry.key.error("\(quoted(entry.key.text)) is kept for two times", hint: "give one of them")
    case (false, false):
      entry.key.error(
        "\(quoted(entry.key.text)) does not say for how long",
        hint: "`months: 24` from its day, or `years: 3`: this calendar year and so many before it"
      )
    }
    return nil
  }
}
