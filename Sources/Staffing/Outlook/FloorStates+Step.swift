extension FloorStates {
  /// Goes on by a moment so short that no state loses more than it has.
  mutating func step(_ rates: FloorRates, _ moment: Double) {
    let (oldFree, oldFull) = (free, full)
    var newFree = nextFree
    var newFull = nextFull
    // So that nothing is copied when it is written to.
    nextFree = []
    nextFull = []
    oldFree.withUnsafeBufferPointer { free in
      oldFull.withUnsafeBufferPointer { full in
        newFull.withUnsafeMutableBufferPointer { stepFull(rates, moment, free, full, $0) }
        newFree.withUnsafeMutableBufferPointer { stepFree(rates, moment, free, full, $0) }
      }
    }
    (free, full, nextFree, nextFull) = (newFree, newFull, oldFree, oldFull)
    work += (high - low + 1) * (top + 1) * (side - bottom + 1)
    work += both * (both + 1) / 2 * (first + 1) * (second + 1)
  }

  private func stepFull(
    _ rates: FloorRates,
    _ moment: Double,
    _ free: UnsafeBufferPointer<Double>,
    _ full: UnsafeBufferPointer<Double>,
    _ next: UnsafeMutableBufferPointer<Double>
  ) {
    guard let old = full.baseAddress, let new = next.baseAddress else { return }
    let comes = (rates.arrivals.0 * moment, rates.arrivals.1 * moment)
    let ends = (rates.ends.0 * moment, rates.ends.1 * moment)
    let leaves = (0...(side + 1)).map { rates.leavesSecond($0) * moment }
    let block = (rows + 3) * (columns + 3)
    let row = columns + 3
    leaves.withUnsafeBufferPointer { leaves in
      for a in low...high {
        let b = both - a
        let own = (Double(a) * ends.0, Double(b) * ends.1)
        for x in 0...top {
          let place = fullPlace(a, x, 0)
          let to = new + place
          let here = old + place
          let before = here - row
          let after = here + row
          let other = after - block
          let stays =
            1 - (x < top ? comes.0 : 0) - comes.1 - own.0 - own.1
            - rates.leavesFirst(x) * moment
          let isWaiting = x + 1 > first
          let down = rates.leavesFirst(x + 1) * moment + (isWaiting ? own.0 : 0)
          let turns = isWaiting ? Double(b + 1) * ends.1 : 0
          let up = comes.0
          let side = self.side
          for y in bottom...side {
            to[y] =
              here[y] * (stays - leaves[y]) + up * before[y] + down * after[y]
              + turns * other[y] + comes.1 * here[y - 1] + leaves[y + 1] * here[y + 1]
          }
          to[side] += comes.1 * here[side]
          guard x <= first else { continue }
          // Nobody of the first queue waits: who becomes free takes a call of the second.
          let beside = here + block
          let turned = Double(a + 1) * ends.0
          for y in max(second, bottom)...side {
            to[y] += own.1 * here[y + 1] + turned * beside[y + 1]
          }
          if both > 0, bottom == 0 {
            if b > 0 { to[second] += comes.1 * free[freePlace(a, b - 1, x, second)] }
            if x == first, a > 0 {
              let from = freePlace(a - 1, b, first, 0)
              for y in 0...second { to[y] += comes.0 * free[from + y] }
            }
          }
        }
      }
    }
  }

  private func stepFree(
    _ rates: FloorRates,
    _ moment: Double,
    _ free: UnsafeBufferPointer<Double>,
    _ full: UnsafeBufferPointer<Double>,
    _ next: UnsafeMutableBufferPointer<Double>
  ) {
    let comes = (rates.arrivals.0 * moment, rates.arrivals.1 * moment)
    let ends = (rates.ends.0 * moment, rates.ends.1 * moment)
    for a in 0..<max(0, both) {
      for b in 0..<(both - a) {
        let isLast = a + b + 1 == both
        let out = 1 - comes.0 - comes.1 - Double(a) * ends.0 - Double(b) * ends.1
        let (less, more) = (Double(a + 1) * ends.0, Double(b + 1) * ends.1)
        for x in 0...first {
          for y in 0...second {
            let here = freePlace(a, b, x, y)
            let stays = out - Double(x) * ends.0 - Double(y) * ends.1
            var sum = free[here] * stays
            sum += comes.0 * free[here - second - 3] + comes.1 * free[here - 1]
            if x == first { sum += comes.0 * free[freePlace(a - 1, b, x, y)] }
            if y == second { sum += comes.1 * free[freePlace(a, b - 1, x, y)] }
            sum += Double(x + 1) * ends.0 * free[here + second + 3]
            sum += Double(y + 1) * ends.1 * free[here + 1]
            if isLast {
              sum += less * full[fullPlace(a + 1, x, y)] + more * full[fullPlace(a, x, y)]
            } else {
              sum += less * free[freePlace(a + 1, b, x, y)]
              sum += more * free[freePlace(a, b + 1, x, y)]
            }
            next[here] = sum
          }
        }
      }
    }
  }
}
