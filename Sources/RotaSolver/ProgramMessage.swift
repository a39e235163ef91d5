import Wellbeing

/// An integer program in the bytes that `relief-solve` reads, every number little-endian.
///
/// `RSP1` and the length of the rest; the time limit; how many columns, rows and entries; where the columns begin, the
/// row of each entry and the entry; costs, bounds and wholeness of the columns; bounds of the rows.
struct ProgramMessage {
  private(set) var bytes: [UInt8] = []

  /// - Parameters:
  ///   - program: The program.
  ///   - limit: Seconds that the solver may take.
  init(_ program: IntegerProgram, limit: Double) {
    bytes.reserveCapacity(program.values.count * 12 + program.columns * 33 + program.rows * 16 + 64)
    bytes += Array("RSP1".utf8)
    put(UInt32(0))
    put([limit])
    put(UInt32(truncatingIfNeeded: program.columns))
    put(UInt32(truncatingIfNeeded: program.rows))
    put(UInt32(truncatingIfNeeded: program.values.count))
    for start in program.columnStarts { put(start) }
    for row in program.rowIndices { put(row) }
    put(program.values)
    put(program.costs)
    put(program.columnLower)
    put(program.columnUpper)
    bytes += program.isWhole.map { $0 ? 1 : 0 }
    put(program.rowLower)
    put(program.rowUpper)
    let length = UInt32(truncatingIfNeeded: bytes.count - 8)
    for i in 0..<4 { bytes[4 + i] = UInt8(truncatingIfNeeded: length >> (8 * UInt32(i))) }
  }

  private mutating func put<T: FixedWidthInteger>(_ value: T) {
    for i in 0..<T.bitWidth / 8 { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * i))) }
  }

  private mutating func put(_ numbers: [Double]) {
    for number in numbers { put(number.bitPattern) }
  }
}
