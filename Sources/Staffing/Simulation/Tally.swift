/// What became of the calls of one queue that came in one interval, over the periods of one batch.
struct Tally: Hashable, Sendable {
  var offered = 0
  var delayed = 0
  var answered = 0
  var inTime = 0
  var abandoned = 0
  var abandonedInTime = 0
  /// Seconds waited by all, whatever the end of it.
  var wait = 0.0
  /// Seconds waited by those who were answered.
  var waitAnswered = 0.0

  static func += (sum: inout Tally, other: Tally) {
    sum.offered += other.offered
    sum.delayed += other.delayed
    sum.answered += other.answered
    sum.inTime += other.inTime
    sum.abandoned += other.abandoned
    sum.abandonedInTime += other.abandonedInTime
    sum.wait += other.wait
    sum.waitAnswered += other.waitAnswered
  }
}
