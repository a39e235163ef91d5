import CivilTime
import DutyRules

extension VerdictReading {
  /// What was measured against what is asked, without the days: `2 nights in a row, at most 1`.
  var measure: String {
    switch verdict.rule {
    case "W4", "W4f": "\(mean(verdict.measured)) h a week, at most \(mean(verdict.limit)) h"
    case "W6": "\(mean(verdict.measured)) h in each 24, at most \(mean(verdict.limit)) h"
    case "W2w", "hsg-rotation": finding
    case "hsg-start":
      "\(WallTime(minuteOfDay: Int(verdict.measured))), "
        + "better not before \(WallTime(minuteOfDay: Int(verdict.limit)))"
    default: amount + ask
    }
  }

  /// An average of so many minutes over the run that the unit names, in hours.
  func mean(_ minutes: Double) -> String { Sentence.number(minutes / 60 / run) }

  /// `4 nights in a row`, `10 h of rest`.
  var amount: String {
    let unit =
      isInMinutes
      ? verdict.unit.split(separator: " ").drop { $0 == "normal" || $0 == "minutes" }
        .joined(separator: " ") : verdict.unit
    let number = isInMinutes ? measured : Sentence.number(verdict.measured)
    return unit.isEmpty ? number : "\(number) \(unit)"
  }

  /// `, at most 3` for what is too much, `, needs 11 h` for what is too little.
  var ask: String {
    let number = isInMinutes ? limit : Sentence.number(verdict.limit)
    return verdict.measured > verdict.limit ? ", at most \(number)" : ", needs \(number)"
  }
}
