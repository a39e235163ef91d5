/// The answers of a table on their way out, handed over before more input is waited for.
final class StaffingAnswers {
  private static let most = 65_536

  private let columns: [String]
  private let isJSON: Bool
  private let write: ([UInt8]) throws -> Void
  private var csv: CSVWriter?
  private var json: [UInt8] = []
  private var count = 0
  private var hasBegun = false
  private var failure: (any Error)?

  init(_ columns: [String], isJSON: Bool, write: @escaping ([UInt8]) throws -> Void) {
    self.columns = columns
    self.isJSON = isJSON
    self.write = write
  }

  /// Whether nobody takes the answers any more.
  var hasFailed: Bool { failure != nil }

  /// Writes the header.
  func begin() {
    hasBegun = true
    if isJSON { json = [91] } else { csv = CSVWriter(header: columns) }
  }

  /// Writes a row; one that is too short is filled up with nothing.
  func row(_ fields: [CSVField]) {
    guard isJSON else {
      csv?.row(fields)
      if (csv?.bytes.count ?? 0) > Self.most { flush() }
      return
    }
    let empty = [CSVField](repeating: .empty, count: max(0, columns.count - fields.count))
    let record = JSONTree.record(Array(zip(columns, (fields + empty).map(\.json))))
    json += Array((count == 0 ? "\n" : ",\n").utf8) + record.bytes.dropLast()
    count += 1
    if json.count > Self.most { flush() }
  }

  /// Hands over what there is.
  func flush() {
    guard failure == nil else { return }
    let bytes = isJSON ? json : csv?.take() ?? []
    json.removeAll(keepingCapacity: true)
    guard !bytes.isEmpty else { return }
    do { try write(bytes) } catch { failure = error }
  }

  /// Hands over the rest.
  func end() throws {
    if isJSON, hasBegun { json += count > 0 ? [10, 93, 10] : [93, 10] }
    flush()
    if let failure { throw failure }
  }
}

/// Input before which the answers so far are handed over.
final class StaffingStream: ByteStream {
  private let input: any ByteStream
  private let answers: StaffingAnswers

  init(_ input: any ByteStream, _ answers: StaffingAnswers) {
    self.input = input
    self.answers = answers
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int {
    answers.flush()
    return try input.read(into: buffer)
  }
}
