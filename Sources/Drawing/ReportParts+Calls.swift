import CivilTime
import Planning
import Rostering
import Staffing

extension ReportParts {
  /// A line a queue: what is expected, from what, and how far such a forecast errs, beside what is chance.
  var calls: [String] {
    let queues = plan.room.queues
    if queues.isEmpty { return ["the room has no queues"] }
    if plan.forecasts.allSatisfy({ $0 == nil }) {
      return [
        "no calls before \(Sentence.day(plan.days.start)) to forecast from, so cover has no queues"
      ]
    }
    let width = queues.map { TextWidth.columns($0.id) }.max() ?? 0
    let days = Double(max(1, plan.days.count))
    return zip(queues, plan.forecasts).map { queue, reading in
      let id = TextWidth.padded(queue.id, to: width) + "  "
      guard let reading else { return id + "no calls to forecast from: left out" }
      let aDay = reading.forecast.calls.reduce(0, +) / days
      var text = "\(id)\(Sentence.number(aDay, places: aDay < 10 ? 1 : 0)) a day expected, "
      text += "from \(Sentence.count(reading.history.count, "day")) of calls"
      if let trial = reading.trials.first(where: { $0.method == reading.method }) {
        text += "; \(plan.coverage.grid.intervalWord) errs by \(percent(trial.all.interval)) "
        text += "in the back-test, \(percent(reading.testFloor)) of it chance"
      }
      return text
    }
  }

  /// The service to expect and where people are missing.
  var service: [String] {
    let sentence = CoverSentence(plan.coverage)
    return sentence.queues + sentence.cover + sentence.gaps.map { "  " + $0 }
  }

  /// What absence takes, beside what is reckoned with.
  var away: [String] {
    let days = plan.abstraction
    let rostered = days.reduce(0) { $0 + $1.rostered.count }
    if rostered == 0 { return ["nobody is rostered"] }
    let lost = days.reduce(0) { $0 + $1.lost.count }
    let settings = plan.room.staffing
    let over = days.filter { $0.rate > settings.abstractionCap }
    var text = "\(percent(Double(lost) / Double(rostered), places: 1)) of rostered hours, "
    text += "\(percent(settings.abstraction)) reckoned with; "
    let word = "\(plan.room.labels.team.lowercased()) day"
    guard let worst = over.max(by: { $0.rate < $1.rate }) else {
      return [text + "no \(word) above \(percent(settings.abstractionCap))"]
    }
    text += "\(Sentence.count(over.count, word)) above \(percent(settings.abstractionCap)), "
    text += "most \(roster.teams[worst.team].name) \(Sentence.shortDay(worst.date)) "
    return [text + percent(worst.rate)]
  }

  /// Whole people to employ for the calls, by hours alone.
  var establishment: [String] {
    plan.establishments.map { line, answer in
      "\(line.id) needs \(Sentence.count(answer.people, "person", "people")) by hours alone: "
        + "\(Sentence.number(answer.onFloor, places: 0)) h a week on the floor "
        + "÷ \(Sentence.number(answer.working, places: 3)) at work "
        + "÷ \(Sentence.number(1 - answer.abstraction)) there "
        + "÷ \(Sentence.number(answer.perPerson, places: 1)) h each"
    }
  }

  private func percent(_ share: Double, places: Int = 0) -> String {
    Sentence.decimal(share * 100, places: places) + " %"
  }
}

extension IntervalGrid {
  /// `a half-hour`, `a quarter-hour`, `an hour`, `20 minutes`.
  var intervalWord: String {
    switch interval.count {
    case 15: "a quarter-hour"
    case 30: "a half-hour"
    case 60: "an hour"
    default: "an interval"
    }
  }
}
