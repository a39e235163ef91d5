import Staffing

/// The steps of Erlang A, each with its formula and numbers.
struct AbandonmentChain {
  let lines: [String]

  init(_ figures: QueueFigures, _ aim: QueueAim, patience: Double) {
    let n = figures.agents
    let a = figures.erlangs
    let c = Double(n) * patience / aim.handle
    let x = a * patience / aim.handle
    let lost = figure(figures.abandonment)
    var lines = [
      "Erlang A      c = n × patience ÷ h = \(figure(c)), x = a × patience ÷ h = \(figure(x)), with n = \(n)"
    ]
    let isEverFree = n > 0 && figures.probabilityOfWait < 1
    if isEverFree {
      let free = 1 / ErlangB.blocking(erlangs: a, agents: n - 1)
      let busy = free * figures.probabilityOfWait / (1 - figures.probabilityOfWait)
      lines += [
        "somebody free E = 1 ÷ B(n − 1, a) = \(figure(free)), Erlang B",
        "all busy      T = Σ xᵏ⁺¹ ÷ (c (c + 1) … (c + k)), k = 0 … ∞ = \(figure(busy))",
        "P(wait)       T ÷ (E + T) = \(figure(busy)) ÷ (\(figure(free)) + \(figure(busy))) = "
          + figure(figures.probabilityOfWait),
      ]
    } else {
      lines.append("P(wait)       \(figure(figures.probabilityOfWait)): everybody is always busy")
    }
    lines += [
      "giving up     P(lost) = callers waiting ÷ x = \(figure(figures.queueLength ?? 0)) ÷ \(figure(x)) = \(lost)",
      "mean wait     P(lost) × patience = \(lost) × \(figure(patience)) = \(figure(figures.meanWait ?? 0)) s",
    ]
    if aim.target.withinSeconds != nil { lines += Self.share(figures, aim, patience, isEverFree) }
    lines.append(
      "occupancy     a (1 − P(lost)) ÷ n = \(figure(a)) × \(figure(1 - figures.abandonment)) ÷ \(n) = "
        + figure(figures.occupancy)
    )
    self.lines = lines
  }

  private static func share(
    _ figures: QueueFigures,
    _ aim: QueueAim,
    _ patience: Double,
    _ isEverFree: Bool
  ) -> [String] {
    let queue = ErlangA(
      erlangs: figures.erlangs,
      agents: figures.agents,
      handle: aim.handle,
      patience: patience
    )
    let offered = queue.answered(within: aim.within)
    let late = figure(max(0, 1 - figures.abandonment - offered))
    let lost = figure(figures.abandonment)
    var lines: [String] = []
    if isEverFree {
      lines.append(
        "answered late P(late) = e^(x − y − c t ÷ patience) Σ yᵏ ÷ ((c + 1) … (c + k)) ÷ (E + T), k = 1 … ∞, "
          + "y = x e^(−t ÷ patience), t = \(figure(aim.within)) s: \(late)"
      )
    }
    lines.append(
      "share         1 − P(lost) − P(late) = 1 − \(lost) − \(late) = \(figure(offered)), "
        + ServiceLevel.answeredOfOffered.name
    )
    let whole = figure(offered)
    switch aim.level {
    case .answeredOfOffered: break
    case .answeredOfAnswered:
      lines.append(
        "of answered   share ÷ (1 − P(lost)) = \(whole) ÷ (1 − \(lost)) = \(figure(figures.share))"
      )
    case .excludingShortAbandons:
      lines.append(
        "less short    share ÷ (1 − P(lost within t)) = \(whole) ÷ (1 − "
          + "\(figure(queue.abandoned(within: aim.within)))) = \(figure(figures.share))"
      )
    }
    return lines
  }
}
