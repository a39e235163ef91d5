/// A table of queues, answered row by row as it comes.
///
/// A row that is refused is answered with its id and empty figures, and reported; only a few rows are ever in memory.
/// Gzip is unpacked.
public struct StaffingTable {
  /// What was found on the way.
  public struct Outcome: Sendable {
    /// Everything kept, by line.
    public let diagnostics: [Diagnostic]
    /// How many more faults were found than kept.
    public let uncounted: Int
    /// Whether anything was refused.
    public let hasErrors: Bool
  }

  private let question: StaffingQuestion
  private let faults: DemandFaults
  private let rows: RowStream
  private var answers: StaffingAnswers
  private var day: StaffingDay?

  /// Answers a table.
  ///
  /// - Parameters:
  ///   - question: What it is asked.
  ///   - input: Its bytes.
  ///   - name: As the reader of a message would name it.
  ///   - isJSON: Whether the answers are written as a JSON list, not as CSV.
  ///   - write: Takes the answers as they come; called before more input is waited for.
  /// - Returns: What was refused.
  /// - Throws: What `write` throws.
  public static func answer(
    _ question: StaffingQuestion,
    _ input: any ByteStream,
    named name: String,
    isJSON: Bool,
    write: @escaping ([UInt8]) throws -> Void
  ) throws -> Outcome {
    let faults = DemandFaults(path: name)
    let answers = StaffingAnswers(question.answers, isJSON: isJSON, write: write)
    let stream = StaffingStream(input, answers)
    let rows = RowStream(DemandBytes(stream), faults, isLive: true)
    var table = StaffingTable(question: question, faults: faults, rows: rows, answers: answers)
    do throws(DemandBytesFault) {
      try table.run()
    } catch {
      faults.whole(error)
    }
    try answers.end()
    return Outcome(
      diagnostics: faults.diagnostics,
      uncounted: faults.uncounted,
      hasErrors: faults.hasErrors
    )
  }

  private mutating func run() throws(DemandBytesFault) {
    if try rows.head().starts(with: [0xEF, 0xBB, 0xBF]) { rows.skip(3) }
    guard try rows.advanceToAny() else {
      faults.whole(
        .error,
        "the table is empty",
        hint: "the first line names the columns: \(question.columns.joined(separator: ","))"
      )
      return
    }
    guard let places = StaffingHeader.places(rows, faults, question) else { return }
    answers.begin()
    let row = StaffingRow(rows, faults, places, width: rows.cells.count)
    while !answers.hasFailed, try rows.advanceToAny() {
      row.begin()
      take(row)
    }
    finishDay()
  }

  private mutating func take(_ row: StaffingRow) {
    let id = row.text(question.columns[0])
    switch question {
    case .figures: answer(id, row, Self.figures)
    case .requirement: answer(id, row, Self.requirement)
    case .priority: answer(id, row, Self.priority)
    case .load:
      if day?.scenario != id {
        finishDay()
        day = StaffingDay(id)
      }
      day?.add(row)
    }
  }

  private mutating func answer(
    _ id: String,
    _ row: StaffingRow,
    _ figures: (StaffingRow) -> [CSVField]?
  ) {
    let found = row.isRefused ? nil : figures(row)
    answers.row([.id(id)] + (found ?? []))
  }

  private mutating func finishDay() {
    guard let day else { return }
    if let missing = day.missing, missing != 0 {
      faults.whole(
        .error,
        "the scenario \(quoted(day.scenario)) lacks \(counted(missing, "slot")) of its day",
        hint: "its rows stand together, one a slot from 0"
      )
    }
    for row in day.answers { answers.row(row) }
    self.day = nil
  }
}
