public import Staffing

/// The people one queue needs, or the service that so many give, in a sentence.
public struct RequirementText: Hashable, Sendable {
  /// The sentence.
  public let sentence: String

  /// Says how many people are needed.
  public init(_ answer: StaffingCase.Answer) {
    let question = answer.question
    let need = answer.requirement
    guard need.agents > 0 else {
      sentence = "No calls, so nobody is needed."
      return
    }
    let people = Sentence.grouped(need.agents)
    var notes = Self.service(answer.figures, question)
    if let bound = need.bound { notes.append(Self.reason(need, bound)) }
    var text = "On the desks \(people) (\(notes.joined(separator: ", ")))"
    if let abstraction = question.abstraction {
      // Of a share close to 1 nothing would be left in four decimals.
      let kept =
        abstraction.share <= 0.999
        ? Sentence.number(1 - abstraction.share, places: 4) : "(1 − \(abstraction.share))"
      let exact = Sentence.number(abstraction.unrounded(agents: Double(need.agents)), places: 2)
      text +=
        answer.scheduled.map {
          " → \(Sentence.grouped($0)) to be rostered (\(people) ÷ \(kept) = \(exact))"
        } ?? ", more to be rostered than can be counted"
    }
    sentence = text + ". " + Self.method(question.aim)
  }

  /// Says what service so many people give.
  public init(_ figures: QueueFigures, to question: StaffingCase) {
    let people = Sentence.count(figures.agents, "person", "people")
    let load = "\(Sentence.number(figures.erlangs)) erlangs"
    if figures.erlangs == 0 {
      sentence = "No calls, so nobody waits."
    } else if !figures.isStable {
      sentence =
        "\(people) for \(load): more work comes in than they can do, so the queue only grows and in the end "
        + "nobody is answered in time. \(Self.method(question.aim)) "
        + "With --patience the callers who give up are counted."
    } else {
      let misses = Self.misses(figures, question.aim)
      let verdict =
        misses.isEmpty ? "" : " Too few: \(Sentence.list(misses))."
      sentence =
        "\(people) for \(load): \(Self.service(figures, question).joined(separator: ", ")).\(verdict) "
        + Self.method(question.aim)
    }
  }

  /// Says that no number of people would do.
  public init(_ reason: Requirement.Unreachable) {
    switch reason {
    case .share:
      sentence = "No number of people answers every call in time: ask for a share below 1."
    case .meanWait:
      sentence = "No number of people gives no wait at all: allow a mean wait above 0."
    case .abandon: sentence = "No number of people keeps every caller: allow a share above 0."
    case .occupancy: sentence = "People who answer calls are on calls: allow an occupancy above 0."
    case .tooMany:
      sentence = "That takes more people than can be counted: allow a larger occupancy."
    }
  }

  static func service(_ figures: QueueFigures, _ question: StaffingCase) -> [String] {
    let aim = question.aim
    var parts: [String] = []
    if aim.target.withinSeconds != nil {
      parts.append(
        "\(share(figures.share)) in \(Sentence.number(aim.within + question.clockOffset)) s"
      )
    }
    if let wait = figures.meanWait { parts.append("mean wait \(Sentence.decimal(wait)) s") }
    if aim.patience != nil {
      parts.append("\(Sentence.decimal(figures.abandonment * 100)) % give up")
    }
    parts.append("occupancy \(Sentence.decimal(figures.occupancy * 100, places: 0)) %")
    return parts
  }

  /// Which targets are missed, each with what was asked.
  static func misses(_ figures: QueueFigures, _ aim: QueueAim) -> [String] {
    var missed: [String] = []
    if let share = aim.target.share, figures.share < share - 1e-12 {
      missed.append("\(percent(share)) in time was asked for")
    }
    if let wait = aim.target.meanWaitSeconds, figures.meanWait ?? .infinity > wait * (1 + 1e-12) {
      missed.append("a mean wait of \(Sentence.number(wait)) s was asked for")
    }
    if let most = aim.target.abandon, figures.abandonment > most + 1e-12 {
      missed.append("at most \(percent(most)) may give up")
    }
    if let most = aim.occupancy, figures.occupancy > most + 1e-12 {
      missed.append("the occupancy may be \(percent(most)) at most")
    }
    return missed
  }

  /// What was asked for, or what is lost.
  static func percent(_ share: Double) -> String { "\(Sentence.number(share * 100)) %" }

  /// A service given, rounded down: 89.96 % is not yet 90 %.
  static func share(_ share: Double) -> String {
    "\(Sentence.decimal((share * 1000 + 1e-9).rounded(.down) / 10)) %"
  }

  static func method(_ aim: QueueAim) -> String {
    aim.patience.map {
      "Erlang A with a patience of \(Sentence.number($0)) s, \(aim.level.name); no breaks."
    }
      ?? "Erlang C, \(aim.level.name); no breaks."
  }

  private static func reason(_ need: Requirement, _ bound: Requirement.Bound) -> String {
    let exact = "\(Sentence.number(need.exact)) before rounding up"
    return switch bound {
    case .share: "\(exact), for the share in time"
    case .meanWait: "\(exact), for the mean wait"
    case .abandon: "\(exact), for the callers who give up"
    case .occupancy: "\(exact), for the occupancy"
    case .stability: "\(exact), for the queue to settle"
    case .anybody: "somebody must be there"
    case .minimum: "the least there may be"
    }
  }
}
