import Yams

/// A mapping of a YAML file, its keys in order.
struct YAMLMapping {
  /// One key with its value.
  struct Entry {
    let key: Piece
    let value: YAMLValue
  }

  let entries: [Entry]
  let place: Place
  let report: Report
  private let index: [String: Int]
  private let suggested = Suggested()

  /// The keys that misspelt ones were taken for: what is written wrongly is not missing as well.
  private final class Suggested { var keys: Set<String> = [] }

  init?(_ value: YAMLValue, _ what: String) {
    guard case .mapping(let mapping) = value.node else {
      value.report.error("\(what) is wanted here, not \(value.kind)", at: value.place)
      return nil
    }
    var entries: [Entry] = []
    var index: [String: Int] = [:]
    for (keyNode, valueNode) in mapping {
      let key = YAMLValue(node: keyNode, file: value.file)
      guard let name = key.scalar else {
        value.report.error("a key is a single word, not \(key.kind)", at: key.place)
        continue
      }
      if YAMLDocument.isPutAside(name) { continue }
      index[name.text] = entries.count
      entries.append(Entry(key: name, value: YAMLValue(node: valueNode, file: value.file)))
    }
    self.entries = entries
    self.index = index
    place = value.place
    report = value.report
  }

  /// The value of a key, where it is there.
  subscript(key: String) -> YAMLValue? { index[key].map { entries[$0].value } }

  /// The value of a key that must be there.
  func required(_ key: String) -> YAMLValue? {
    if let value = self[key] { return value }
    if !suggested.keys.contains(key) { report.error("the key `\(key)` is missing", at: place) }
    return nil
  }

  /// Whether a key is there, perhaps misspelt.
  func mentions(_ key: String) -> Bool { index[key] != nil || suggested.keys.contains(key) }

  /// Reports every key that is not one of these.
  func allow(_ known: [String]) {
    for entry in entries where !known.contains(entry.key.text) {
      if !report.isFull(place.file), let near = nearest(to: entry.key.text, in: known) {
        suggested.keys.insert(near)
      }
      entry.key.error(
        "unknown key \(quoted(entry.key.text))",
        label: didYouMean(entry.key.text, known),
        hint: "allowed here: \(listed(known))"
      )
    }
  }
}

extension YAMLValue {
  /// The value as a mapping; anything else is an error.
  func mapping(_ what: String) -> YAMLMapping? { YAMLMapping(self, what) }
}
