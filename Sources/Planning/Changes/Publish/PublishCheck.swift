import CivilTime
import DutyRules
import Rostering

/// What stands against publishing some days: every broken hard rule, of anybody.
struct PublishCheck {
  private let breaches: [Verdict]
  private let past: Int
  private let zone: ZoneRules
  private let today: CivilDate

  /// The most breaches that are written out; all are counted.
  private static let mostShown = 20

  init(_ room: Room, over days: DateSpan, now: Instant) {
    let findings = RuleCheck(room.roster, over: days, sets: room.rules.all)
      .findings(sets: { room.rules.sets(for: $0) }, all: room.rules.all)
    let found = findings.verdicts.filter { $0.severity == .breach }
    // What is over cannot be planned otherwise, so it hinders nothing.
    breaches = found.filter { $0.span.end > now }
    past = found.count - breaches.count
    zone = room.roster.zone
    today = zone.date(at: now)
  }

  var refusal: Refusal? {
    if breaches.isEmpty { return nil }
    let counts = Dictionary(grouping: breaches, by: \.rule)
      .map { rule, found in
        (rule: rule, count: found.reduce(0) { $0 + $1.occurrences })
      }.sorted { $0.rule < $1.rule }
    var objections = [
      Refusal.Objection(
        "hard rules are broken: "
          + counts.map { "\($0.rule) \($0.count == 1 ? "once" : "\($0.count) times")" }.joined(
            separator: ", "
          ),
        hint: "relief rota check shows all of them"
      )
    ]
    objections += breaches.prefix(Self.mostShown).map {
      Refusal.Objection($0.line(in: zone, today: today), verdict: $0)
    }
    if breaches.count > Self.mostShown {
      objections.append(Refusal.Objection("and \(breaches.count - Self.mostShown) more"))
    }
    return Refusal(.conflict, objections)
  }

  var warnings: [String] {
    past == 0 ? [] : ["\(past) broken rules lie in the past and do not hinder it"]
  }
}
