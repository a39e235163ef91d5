/// One step of the chain: from one layer to another, `now` times what it becomes and `past` times a third layer.
struct FloorStep {
  var rates: FloorRates
  /// Seconds, so few that no state loses more than it has.
  var moment: Double
  var from: Int
  var to: Int
  var now = 1.0
  var past = 0.0
  var before: Int
}

extension FloorStates {
  /// Makes a step.
  mutating func step(_ step: FloorStep) {
    let layers = (free.layer, full.layer)
    var cells = (free: free.cells, full: full.cells)
    // So that nothing is copied when it is written to.
    free.cells = []
    full.cells = []
    cells.free.withUnsafeMutableBufferPointer { free in
      cells.full.withUnsafeMutableBufferPointer { full in
        guard let free = free.baseAddress, let full = full.baseAddress else { return }
        func layer(_ place: Int) -> (free: FloorRow, full: FloorRow) {
          (free + place * layers.0 + 1, full + place * layers.1 + 1)
        }
        let (from, to, before) = (layer(step.from), layer(step.to), layer(step.before))
        stepFull(step, from, to.full, before.full)
        stepFree(step, from, to.free, before.free)
      }
    }
    (free.cells, full.cells) = cells
  }

  private func stepFull(
    _ step: FloorStep,
    _ from: (free: FloorRow, full: FloorRow),
    _ to: FloorRow,
    _ before: FloorRow
  ) {
    let rates = step.rates
    let moment = step.moment * step.now
    let comes = (rates.arrivals.0 * moment, rates.arrivals.1 * moment)
    let ends = (rates.ends.0 * moment, rates.ends.1 * moment)
    let (width, row) = (full.width, full.width)
    let block = (rows + 3) * width
    withUnsafeTemporaryAllocation(of: Double.self, capacity: columns + 2) { leaves in
      for y in 0...(columns + 1) {
        leaves.initializeElement(at: y, to: rates.leavesSecond(y) * moment)
      }
      guard let leaves = leaves.baseAddress else { return }
      for a in 0...both {
        let b = both - a
        let own = (Double(a) * ends.0, Double(b) * ends.1)
        for x in 0...rows {
          let place = fullRow(a, x)
          let (low, high) = (full.low[place], full.high[place])
          guard low <= high else { continue }
          let new = to + place * width
          let here = from.full + place * width
          let isWaiting = x + 1 > first
          var next = FloorRowStep(
            here: here,
            before: before + place * width,
            past: step.past,
            stays: step.now - comes.0 - comes.1 - own.0 - own.1 - rates.leavesFirst(x) * moment,
            leaves: leaves,
            comes: comes.1,
            one: (comes.0, here - row),
            two: (rates.leavesFirst(x + 1) * moment + (isWaiting ? own.0 : 0), here + row),
            three: (isWaiting ? Double(b + 1) * ends.1 : 0, here + row - block)
          )
          if x <= first {
            // Nobody of the first queue waits: who becomes free takes a call of the second.
            next.write(new, low, min(high, second - 1))
            next.falls = own.1
            let turned = (Double(a + 1) * ends.0, here + block + 1)
            if x < first { next.three = turned }
            next.write(new, max(low, second), high)
            if x == first { new.add(turned.0, turned.1, max(low, second), high) }
          } else {
            next.write(new, low, high)
          }
          new[high] += comes.1 * here[high]
          guard x <= first else { continue }
          if b > 0, low <= second, high >= second {
            new[second] += comes.1 * from.free[freeRow(a, x, second) * free.width + b - 1]
          }
          if x == first, a > 0, low <= second {
            for y in low...min(second, high) {
              new[y] += comes.0 * from.free[freeRow(a - 1, x, y) * free.width + b]
            }
          }
        }
      }
    }
  }

  private func stepFree(
    _ step: FloorStep,
    _ from: (free: FloorRow, full: FloorRow),
    _ to: FloorRow,
    _ before: FloorRow
  ) {
    let rates = step.rates
    let moment = step.moment * step.now
    let comes = (rates.arrivals.0 * moment, rates.arrivals.1 * moment)
    let ends = (rates.ends.0 * moment, rates.ends.1 * moment)
    let width = free.width
    let line = (second + 3) * width
    let block = (first + 3) * line
    withUnsafeTemporaryAllocation(of: Double.self, capacity: both + 2) { leaves in
      for b in 0...(both + 1) { leaves.initializeElement(at: b, to: Double(b) * ends.1) }
      guard let leaves = leaves.baseAddress else { return }
      for a in 0..<max(0, both) {
        let last = both - 1 - a
        for x in 0...first {
          for y in 0...second {
            let place = freeRow(a, x, y)
            let (low, high) = (free.low[place], free.high[place])
            guard low <= high else { continue }
            let here = from.free + place * width
            let new = to + place * width
            let out = Double(a + x) * ends.0 + Double(y) * ends.1
            FloorRowStep(
              here: here,
              before: before + place * width,
              past: step.past,
              stays: step.now - comes.0 - comes.1 - out,
              leaves: leaves,
              comes: y == second ? comes.1 : 0,
              one: (x == first ? comes.0 : 0, here - block),
              two: (Double(a + 1) * ends.0, here + block),
              three: (comes.0, here - line)
            ).write(new, low, high)
            if y > 0 { new.add(comes.1, here - width, low, high) }
            if x < first { new.add(Double(x + 1) * ends.0, here + line, low, high) }
            if y < second { new.add(Double(y + 1) * ends.1, here + width, low, high) }
            guard high == last else { continue }
            new[last] += Double(a + 1) * ends.0 * from.full[fullRow(a + 1, x) * full.width + y]
            new[last] += Double(last + 1) * ends.1 * from.full[fullRow(a, x) * full.width + y]
          }
        }
      }
    }
  }
}
