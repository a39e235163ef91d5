/// What `relief-solve` answers to one program; nothing in it is believed before the domain has checked it.
struct ProgramAnswer {
  /// What came of a program.
  enum Outcome: UInt8 {
    case nothing = 0
    case incumbent = 1
    case proven = 2
    case infeasible = 3
  }

  let outcome: Outcome
  /// No solution is cheaper; minus infinity where that is not known.
  let bound: Double
  /// Seconds that the solver itself took.
  let seconds: Double
  /// The value of each column; empty where there is no solution.
  let values: [Double]

  /// How many bytes stand before the part whose length they say.
  static let head = 8

  /// The length of an answer whose head this is, or nothing where it is no head.
  static func length(_ head: ArraySlice<UInt8>) -> Int? {
    guard head.count == Self.head, head.starts(with: Array("RSA1".utf8)) else { return nil }
    return head.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Takes an answer apart, its head left off; nothing where it is malformed.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard let first = bytes.first, let outcome = Outcome(rawValue: first) else { return nil }
    var rest = bytes.dropFirst()
    func take(_ size: Int) -> UInt64? {
      guard rest.count >= size else { return nil }
      defer { rest = rest.dropFirst(size) }
      return rest.prefix(size).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    guard take(8) != nil, let bound = take(8), let seconds = take(8), let count = take(4),
      rest.count == Int(count) * 8
    else { return nil }
    var values: [Double] = []
    values.reserveCapacity(Int(count))
    while let bits = take(8) { values.append(Double(bitPattern: bits)) }
    self.outcome = outcome
    self.bound = Double(bitPattern: bound)
    self.seconds = Double(bitPattern: seconds)
    self.values = values
  }
}
