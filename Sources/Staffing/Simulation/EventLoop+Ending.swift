/// What is left when the events end.
extension EventLoop {
  /// Whether a call whose tally lies in a range still waits, and has not hung up.
  func waits(_ range: Range<Int>) -> Bool {
    for c in 0..<lineCount {
      for i in 0..<lines[c].ring.count {
        let call = lines[c].ring[i]
        if call.deadline > now, range.contains(call.tally) { return true }
      }
    }
    return false
  }

  /// Empties the rings at the end: how many calls of tallies in a range are left without an end.
  mutating func settle(_ range: Range<Int>) -> Int {
    var unfinished = 0
    for c in 0..<lineCount {
      while !lines[c].ring.isEmpty {
        let call = lines[c].ring.first
        lines[c].ring.removeFirst()
        if call.deadline <= now {
          abandon(call, within: lines[c].within)
        } else if range.contains(call.tally) {
          tallies[call.tally].wait += now - call.arrival
          unfinished += 1
        }
      }
    }
    return unfinished
  }

  /// Seconds that each group has spent on calls so far.
  mutating func worked() -> [Double] {
    (0..<groupCount).map { g in
      groups[g].worked += Double(groups[g].busy) * (now - groups[g].since)
      groups[g].since = now
      return groups[g].worked
    }
  }
}
