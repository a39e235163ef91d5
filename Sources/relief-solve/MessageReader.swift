/// Takes a message apart; every number little-endian.
///
/// `limit` f64, columns u32, rows u32, entries u32; column starts i32 × (columns + 1); row of each entry i32; each entry
/// f64; costs, lower and upper bounds of the columns f64; whole or not u8; lower and upper bounds of the rows f64.
struct MessageReader {
  private let bytes: [UInt8]
  private var at = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func program(_ bytes: [UInt8]) throws(Malformed) -> Program {
    var reader = MessageReader(bytes)
    let limit = try reader.double()
    let columns = try reader.count()
    let rows = try reader.count()
    let entries = try reader.count()
    let program = Program(
      limit: limit,
      columnStarts: try reader.integers(columns + 1),
      rowIndices: try reader.integers(entries),
      values: try reader.doubles(entries),
      costs: try reader.doubles(columns),
      columnLower: try reader.doubles(columns),
      columnUpper: try reader.doubles(columns),
      isWhole: try reader.flags(columns),
      rowLower: try reader.doubles(rows),
      rowUpper: try reader.doubles(rows)
    )
    if reader.at != bytes.count { throw .figure("length") }
    try check(program)
    return program
  }

  private static func check(_ program: Program) throws(Malformed) {
    guard program.limit > 0, program.limit <= 86_400 else { throw .figure("time limit") }
    let starts = program.columnStarts
    guard starts.first == 0, starts.last == Int32(program.rowIndices.count) else {
      throw .figure("column start")
    }
    for c in 0..<program.columns {
      guard starts[c] <= starts[c + 1] else { throw .figure("column start") }
    }
    for c in 0..<program.columns {
      var last: Int32 = -1
      for row in program.rowIndices[Int(starts[c])..<Int(starts[c + 1])] {
        guard row > last, row < program.rows else { throw .figure("row index") }
        last = row
      }
      guard program.columnLower[c] <= program.columnUpper[c] else { throw .figure("bound") }
    }
    for r in 0..<program.rows where !(program.rowLower[r] <= program.rowUpper[r]) {
      throw .figure("bound")
    }
    guard (program.values + program.costs).allSatisfy(\.isFinite) else { throw .figure("number") }
  }

  private mutating func take<T: FixedWidthInteger>(_: T.Type) throws(Malformed) -> T {
    let size = T.bitWidth / 8
    guard bytes.count - at >= size else { throw .cutShort }
    var value: T = 0
    for i in (0..<size).reversed() { value = value << 8 | T(truncatingIfNeeded: bytes[at + i]) }
    at += size
    return value
  }

  private mutating func double() throws(Malformed) -> Double {
    Double(bitPattern: try take(UInt64.self))
  }

  /// A number of things; never more than there are bytes left, so that nothing absurd is made room for.
  private mutating func count() throws(Malformed) -> Int {
    let count = Int(try take(UInt32.self))
    guard count <= bytes.count else { throw .cutShort }
    return count
  }

  private mutating func integers(_ count: Int) throws(Malformed) -> [Int32] {
    var list: [Int32] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try take(Int32.self)) }
    return list
  }

  private mutating func doubles(_ count: Int) throws(Malformed) -> [Double] {
    var list: [Double] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try double()) }
    return list
  }

  private mutating func flags(_ count: Int) throws(Malformed) -> [Bool] {
    var list: [Bool] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try take(UInt8.self) != 0) }
    return list
  }
}
