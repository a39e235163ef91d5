/// A row of numbers as a step reads and writes it, four at a time: it is here that nearly all of the time goes.
///
/// Four beside each other give what one after another would, to the last bit.
typealias FloorRow = UnsafeMutablePointer<Double>

extension UnsafeMutablePointer<Double> {
  @inline(__always)
  func four(_ place: Int) -> SIMD4<Double> {
    UnsafeRawPointer(self + place).loadUnaligned(as: SIMD4<Double>.self)
  }

  @inline(__always)
  func store(_ four: SIMD4<Double>, _ place: Int) {
    UnsafeMutableRawPointer(self + place).storeBytes(of: four, as: SIMD4<Double>.self)
  }

  /// Adds so many times another row.
  @inline(__always)
  func add(_ factor: Double, _ other: FloorRow, _ low: Int, _ high: Int) {
    var i = low
    while i + 3 <= high {
      store(four(i) + factor * other.four(i), i)
      i += 4
    }
    while i <= high {
      self[i] += factor * other[i]
      i += 1
    }
  }

  /// Makes of a row so many times itself and so many times another.
  @inline(__always)
  func mix(_ own: Double, _ factor: Double, _ other: FloorRow, _ low: Int, _ high: Int) {
    var i = low
    while i + 3 <= high {
      store(own * four(i) + factor * other.four(i), i)
      i += 4
    }
    while i <= high {
      self[i] = own * self[i] + factor * other[i]
      i += 1
    }
  }
}

/// What makes a row from the rows beside it, but for what only some rows get.
struct FloorRowStep {
  /// The row as it is, and the row that `past` times is added.
  let here: FloorRow
  let before: FloorRow
  let past: Double
  /// What stays, but for the calls that leave by column, `leaves`.
  let stays: Double
  let leaves: FloorRow
  /// What comes from the column beyond, but for the calls that leave there.
  var falls = 0.0
  /// What comes from the column before.
  let comes: Double
  /// What comes from three other rows.
  let one: (Double, FloorRow)
  let two: (Double, FloorRow)
  var three: (Double, FloorRow)

  @inline(__always)
  func write(_ to: FloorRow, _ low: Int, _ high: Int) {
    var i = low
    while i + 3 <= high {
      var sum = past * before.four(i) + here.four(i) * (stays - leaves.four(i))
      sum += (leaves.four(i + 1) + falls) * here.four(i + 1) + comes * here.four(i - 1)
      sum += one.0 * one.1.four(i) + two.0 * two.1.four(i)
      to.store(sum + three.0 * three.1.four(i), i)
      i += 4
    }
    while i <= high {
      var sum = past * before[i] + here[i] * (stays - leaves[i])
      sum += (leaves[i + 1] + falls) * here[i + 1] + comes * here[i - 1]
      sum += one.0 * one.1[i] + two.0 * two.1[i]
      to[i] = sum + three.0 * three.1[i]
      i += 1
    }
  }
}
