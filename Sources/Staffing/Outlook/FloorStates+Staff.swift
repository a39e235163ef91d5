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
    (left.low, left.high, left.top, left.side) = (0, left.both, top, side)
    let empty = left
    left.free = left.nextFree
    left.full = left.nextFull
    var sum = 0.0
    func add(_ a: Int, _ b: Int, _ x: Int, _ y: Int, _ weight: Double) {
      guard weight > 0, a >= 0, b >= 0, x >= 0, y >= 0 else { return }
      if a + b == left.both {
        left.full[left.fullPlace(a, x, y)] += weight
      } else {
        left.free[left.freePlace(a, b, x, y)] += weight
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
    for i in left.free.indices { left.free[i] /= sum }
    for i in left.full.indices { left.full[i] /= sum }
    return left
  }

  /// All states that are likely at all: a, b, x, y and how likely.
  private func each(_ body: (Int, Int, Int, Int, Double) -> Void) {
    for a in 0..<both {
      for b in 0..<(both - a) {
        for x in 0...first {
          for y in 0...second {
            let share = free[freePlace(a, b, x, y)]
            if share > 0 { body(a, b, x, y, share) }
          }
        }
      }
    }
    for a in low...high {
      for x in 0...top {
        for y in 0...side {
          let share = full[fullPlace(a, x, y)]
          if share > 0 { body(a, both - a, x, y, share) }
        }
      }
    }
  }
}
