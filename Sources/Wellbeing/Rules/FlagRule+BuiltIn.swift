import CivilTime

extension FlagRule {
  /// The rules that every room has unless it names its own.
  ///
  /// - Source: Kent and Essex Police, TRiM protocol (2.1), names the cumulative effect of several incidents in a
  ///   short time. How many and how short nobody says: every number here is this program's assumption, for the
  ///   room to set.
  static let builtIn = [
    FlagRule(
      id: "at-once",
      trigger: .atOnce,
      rationale: Rationale(
        reason: "One call of this kind is enough to ask how somebody is.",
        basis: .custom,
        source: "Police Scotland, TRiM; APCO, Managing Trauma; which categories is an assumption"
      )
    ),
    FlagRule(
      id: "three-in-12-hours",
      trigger: .count(3, of: .any, within: .elapsed(.hours(12))),
      rationale: Rationale(
        reason: "Three hard calls in one shift leave no time to put one away before the next.",
        basis: .assumption,
        source:
          "cumulative incidents in a short time: Kent and Essex Police, TRiM protocol; the numbers are the room's"
      )
    ),
    FlagRule(
      id: "two-alike-in-a-block",
      trigger: .count(2, of: .alike, within: .block),
      rationale: Rationale(
        reason: "The same kind of call twice before the days off.",
        basis: .assumption,
        source:
          "cumulative incidents in a short time: Kent and Essex Police, TRiM protocol; the numbers are the room's"
      )
    ),
    FlagRule(
      id: "six-in-28-days",
      trigger: .count(6, of: .any, within: .elapsed(.days(28))),
      rationale: Rationale(
        reason: "A month with many hard calls wears, though no single one stands out.",
        basis: .assumption,
        source:
          "cumulative incidents: Kent and Essex Police, TRiM protocol; the numbers are the room's"
      )
    ),
    FlagRule(
      id: "break-lost",
      trigger: .breakLost(within: .hours(4)),
      rationale: Rationale(
        reason: "After a hard call the next break matters most, and it was missed or cut short.",
        basis: .assumption,
        source: "the room's own"
      )
    ),
    FlagRule(
      id: "after-declined",
      trigger: .declined(within: .days(28)),
      rationale: Rationale(
        reason:
          "No was the right answer then. After another hard call it is worth asking again, once.",
        basis: .assumption,
        source: "the room's own; TRiM's second talk is after about a month"
      )
    ),
    FlagRule(
      id: "concern",
      trigger: .concern,
      rationale: Rationale(
        reason: "People who sit beside each other notice first.",
        basis: .custom,
        source: "what contact handlers say: a change of demeanour is seen at once"
      )
    ),
  ]
}
