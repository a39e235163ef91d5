/// The events of a simulated room, one after another.
///
/// All times are exponential, so what comes next is a race: with arrivals at rate Λ and completions at rate M the
/// next event lies an exponential of mean 1 / (Λ + M) ahead, and it is an arrival with probability Λ / (Λ + M). At
/// the end of an interval the race begins anew, which exponential times do not notice. Only how many calls of each
/// queue each group handles has to be remembered, so there is no list of events at all.
///
/// Callers who hang up stay in their ring until their turn comes or the run ends; nobody behind them waits longer
/// for it.
///
/// Whoever makes one frees it. It is copyable only because Swift 6.3.1 cannot compile methods of a type that is not
/// for the thread sanitizer.
struct EventLoop {
  let lineCount: Int
  let groupCount: Int
  private var stream: RandomStream
  private let draw = ExponentialDraw()
  let lines: UnsafeMutablePointer<LineState>
  let groups: UnsafeMutablePointer<GroupState>
  /// Calls in hand by group and queue.
  private let inHand: UnsafeMutablePointer<Int>
  /// Groups that serve a queue, the most specialised first, by queue and rank.
  private let routes: UnsafeMutablePointer<Int>
  let tallies: UnsafeMutablePointer<Tally>
  let tallyCount: Int
  /// Seconds since the start.
  private(set) var now = 0.0
  /// The rate of completions, a second.
  private var completions = 0.0
  /// Events that may still happen.
  private(set) var eventsLeft: Int
  private(set) var isCutShort = false

  init(_ room: SimulatedRoom, tallies count: Int, seed: UInt64, events: Int) {
    lineCount = room.lines.count
    groupCount = room.groups.count
    stream = RandomStream(seed: seed)
    eventsLeft = events
    lines = .allocate(capacity: lineCount)
    groups = .allocate(capacity: groupCount)
    inHand = .allocate(capacity: lineCount * groupCount)
    inHand.initialize(repeating: 0, count: lineCount * groupCount)
    routes = .allocate(capacity: lineCount * groupCount)
    tallyCount = count
    tallies = .allocate(capacity: count)
    tallies.initialize(repeating: Tally(), count: count)
    for (g, group) in room.groups.enumerated() {
      groups[g] = GroupState(serves: group.serves.reduce(0) { $0 | 1 << UInt64($1) })
    }
    let ranked = room.groups.indices.sorted { a, b in
      let (first, second) = (groups[a].serves.nonzeroBitCount, groups[b].serves.nonzeroBitCount)
      return first == second ? a < b : first < second
    }
    for (c, line) in room.lines.enumerated() {
      lines[c] = LineState(
        rate: 1 / line.handle,
        patience: line.patience ?? .infinity,
        within: line.within
      )
      for g in ranked where groups[g].serves >> UInt64(c) & 1 == 1 {
        routes[c * groupCount + lines[c].routes] = g
        lines[c].routes += 1
      }
    }
  }

  /// Gives its memory back.
  func free() {
    for c in 0..<lineCount { lines[c].ring.free() }
    draw.free()
    lines.deallocate()
    groups.deallocate()
    inHand.deallocate()
    routes.deallocate()
    tallies.deallocate()
  }

  /// Runs one interval.
  ///
  /// - Parameters:
  ///   - room: The room the loop was made for.
  ///   - interval: A place among its intervals.
  ///   - length: Seconds.
  ///   - base: The place of the tally of the first queue; the other queues' follow.
  mutating func run(_ room: SimulatedRoom, interval: Int, length: Double, base: Int) {
    var sum = 0.0
    for c in 0..<lineCount {
      sum += room.lines[c].perHour[interval] / 3600
      lines[c].arrivalsUpTo = sum
    }
    for g in 0..<groupCount { groups[g].agents = room.groups[g].agents[interval] }
    for g in 0..<groupCount {
      while groups[g].busy < groups[g].agents, takeNext(g) {}
    }
    race(arrivals: sum, until: now + length, base: base)
  }

