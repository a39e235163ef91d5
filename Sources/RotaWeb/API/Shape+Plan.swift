extension Shape {
  /// The totals of a plan.
  static let plan = Shape.keys([
    "room": .text, "name": .text, "timezone": .text, "from": .date, "days": .whole,
    "people": .whole, "postings": .whole, "absent": .whole, "mean_hours_per_week": .number,
    "teams": .list(
      .keys(["team": .text, "shifts": .whole, "hours": .number, "hours_per_week": .number])
    ),
    "clock_changes": .list(.keys(["date": .date, "shift": .text, "hours": .number])),
    "rules": .list(
      .keys(["rule": .text, "severity": .text, "people": .whole, "occurrences": .whole])
    ),
    "verdicts_sha256": .text,
    "open_gaps": .list(
      .keys([
        "role": .text, "date": .date, "shift": .orNull(.text), "need": .whole, "least": .number,
        "short": .list(.keys(["start": .moment, "end": .moment, "have": .number])),
      ])
    ),
    "calls": .list(planCalls), "cover": .list(planCover),
    "establishment": .list(
      .keys([
        "id": .text, "people": .whole, "exact": .number, "hours_on_floor": .number,
        "working": .number, "abstraction": .number, "hours_per_person": .number,
      ])
    ),
    "abstraction": .keys([
      "rate": .orNull(.number), "cap": .number,
      "above": .list(.keys(["team": .text, "date": .date, "rate": .number])),
    ]), "tutor_gaps": .whole, "cohorts_split": .whole, "rest_owed_minutes": .whole,
    "breaks": planBreaks,
  ])

  /// A queue without calls of the past has the first two alone.
  private static let planCalls = Shape.object(
    [Key(name: "queue", shape: .text), Key(name: "calls_per_day", shape: .orNull(.number))]
      + [
        Key(name: "history_days", shape: .whole, isOptional: true),
        Key(name: "method", shape: .text, isOptional: true),
        Key(name: "interval_wape", shape: .orNull(.number), isOptional: true),
        Key(name: "day_wape", shape: .orNull(.number), isOptional: true),
        Key(name: "interval_floor", shape: .orNull(.number), isOptional: true),
        Key(name: "range_held", shape: .orNull(.number), isOptional: true),
      ]
  )

  private static let planCover = Shape.keys([
    "kind": .text, "id": .text, "intervals": .whole, "short": .whole, "hours_short": .number,
    "hours_over": .number, "hours_required": .number, "hours_on_floor": .number,
    "expected_share": .orNull(.number), "below_target": .orNull(.whole),
    "worst": .orNull(.moment), "worst_missing": .orNull(.number),
  ])

  private static let planBreaks = Shape.keys([
    "days": .whole, "planner": .text, "proven": .flag, "gap": .whole, "shifts": .whole,
    "placed": .whole, "left_out": .whole, "screen": .whole, "shifts_short": .whole,
    "people_slots_short": .whole, "people_slots_short_anyway": .whole, "slot_minutes": .whole,
    "short": .list(
      .keys([
        "date": .date, "shifts": .text, "role": .text, "gaps": .whole, "people_slots": .whole,
        "worst": .whole, "worst_start": .orNull(.moment), "first": .list(.moment),
      ])
    ),
  ])
}
