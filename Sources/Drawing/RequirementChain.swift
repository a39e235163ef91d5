public import Staffing

/// The way from calls to people, line by line, each with its formula's name and numbers, to be checked by hand.
public struct RequirementChain: Hashable, Sendable {
  /// The lines.
  public let lines: [String]

  /// The lines, each ended.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  /// The chain of a number of people that was found.
  public init(_ answer: StaffingCase.Answer) {
    let question = answer.question
    var lines = Self.head(question)
    if answer.requirement.agents > 0 {
      lines += Self.queue(answer.figures, question)
      lines += Self.why(answer)
      if let abstraction = question.abstraction, let scheduled = answer.scheduled {
        lines.append(
          "rostered      ⌈n ÷ (1 − s)⌉ = ⌈\(answer.requirement.agents) ÷ (1 − \(figure(abstraction.share)))⌉ = "
            + "⌈\(figure(abstraction.unrounded(agents: Double(answer.requirement.agents))))⌉ = \(scheduled)"
        )
      }
    }
    self.lines = lines
  }

  /// The chain of the service that a given number of people give.
  public init(_ figures: QueueFigures, to question: StaffingCase) {
    lines = Self.head(question) + Self.queue(figures, question)
  }

  private static func head(_ question: StaffingCase) -> [String] {
    let aim = question.aim
    var lines = [
      "offered load  a = calls an hour × handle time ÷ 3600 = \(figure(question.callsPerHour)) × "
        + "\(figure(aim.handle)) ÷ 3600 = \(figure(question.erlangs)) erlangs"
    ]
    if question.clockOffset > 0 {
      lines.append(
        "time          t = published − clock offset = \(figure(aim.within + question.clockOffset)) − "
          + "\(figure(question.clockOffset)) = \(figure(aim.within)) s"
      )
    }
    return lines
  }

  private static func queue(_ figures: QueueFigures, _ question: StaffingCase) -> [String] {
    guard figures.erlangs > 0 else { return [] }
    return question.aim.patience.map { AbandonmentChain(figures, question.aim, patience: $0).lines }
      ?? waiting(figures, question.aim)
  }

  private static func waiting(_ figures: QueueFigures, _ aim: QueueAim) -> [String] {
    let n = figures.agents
    let a = figures.erlangs
    guard figures.isStable else {
      return ["Erlang C      a ≥ n, \(figure(a)) ≥ \(n): the queue only grows"]
    }
    let blocking = ErlangB.blocking(erlangs: a, agents: n)
    let spare = figure(Double(n) - a)
    let delayed = figure(figures.probabilityOfWait)
    var lines = [
      "Erlang B      B = (aⁿ ÷ n!) ÷ Σ aᵏ ÷ k!, k = 0 … n = \(figure(blocking)) with n = \(n)",
      "Erlang C      P(wait) = n B ÷ (n − a (1 − B)) = \(n) × \(figure(blocking)) ÷ (\(n) − \(figure(a)) × "
        + "\(figure(1 - blocking))) = \(delayed)",
    ]
    if aim.target.withinSeconds != nil {
      lines.append(
        "share         1 − P(wait) e^(−(n − a) t ÷ h) = 1 − \(delayed) × e^(−\(spare) × \(figure(aim.within)) ÷ "
          + "\(figure(aim.handle))) = \(figure(figures.share)), \(aim.level.name)"
      )
    }
    lines.append(
      "mean wait     P(wait) h ÷ (n − a) = \(delayed) × \(figure(aim.handle)) ÷ \(spare) = "
        + "\(figure(figures.meanWait ?? .infinity)) s"
    )
    lines.append("occupancy     a ÷ n = \(figure(a)) ÷ \(n) = \(figure(figures.occupancy))")
    return lines
  }

  private static func why(_ answer: StaffingCase.Answer) -> [String] {
    let need = answer.requirement
    guard let below = answer.withOneLess, need.bound != .minimum else {
      return need.bound == .minimum ? ["minimum       \(need.agents), by the room"] : []
    }
    let misses = RequirementText.misses(below, answer.question.aim)
    let reason =
      below.isStable
      ? RequirementText.service(below, answer.question).joined(separator: ", ")
        + misses.map { ": \($0)" }.joined()
      : "the queue only grows"
    return [
      "one fewer     \(below.agents): \(reason)",
      "unrounded     \(figure(need.exact)), \(rule(answer))",
    ]
  }

  private static func rule(_ answer: StaffingCase.Answer) -> String {
    let need = answer.requirement
    if need.bound == .occupancy, answer.question.aim.patience == nil {
      return
        "a ÷ occupancy = \(figure(answer.figures.erlangs)) ÷ \(figure(answer.question.aim.occupancy ?? 1))"
    }
    if need.bound == .stability { return "the load itself" }
    return answer.withOneLess?.isStable == false
      ? "between the load and \(need.agents) people, where what binds just meets its target"
      : "on a straight line between \(need.agents - 1) and \(need.agents) people, where what binds just meets its target"
  }
}

/// A number in the chain: enough digits to be worked out again.
func figure(_ value: Double) -> String {
  guard value.isFinite else { return "∞" }
  if value != 0, value.magnitude < 1e-6 { return "\(value)" }
  let places = value.magnitude >= 100 ? 3 : value.magnitude >= 0.001 ? 6 : 9
  return Sentence.number(value, places: places)
}
