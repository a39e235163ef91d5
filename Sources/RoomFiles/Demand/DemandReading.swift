public import Planning
public import Staffing

/// What came of reading demand files.
public struct DemandReading: Sendable {
  /// Nothing read, nothing wrong.
  public init() {}

  /// A history a queue, all on one grid from the first to the last whole day.
  ///
  /// Queues stand in the order given, else as they first appear; there are none where anything is an error.
  public var histories: [CallHistory] = []
  /// What a log says of handle time and patience, an entry a history.
  public var estimates: [DemandEstimate] = []
  /// Times without calls where calls were expected, by queue and time.
  public var gaps: [CallGap] = []
  /// The files read.
  public var files: [DemandFile] = []
  /// Everything there is to say, by file and place; of each file the first thousand.
  public var diagnostics: [Diagnostic] = []
  /// How many more were found than are in `diagnostics`.
  public var uncounted = 0
  /// Path and digest of each file.
  public var inputs: [InputFile] = []

  /// Whether anything is an error; if so there are no histories.
  public internal(set) var hasErrors = false

  /// The history of a queue.
  public func history(of queue: String) -> CallHistory? { histories.first { $0.queue == queue } }

  /// The estimate of a queue.
  public func estimate(of queue: String) -> DemandEstimate? {
    estimates.first { $0.queue == queue }
  }
}
