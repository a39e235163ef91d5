import CivilTime
import DutyRules

/// What a verdict measured and what its rule asks, in words, rule by rule.
struct VerdictReading {
  let verdict: Verdict
  let zone: ZoneRules

  private var span: Span { verdict.span }
  private var start: CivilDate { zone.date(at: span.start) }
  private var end: CivilDate { zone.date(at: span.end) }
  private func length(_ minutes: Double) -> String { "\(Minutes(Int(minutes.rounded())))" }
  var measured: String { length(verdict.measured) }
  var limit: String { length(verdict.limit) }
  var isInMinutes: Bool {
    verdict.unit.hasPrefix("minutes") || verdict.unit.hasPrefix("normal minutes")
  }

  /// The first number in the unit: the weeks or days of an average.
  var run: Double {
    let digits = verdict.unit.split(separator: " ").first { $0.allSatisfy(\.isNumber) }
    return digits.flatMap { Double($0) } ?? 1
  }

  var finding: String {
    switch verdict.rule {
    case "W4", "W4f": average(each: "a week", over: "\(Sentence.count(Int(run), "week"))")
    case "W6": average(each: "in each 24", over: "\(Sentence.count(weeks, "week"))")
    case "W10": dailyRest
    case "W11":
      "at most \(measured) of rest at a stretch, daily rest apart, in the \(Sentence.number(run)) days from "
        + "\(Sentence.shortDay(start)), "
        + "needs \(limit)"
    case "W12": "\(measured) of break in a long day, needs \(limit)"
    case "W13": "\(measured) of leave placed, \(limit) due"
    case "W7" where verdict.unit == "assessments":
      "no health assessment on record for a night worker"
    case "W7":
      "\(Sentence.number(verdict.measured)) months since the health assessment, "
        + "due every \(Sentence.number(verdict.limit))"
    case "W2w": "night worker: nights in \(count) weeks of \(Int(run))"
    case "W9": "records kept \(count) years, needs \(Sentence.number(verdict.limit))"
    case "hsg-start":
      "starts at \(WallTime(minuteOfDay: Int(verdict.measured))) on \(Sentence.shortDay(start)), "
        + "better not before \(WallTime(minuteOfDay: Int(verdict.limit)))"
    case "hsg-rotation":
      "a duty starts \(measured) earlier in the day than the one before, \(Sentence.shortDay(end))"
    case "hsg-sleep":
      "\(count) full night\(verdict.measured == 1 ? "’s" : "s’") sleep between days and nights before \(Sentence.shortDay(end)), "
        + "needs \(Sentence.number(verdict.limit))"
    default: general
    }
  }

  private var count: String { Sentence.number(verdict.measured) }

  private var weeks: Int { max(1, (end - start) / 7) }

  private func average(each: String, over: String) -> String {
    "\(mean(verdict.measured)) h \(each) on average over the \(over) to \(Sentence.day(end - 1)), "
      + "at most \(mean(verdict.limit)) h"
  }

  private var dailyRest: String {
    let isBetween = span.length.count == Int(verdict.measured)
    return isBetween
      ? "\(measured) of rest before \(Sentence.moment(span.end, in: zone)), needs \(limit)"
      : "\(measured) of rest in the 24 hours from \(Sentence.moment(span.start, in: zone)), "
        + "needs \(limit)"
  }

  /// Every other rule: `4 nights in a row from Mon 19 Oct, at most 3`.
  private var general: String { "\(amount) from \(Sentence.shortDay(start))\(ask)" }
}
