/// A dictionary in many small parts: a copy of which a little is changed shares all the rest.
///
/// The state of a room is weighed before and after each command; were it one dictionary, each command would
/// copy all of it.
struct SharedMap<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private var parts: [[Slot: Value]]
  private(set) var count = 0

  /// A key with its hash, which finds the part and the place in it.
  struct Slot: Hashable, Sendable {
    let key: Key
    let hash: Int

    init(_ key: Key) {
      self.key = key
      hash = key.hashValue
    }

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
    static func == (a: Self, b: Self) -> Bool { a.hash == b.hash && a.key == b.key }
    var part: Int { hash & 1023 }
  }

  init() { parts = Array(repeating: [:], count: 1024) }

  subscript(key: Key) -> Value? { self[Slot(key)] }
  subscript(slot: Slot) -> Value? { parts[slot.part][slot] }

  var keys: some Sequence<Key> { parts.lazy.flatMap { $0.keys.lazy.map(\.key) } }
  var values: some Sequence<Value> { parts.lazy.flatMap(\.values) }

  mutating func set(_ value: Value, for slot: Slot) {
    if parts[slot.part].updateValue(value, forKey: slot) == nil { count += 1 }
  }

  @discardableResult
  mutating func remove(_ slot: Slot) -> Value? {
    let old = parts[slot.part].removeValue(forKey: slot)
    if old != nil { count -= 1 }
    return old
  }

  /// Changes a value where it lies; nothing afterwards takes it out.
  mutating func update(_ key: Key, _ body: (inout Value?) -> Void) {
    let slot = Slot(key)
    let before = parts[slot.part].count
    body(&parts[slot.part][slot])
    count += parts[slot.part].count - before
  }
}
