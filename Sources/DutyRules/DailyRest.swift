import CivilTime
import Rostering

/// W10: eleven hours of rest in a row in each 24 hours in which somebody works.
///
/// The 24 hours begin with the first duty after such a rest, and thirteen hours is the most that work in
/// them may spread over, however long the rest that follows. Where no rest in them is long enough, what was
/// had is the longest between the duties of two days: three hours where court follows a night at 10:00.
/// Within a day, a split shift's pause is no better than what is left of the 24 hours after it, so the longer
/// of those counts. After too short a rest the next 24 hours begin with the duty that follows it.
///
/// - Source: Working Time Regulations 1998, regulation 10(1).
enum DailyRest {
  static func check(_ rule: Rule, _ diary: WorkDiary) -> [Finding] {
    let need = rule.parameters.minutes("hours")
    let horizon = diary.horizon
    let duties = diary.duties
    var found: [Finding] = []
    var first = 0
    while first < duties.count {
      let stretch = Stretch(duties, from: first, need: need)
      first = stretch.next
      guard stretch.rest.length < need, stretch.touches(horizon, duties) else { continue }
      found.append(
        Finding(
          stretch.rest.isEmpty ? stretch.day : stretch.rest,
          measured: stretch.rest.length.count,
          limit: need.count,
          unit: "minutes of rest",
          owed: need - stretch.rest.length,
          since: stretch.isBetween ? stretch.rest.end : stretch.rest.start,
          changesShift: stretch.changesShift(duties)
        )
      )
    }
    return found
  }

  /// The 24 hours from the start of a duty, and the longest rest in them.
  private struct Stretch {
    /// The 24 hours.
    let day: Span
    /// The longest rest; the first one of eleven hours ends the search.
    var rest: Span
    /// Whether it lies between two duties rather than at the end of the 24 hours.
    var isBetween = false
    /// The place of the duty that begins the next stretch.
    var next: Int

    init(_ duties: [Duty], from first: Int, need: Minutes) {
      let start = duties[first].span.start
      day = Span(start, start + .days(1))
      rest = Span(start, start)
      next = first + 1
      var last = first
      var isOfTwoDays = false
      while last + 1 < duties.count, duties[last + 1].span.start < day.end {
        let (a, b) = (duties[last], duties[last + 1])
        let gap = Span(a.span.end, b.span.start)
        last += 1
        let isNext = a.date != b.date
        if gap.length >= need || isNext && !isOfTwoDays
          || isNext == isOfTwoDays && gap.length > rest.length
        {
          (rest, isBetween, next) = (gap, true, last)
          isOfTwoDays = isNext
        }
        if gap.length >= need { return }
      }
      let left = Span(duties[last].span.end, day.end)
      if left.length >= need || !isOfTwoDays && (left.length > rest.length || rest.isEmpty) {
        (rest, isBetween, next) = (left, false, last + 1)
      }
    }

    /// Whether the rest is too short on account of a duty in the rota's days.
    func touches(_ horizon: Span, _ duties: [Duty]) -> Bool {
      isBetween
        ? rest.overlaps(horizon) || horizon.contains(rest.end)
        : duties[next - 1].span.overlaps(horizon)
    }

    /// Whether it lies between two different kinds of shift.
    func changesShift(_ duties: [Duty]) -> Bool {
      guard isBetween, let a = duties[next - 1].letter, let b = duties[next].letter
      else { return false }
      return a != b
    }
  }
}
