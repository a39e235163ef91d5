/// People who leave.
extension FloorStates {
  /// What a person who ends a call and leaves at once leaves behind; nothing where that is too large.
  ///
  /// Each state counts as often as such a person ends a call in it; with no calls at all the floor stays empty.
  func leaving(_ place: FloorPlace, _ rates: FloorRates) -> FloorStates? {
    let fewer = rates.without(place)
    guard fewer.both != both || fewer.first != first || fewer.second != second else { return self }
    guard
      var left = FloorStates(
        both: fewer.both,
        first: fewer.first,
        second: fewer.second,
        rows: rows,
        columns: columns
      )
    else { return nil }
    left.work = work
    left.isLeaping = isLeaping
    left.mostRounds = mostRounds
    let empty = left
    left.free.scale(0)
    left.full.scale(0)
    var sum = 0.0
    func add(_ a: Int, _ b: Int, _ x: Int, _ y: Int, _ weight: Double) {
      guard weight > 0, a >= 0, b >= 0, x >= 0, y >= 0 else { return }
      if a + b == left.both {
        left.full.add(weight, row: left.fullRow(a, x), column: y)
      } else {
        left.free.add(weight, row: left.freeRow(a, x, y), column: b)
      }
      sum += weight
    }
    each { a, b, x, y, share in
      switch place {
      case .both:
        add(a - 1, b, x, y, share * Double(a) * rates.ends.0)
        add(a, b - 1, x, y, share * Double(b) * rates.ends.1)
      case .first: add(a, b, x - 1, y, share * Double(min(x, first)))
      case .second: add(a, b, x, y - 1, share * Double(min(y, second)))
      }
    }
    guard sum > 0 else { return empty }
    left.free.scale(1 / sum)
    left.full.scale(1 / sum)
    return left
  }

  /// All states that are likely at all: a, b, x, y and how likely.
  private func each(_ body: (Int, Int, Int, Int, Double) -> Void) {
    for a in 0..<both {
      for x in 0...first {
        for y in 0...second {
          let row = freeRow(a, x, y)
          guard free.low[row] <= free.high[row] else { continue }
          for b in free.low[row]...free.high[row] where free[row, b] > 0 {
            body(a, b, x, y, free[row, b])
          }
        }
      }
    }
    for a in 0...both {
      for x in 0...rows {
        let row = fullRow(a, x)
        guard full.low[row] <= full.high[row] else { continue }
        for y in full.low[row]...full.high[row] where full[row, y] > 0 {
          body(a, both - a, x, y, full[row, y])
        }
      }
    }
  }
}
