import CivilTime

/// The blocks of shifts of one person: duties on days in a row, between days without one.
///
/// A block begins with its first duty and lasts until the next block begins: a call that is entered after the
/// relief has come belongs to the shifts just worked.
struct WorkBlocks: Sendable {
  /// When each block begins, in order.
  private let starts: [Instant]

  /// Finds the blocks of somebody's duties, in any order.
  init(_ duties: some Sequence<DutyTime>) {
    var starts: [Instant] = []
    var last: CivilDate?
    let worked = duties.filter { !$0.span.isEmpty }
    for duty in worked.sorted(by: { ($0.date, $0.span.start) < ($1.date, $1.span.start) }) {
      if let last, duty.date - last <= 1 {
        // The same block.
      } else {
        starts.append(duty.span.start)
      }
      last = duty.date
    }
    self.starts = starts
  }

  /// The number of the block that a moment belongs to; nothing before the first duty.
  func block(of moment: Instant) -> Int? {
    let begun = starts.places { $0 <= moment }
    return begun == 0 ? nil : begun - 1
  }
}
