import CivilTime
import Rostering

/// The stretches over which a rule takes an average.
///
/// In the course of employment *any* period counts, so one ends on every day of the rota; where
/// successive periods are agreed, only those. Somebody who joined less than a whole period ago is averaged
/// over the days since they joined: at the end of each whole week, or of the agreed period. Who left and
/// came back has joined again.
///
/// - Source: Working Time Regulations 1998, regulations 4(3)–(5) and 6(3)–(4).
struct ReferencePeriods {
  /// The usual length in days.
  let length: Int
  /// The first day of the first of successive periods, where those are agreed.
  let successiveFrom: CivilDate?

  init(_ rule: Rule) {
    length = rule.parameters.count("weeks") * 7
    successiveFrom =
      rule.parameters.word("periods") == "successive" ? rule.parameters.date("from") : nil
  }

  /// The periods that end in the rota's days, in order.
  func periods(_ diary: WorkDiary) -> [DateSpan] {
    var periods: [DateSpan] = []
    for employed in diary.record.employed {
      let known = employed.clamped(to: diary.record.known)
      let first = max(diary.days.start, known.start) + 1
      for end in DateSpan(first, min(diary.days.end, known.end) + 1).days {
        if let from = successiveFrom, (end - from) % length != 0 { continue }
        let since = end - employed.start
        if end - length >= known.start {
          periods.append(DateSpan(end - length, end))
        } else if known.start == employed.start, since < length,
          successiveFrom != nil || since % 7 == 0
        {
          periods.append(DateSpan(employed.start, end))
        }
      }
    }
    return periods
  }

  /// A period in words.
  static func name(_ run: DateSpan) -> String {
    switch run.count {
    case 7: "1 week"
    case let days where days % 7 == 0: "\(days / 7) weeks"
    default: "\(run.count) days"
    }
  }

  /// One finding for each run of periods over the limit: its worst.
  static func worstOfEachRun(_ findings: [(end: CivilDate, finding: Finding)]) -> [Finding] {
    var found: [Finding] = []
    var run: [Finding] = []
    var last: CivilDate?
    for (end, finding) in findings {
      if let last, end - last > 7 {
        found += Finding.worst(run, isWorse: isFurtherOver)
        run = []
      }
      run.append(finding)
      last = end
    }
    return found + Finding.worst(run, isWorse: isFurtherOver)
  }

  /// By average, since a joiner's periods differ in length.
  private static func isFurtherOver(_ a: Finding, _ b: Finding) -> Bool {
    a.measured * b.limit > b.measured * a.limit
  }
}
