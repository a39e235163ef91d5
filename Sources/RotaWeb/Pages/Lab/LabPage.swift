public import Drawing
public import Planning

/// The pattern lab: what a pattern means for the people who would work it, beside others.
public struct LabPage: Sendable {
  /// What was asked.
  public let query: LabQuery
  /// The answer; nothing where nothing was asked.
  public let text: LabText?
  let patterns: [ReadyPattern]

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - labs: One for each of the query's patterns, in order.
  ///   - query: What was asked; letters nobody knows are added to its mistakes.
  public init(_ labs: [PatternLab], query: LabQuery) {
    var query = query
    query.unknown(Set(labs.flatMap(\.unknown)).sorted())
    self.query = query
    text =
      query.mistakes.isEmpty
      ? labs.first.map { LabText($0, against: Array(labs.dropFirst())) } : nil
    patterns = ReadyPattern.all
  }
}
