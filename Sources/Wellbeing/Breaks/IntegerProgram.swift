/// A linear program some of whose columns must be whole, as a solver takes it: minimise the cost, column by column.
///
/// The matrix is kept in compressed sparse columns: the entries of column `c` are those from `columnStarts[c]` up to
/// `columnStarts[c + 1]` of `rowIndices` and `values`.
public struct IntegerProgram: Sendable, Equatable {
  /// Where the entries of each column begin; one more than there are columns.
  public private(set) var columnStarts: [Int32] = [0]
  /// The row of each entry, ascending within a column.
  public private(set) var rowIndices: [Int32] = []
  /// Each entry.
  public private(set) var values: [Double] = []
  /// What a unit of each column costs.
  public private(set) var costs: [Double] = []
  /// The least value of each column.
  public private(set) var columnLower: [Double] = []
  /// The greatest value of each column.
  public private(set) var columnUpper: [Double] = []
  /// Whether each column must be whole.
  public private(set) var isWhole: [Bool] = []
  /// The least value of each row; minus infinity for none.
  public private(set) var rowLower: [Double] = []
  /// The greatest value of each row; infinity for none.
  public private(set) var rowUpper: [Double] = []

  /// How many columns there are.
  public var columns: Int { costs.count }
  /// How many rows there are.
  public var rows: Int { rowLower.count }

  /// A program without columns or rows.
  public init() {}

  /// Adds a row.
  ///
  /// - Parameters:
  ///   - lower: Its least value.
  ///   - upper: Its greatest.
  /// - Returns: Its index.
  public mutating func addRow(_ lower: Double, _ upper: Double) -> Int32 {
    rowLower.append(lower)
    rowUpper.append(upper)
    return Int32(rowLower.count - 1)
  }

  /// Adds a column that must be whole and is not negative.
  ///
  /// - Parameters:
  ///   - cost: What a unit costs.
  ///   - upper: Its greatest value.
  ///   - entries: Its entries, each row at most once.
  public mutating func addWholeColumn(
    cost: Int,
    upper: Int,
    entries: [(row: Int32, value: Double)]
  ) {
    for entry in entries.sorted(by: { $0.row < $1.row }) {
      rowIndices.append(entry.row)
      values.append(entry.value)
    }
    columnStarts.append(Int32(rowIndices.count))
    costs.append(Double(cost))
    columnLower.append(0)
    columnUpper.append(Double(upper))
    isWhole.append(true)
  }
}
