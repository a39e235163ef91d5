import CCbc
import Glibc

/// One program in CBC, from loading to the answer.
enum CbcModel {
  static var version: String { String(cString: Cbc_getVersion()) }

  static func solve(_ program: Program) -> Answer {
    guard let model = Cbc_newModel() else { return Answer(outcome: .nothing) }
    defer { Cbc_deleteModel(model) }
    Cbc_setLogLevel(model, 0)
    // One entry of a matrix that may be empty keeps its address from being none.
    Cbc_loadProblem(
      model,
      Int32(program.columns),
      Int32(program.rows),
      program.columnStarts,
      program.rowIndices + [0],
      program.values + [0],
      program.columnLower,
      program.columnUpper,
      program.costs,
      program.rowLower.map(finite),
      program.rowUpper.map(finite)
    )
    for (column, isWhole) in program.isWhole.enumerated() where isWhole {
      Cbc_setInteger(model, Int32(column))
    }
    Cbc_setParameter(model, "timeMode", "elapsed")
    Cbc_setParameter(model, "sec", String(program.limit))
    Cbc_setParameter(model, "ratioGap", "0")
    Cbc_setParameter(model, "allowableGap", "0")
    let begun = clock()
    _ = Cbc_solve(model)
    return answer(of: model, program.columns, seconds: clock() - begun)
  }

  private static func answer(
    of model: UnsafeMutableRawPointer,
    _ columns: Int,
    seconds: Double
  ) -> Answer {
    if Cbc_isProvenInfeasible(model) != 0 { return Answer(outcome: .infeasible, seconds: seconds) }
    let bound = Cbc_getBestPossibleObjValue(model)
    let objective = Cbc_getObjValue(model)
    // Without a solution the objective is 1e50, or infinite.
    guard abs(objective) < 1e49, let solution = Cbc_getColSolution(model) else {
      return Answer(outcome: .nothing, bound: bound, seconds: seconds)
    }
    let isProven = Cbc_isProvenOptimal(model) != 0
    return Answer(
      outcome: isProven ? .proven : .incumbent,
      objective: objective,
      bound: isProven ? objective : bound,
      seconds: seconds,
      values: Array(UnsafeBufferPointer(start: solution, count: columns))
    )
  }

  /// CBC takes the largest finite number for infinity.
  private static func finite(_ bound: Double) -> Double {
    bound.isInfinite
      ? (bound > 0 ? Double.greatestFiniteMagnitude : -.greatestFiniteMagnitude) : bound
  }

  private static func clock() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