  private mutating func race(arrivals: Double, until end: Double, base: Int) {
    var stream = self.stream
    var now = self.now
    var left = eventsLeft
    while !isCutShort {
      let all = arrivals + completions
      guard all > 0 else { break }
      now += draw.next(&stream) / all
      guard now < end else { break }
      left &-= 1
      if left < 0 {
        isCutShort = true
        break
      }
      let point = stream.nextUniform() * all
      self.now = now
      if point < arrivals {
        var c = 0
        while c < lineCount - 1, point >= lines[c].arrivalsUpTo { c &+= 1 }
        arrive(c, &stream, tally: base + c)
      } else {
        complete(point - arrivals)
      }
    }
    self.stream = stream
    eventsLeft = max(0, left)
    self.now = end
  }

  @inline(__always)
  private mutating func arrive(_ c: Int, _ stream: inout RandomStream, tally: Int) {
    tallies[tally].offered &+= 1
    for rank in 0..<lines[c].routes {
      let g = routes[c * groupCount + rank]
      if groups[g].busy < groups[g].agents {
        tallies[tally].answered &+= 1
        tallies[tally].inTime &+= 1
        start(c, g)
        return
      }
    }
    tallies[tally].delayed &+= 1
    let patience = lines[c].patience
    let deadline = patience < .infinity ? now + draw.next(&stream) * patience : .infinity
    let call = WaitingCall(arrival: now, deadline: deadline, tally: tally)
    if !lines[c].ring.append(call) { isCutShort = true }
  }

  @inline(__always)
  private mutating func start(_ c: Int, _ g: Int) {
    groups[g].worked += Double(groups[g].busy) * (now - groups[g].since)
    groups[g].since = now
    groups[g].busy &+= 1
    inHand[g &* lineCount &+ c] &+= 1
    completions += lines[c].rate
  }

  @inline(__always)
  private mutating func complete(_ point: Double) {
    var rest = point
    var last = -1
    var cell = 0
    search: for g in 0..<groupCount {
      if groups[g].busy == 0 {
        cell &+= lineCount
        continue
      }
      for c in 0..<lineCount {
        if inHand[cell] > 0 {
          last = cell
          rest -= Double(inHand[cell]) * lines[c].rate
          if rest < 0 { break search }
        }
        cell &+= 1
      }
    }
    // The rate is kept by adding and taking away, so nothing may be in hand where it is not quite 0.
    guard last >= 0 else {
      completions = 0
      return
    }
    let g = groupCount == 1 ? 0 : last / lineCount
    groups[g].worked += Double(groups[g].busy) * (now - groups[g].since)
    groups[g].since = now
    groups[g].busy &-= 1
    inHand[last] &-= 1
    completions -= lines[last &- g &* lineCount].rate
    if groups[g].busy < groups[g].agents { _ = takeNext(g) }
  }

  /// Has a person of a group take the call of highest priority that waits; whether there was one.
  @inline(__always)
  private mutating func takeNext(_ g: Int) -> Bool {
    let serves = groups[g].serves
    for c in 0..<lineCount where serves >> UInt64(truncatingIfNeeded: c) & 1 == 1 {
      while !lines[c].ring.isEmpty {
        let call = lines[c].ring.first
        lines[c].ring.removeFirst()
        guard now < call.deadline else {
          abandon(call, within: lines[c].within)
          continue
        }
        let wait = now - call.arrival
        tallies[call.tally].answered &+= 1
        if wait <= lines[c].within { tallies[call.tally].inTime &+= 1 }
        tallies[call.tally].wait += wait
        tallies[call.tally].waitAnswered += wait
        start(c, g)
        return true
      }
    }
    return false
  }

  func abandon(_ call: WaitingCall, within: Double) {
    let wait = call.deadline - call.arrival
    tallies[call.tally].abandoned &+= 1
    if wait <= within { tallies[call.tally].abandonedInTime &+= 1 }
    tallies[call.tally].wait += wait
  }
}
