import Staffing

/// What one file says of one queue, as sums.
struct QueueTally {
  /// Calls by slot.
  var calls: [Double] = []
  /// Whether counts have a row for a slot.
  var isListed: [Bool] = []
  /// Sums by day, by the place of the day.
  var sums: [CallSums] = []
  var handles = SecondsHistogram()
  /// The first and the last moment, seconds.
  var first = Int.max
  var last = Int.min
  var total = 0.0
  /// Whether counts have a row that says 0.
  var listsZeros = false

  /// The moment of the row before, and how many rows begin before the one above them.
  var latest = Int.min
  var disorder = 0
  /// What the clock showed in the row before.
  var latestWall: Int?
  /// The moments of counts, a bit a minute, by the place of the day.
  private var minutes: [Int: [UInt64]] = [:]
  var repeats: [Int: RepeatedHour] = [:]

  /// Makes room for slots and days.
  mutating func reserve(slots: Int, days: Int, isCounts: Bool) {
    if calls.count < slots {
      // In steps, as a log meets its days one by one.
      let size = slots + slots / 2
      calls += [Double](repeating: 0, count: size - calls.count)
    }
    if isCounts, isListed.count < calls.count {
      isListed += [Bool](repeating: false, count: calls.count - isListed.count)
    }
    if sums.count < days {
      sums += [CallSums](repeating: CallSums(), count: days + days / 2 - sums.count)
    }
  }

  /// Notes a moment of the file.
  mutating func meet(_ moment: Int) {
    if moment < latest { disorder += 1 }
    latest = moment
    reach(moment)
  }

  /// Widens the time the file covers.
  mutating func reach(_ moment: Int) {
    if moment < first { first = moment }
    if moment > last { last = moment }
  }

  /// Marks a minute of a day as counted; false where it was already.
  mutating func mark(minute: Int, ofDay day: Int) -> Bool {
    guard minute >= 0 else { return true }
    let word = minute / 64
    let bit: UInt64 = 1 << UInt64(minute % 64)
    var words = minutes[day] ?? []
    if words.count <= word { words += [UInt64](repeating: 0, count: word + 1 - words.count) }
    guard words[word] & bit == 0 else { return false }
    words[word] |= bit
    minutes[day] = words
    return true
  }
}

/// The calls of an hour that the clocks showed twice, as long as it is not known which showing each belongs to.
struct RepeatedHour {
  /// Calls of one slot of the first showing and the same of the second.
  struct Pair {
    let second: Int
    var calls: [Double] = [0, 0]
    var rows = 0
  }

  /// By the slot of the first showing; for counts by the moment.
  var pairs: [Int: Pair] = [:]
  private var showing = 0
  private var lastWall = Int.min
  /// How often the clock went back from one row to the next.
  private(set) var steps = 0

  /// Adds a call of a log: until the clock goes back, rows belong to the first showing.
  mutating func add(wall: Int, first: Int, second: Int) {
    if wall < lastWall {
      steps += 1
      showing = 1
    }
    lastWall = wall
    pairs[first, default: Pair(second: second)].calls[showing] += 1
  }

  /// Adds a count; the second of one time belongs to the second showing, and a third is refused with false.
  mutating func add(calls: Double, first: Int, second: Int) -> Bool {
    var pair = pairs[first] ?? Pair(second: second)
    guard pair.rows < 2 else { return false }
    pair.calls[pair.rows] += calls
    pair.rows += 1
    pairs[first] = pair
    return true
  }
}
