/// Values by name, each of an entry; the ones asked for longest ago go first.
struct KeptValues {
  private struct Kept {
    let value: any Sendable
    let entry: Int
    var used: Int
  }

  /// How many are kept.
  static let most = 64

  private var values: [String: Kept] = [:]
  private var clock = 0

  /// The value of a name at an entry; what is of an older entry is let go.
  mutating func value(_ name: String, at entry: Int) -> (any Sendable)? {
    guard let kept = values[name], kept.entry == entry else { return nil }
    clock += 1
    values[name]?.used = clock
    return kept.value
  }

  /// Keeps a value.
  mutating func keep(_ value: any Sendable, as name: String, at entry: Int) {
    clock += 1
    if values[name] == nil, values.count >= Self.most,
      let oldest = values.min(by: { $0.value.used < $1.value.used })
    {
      values[oldest.key] = nil
    }
    if let known = values[name], known.entry > entry { return }
    values[name] = Kept(value: value, entry: entry, used: clock)
  }
}
