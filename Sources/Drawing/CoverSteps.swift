import CivilTime
import Planning
import Rostering
import Staffing
import Wellbeing

/// The chain from the calls of one interval to the people needed and those there, a step a line.
struct CoverSteps {
  let plan: Plan
  let line: CoverageLine
  let interval: Int

  init(_ plan: Plan, line: CoverageLine, interval: Int) {
    self.plan = plan
    self.line = line
    self.interval = interval
  }

  private var coverage: Coverage { plan.coverage }
  private var queues: [(queue: Queue, line: CoverageLine, forecast: Forecast)] {
    line.queues.compactMap { place in
      guard let own = coverage.lines.first(where: { $0.kind == .queue && $0.queues == [place] }),
        let forecast = coverage.forecasts.first(where: { $0.queue == own.id })
      else { return nil }
      return (coverage.queues[place], own, forecast)
    }
  }

  var lines: [String] {
    step("Calls", calls) + step("Load", load) + step("Model", [model]) + step("Needed", needed)
      + step("There", [there]) + step("Service", [service])
  }

  private func step(_ title: String, _ lines: [String]) -> [String] {
    lines.enumerated().map { i, line in
      "  " + TextWidth.padded(i == 0 ? title : "", to: 9) + line
    }
  }

  private var calls: [String] {
    queues.map { queue, _, forecast in
      "\(queue.id): \(number(forecast.calls[interval])) expected in the interval, four times in five "
        + "\(number(forecast.low[interval])) to \(number(forecast.high[interval])); "
        + "method \(forecast.method)"
    }
  }

  private var load: [String] {
    let hours = coverage.grid.span(interval).length.inHours
    return queues.map { queue, own, forecast in
      let rate = forecast.calls[interval] / max(hours, 1e-9)
      let plain = rate * queue.handleSeconds / 3600
      var text =
        "\(queue.id): \(number(rate)) an hour × \(number(queue.handleSeconds)) s ÷ 3,600 = "
      text += "\(number(plain, 3)) erlangs"
      if plan.room.staffing.loads == .modified {
        text += "; with calls still in hand from before, the most in the interval is "
        text += "\(number(own.load[interval], 3)) (modified offered load)"
      }
      return text
    }
  }

  private var model: String {
    let order = Sentence.list(queues.map(\.queue.id), last: "then")
    let patient = queues.filter { $0.queue.patienceSeconds != nil }
    let first =
      queues.count > 1
      ? "\(order), in strict priority, a call in hand is finished; " : ""
    if patient.isEmpty { return first + "Erlang C: nobody hangs up" }
    let list = patient.map { "\($0.queue.id) after \(number($0.queue.patienceSeconds ?? 0)) s" }
    return first + "Erlang A: callers hang up, on average \(Sentence.list(list))"
  }

  private var needed: [String] {
    let need = line.required[interval]
    var lines: [String] = []
    for agents in [need - 1, need] where agents > 0 { lines.append(service(of: agents)) }
    let occupancy = percent(plan.room.staffing.occupancy)
    lines.append(
      "so \(need) whole people, \(number(line.exact[interval])) before rounding up; "
        + "at most \(occupancy) of their time on calls"
    )
    let minimum = queues.map(\.queue.minimum).max() ?? 0
    if minimum > 0 { lines[lines.count - 1] += ", never fewer than \(minimum)" }
    return lines
  }

  private func service(of agents: Int) -> String {
    let figures = Pooling.figures(coverage.classes(of: line, in: interval), agents: agents)
    let each = zip(queues, figures.classes).map { entry, service in
      "\(entry.queue.id) \(Self.words(service, entry.queue))"
    }
    return "\(Sentence.count(agents, "person", "people")): " + each.joined(separator: "; ")
      + "; \(percent(figures.occupancy)) of their time on calls"
  }

  private static func words(_ service: PoolFigures.Service, _ queue: Queue) -> String {
    var parts: [String] = []
    if let share = service.answeredInTime, let within = queue.target.withinSeconds {
      var text = "\(Sentence.decimal(share * 100, places: 1)) % in \(Sentence.number(within)) s"
      if queue.clockOffsetSeconds > 0 {
        text += " less \(Sentence.number(queue.clockOffsetSeconds)) s of transfer"
      }
      if let target = queue.target.share {
        text += " (target \(Sentence.number(target * 100, places: 1)) %)"
      }
      parts.append(text)
    }
    if let limit = queue.target.meanWaitSeconds {
      let wait = service.meanWait.map { "\(Sentence.decimal($0)) s" } ?? "without end"
      parts.append("mean wait \(wait) (target \(Sentence.number(limit)) s)")
    }
    if let limit = queue.target.abandon {
      parts.append(
        "\(Sentence.decimal(service.abandoned * 100)) % hang up "
          + "(target \(Sentence.number(limit * 100, places: 1)) %)"
      )
    }
    return parts.joined(separator: ", ")
  }

  private var there: String {
    "\(number(line.rostered[interval])) rostered, \(number(line.onFloor[interval])) on the floor: "
      + "without the absent, and without \(breaks)"
  }

  /// How breaks are taken out: as placed, by share, or some so and some so where a night of the day before reaches in.
  private var breaks: String {
    let roster = plan.room.roster
    let span = coverage.grid.span(interval)
    let ids = Set(line.queues.map { coverage.queues[$0].id })
    let there = plan.rota.postingsAcrossEdges().filter { posting in
      posting.isOnDesk && posting.span.overlaps(span)
        && !ids.isDisjoint(with: roster.roles[posting.role].queues)
    }
    let placed = plan.breaks.longer
    let known = there.count { placed[$0.name(in: roster)] != nil }
    let share = "the share of each shift that is a break"
    if known == 0 { return share }
    let planned = "those on a planned break at the least moment of the interval"
    return known == there.count ? planned : "\(planned), or where none is planned \(share)"
  }

  private var service: String {
    let each = queues.compactMap { queue, own, _ -> String? in
      guard own.share.indices.contains(interval), let within = queue.target.withinSeconds else {
        return nil
      }
      let share = Sentence.decimal(own.share[interval] * 100, places: 1)
      return "\(queue.id) \(share) % in \(number(within)) s"
    }
    if each.isEmpty { return "no queue has a time to be answered in" }
    return "with the people there, expected: \(Sentence.list(each)) of calls offered"
  }

  private func number(_ value: Double, _ places: Int = 2) -> String {
    Sentence.number(value, places: places)
  }

  private func percent(_ share: Double) -> String {
    Sentence.number(share * 100, places: 1) + " %"
  }
}
