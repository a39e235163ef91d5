public import Staffing
import CivilTime

/// How a forecast came about: what was chosen, how it did on days already known, and what was left out.
public struct ForecastText: Hashable, Sendable {
  /// The method, its error beside what chance alone gives, and what the range holds.
  public let sentence: String
  /// The back-test: a row a method, the error of the intervals and of the days over all origins, then by origin.
  public let table: TextTable
  /// What was left out or taken for granted, a sentence each.
  public let notes: [String]

  /// Puts a forecast into words.
  public init(_ reading: ForecastReading) {
    sentence = Self.sentence(reading)
    notes = reading.notes.map(Self.text)
    table = TextTable(
      [.init("method"), .init("interval", isNumber: true), .init("day", isNumber: true)]
        + reading.origins.map { .init("from \($0)", isNumber: true) } + [.init("what it is")],
      rows: reading.trials.map { trial in
        [trial.method.rawValue, Self.share(trial.all.interval), Self.share(trial.all.day)]
          + trial.byOrigin.map { Self.share($0.interval) } + [trial.method.summary]
      } + (reading.trials.isEmpty ? [] : [["chance alone", Self.share(reading.testFloor)]])
    )
  }

  /// Everything, for `--explain`.
  public var text: String {
    var lines = [sentence]
    if !table.rows.isEmpty {
      lines += [
        "Absolute errors over the calls that came (WAPE), by interval and by day, then by origin:"
      ]
      lines += table.lines(indent: 2)
    }
    return (lines + notes).map { $0 + "\n" }.joined()
  }

  private static func share(_ value: Double) -> String { Sentence.decimal(value * 100) + " %" }

  private static func sentence(_ reading: ForecastReading) -> String {
    let parts = reading.parts.map { part in
      "\(part.method.rawValue) \(Sentence.decimal(part.weight * 100, places: 0)) %"
    }
    var text = "Queue \(reading.forecast.queue): \(reading.method.summary)"
    if reading.method == .blend { text += " (\(Sentence.list(parts)))" }
    text += ", from \(Sentence.days(reading.history))."
    if let best = reading.trials.first(where: { $0.method == reading.method }) {
      text +=
        " Tested on \(Sentence.count(reading.origins.count, "stretch")) of "
        + "\(Sentence.count(reading.horizon, "day")): error \(share(best.all.interval)) an interval, "
        + "\(share(best.all.day)) a day; chance alone gives \(share(reading.testFloor)) an interval."
    }
    text +=
      " Nobody can promise these days better than \(share(reading.floor)) an interval and "
      + "\(share(reading.dayFloor)) a day."
    if let coverage = reading.coverage {
      text += " The 80 % range held \(share(coverage)) of the intervals tested."
    }
    return text
  }

  private static func text(_ note: ForecastNote) -> String {
    switch note {
    case .shortHistory(let days):
      "Only \(Sentence.count(days, "day")) of history, less than two weeks: nothing can be tested, so the range is wider."
    case .outages(let days):
      "Left out, as (nearly) nothing was recorded: \(list(days))."
    case .partOutages(let days):
      "Left out the hours without a record on \(list(days))."
    case .quietDays(let days): "Left out as unusually quiet: \(list(days))."
    case .busyDays(let days): "Left out as unusually busy: \(list(days))."
    case .gap(let days): "Nothing was recorded for \(Sentence.count(days, "day")) in a row."
    case .stale(let days):
      "The history ends \(Sentence.count(days, "day")) before the first day of the forecast."
    case .holidays(let likeSunday, let ratio, let count):
      "Bank holidays are taken for \(likeSunday ? "Sundays" : "their own weekday")"
        + (count == 0
          ? "; the history has none to learn from."
          : " times \(Sentence.number(ratio)), learnt from \(count).")
    case .beyondTest(let days):
      "Tested \(Sentence.count(days, "day")) ahead; the range grows beyond that."
    case .noSeason:
      "The history is shorter than a year and a half, so the time of the year is not known."
    }
  }

  /// `2026-01-03`, several, or the first few of many.
  private static func list(_ days: [CivilDate]) -> String {
    let shown = days.prefix(12).map(\.description)
    let rest = days.count - shown.count
    return rest > 0 ? shown.joined(separator: ", ") + " and \(rest) more" : Sentence.list(shown)
  }
}
