/// An integer program as it came in, checked: every index is in its range and no number is missing.
struct Program {
  /// Seconds of wall-clock time.
  var limit: Double
  var columnStarts: [Int32]
  var rowIndices: [Int32]
  var values: [Double]
  var costs: [Double]
  var columnLower: [Double]
  var columnUpper: [Double]
  var isWhole: [Bool]
  var rowLower: [Double]
  var rowUpper: [Double]

  var columns: Int { costs.count }
  var rows: Int { rowLower.count }
}

/// What is wrong with what came in.
enum Malformed: Error, CustomStringConvertible {
  case start
  case cutShort
  case tooLarge(Int)
  case figure(String)

  var description: String {
    switch self {
    case .start: "a message does not begin with RSP1"
    case .cutShort: "a message is cut short"
    case .tooLarge(let bytes): "a message says that it has \(bytes) bytes, more than is read"
    case .figure(let what): "a message holds a wrong \(what)"
    }
  }
}
