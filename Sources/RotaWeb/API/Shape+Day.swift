extension Shape {
  /// The handover sheet.
  static let handover = Shape.keys([
    "date": .date, "shift": .text, "at": .moment, "off": .list(onShift), "on": .list(onShift),
    "late": .list(.keys(["person": .text, "until": .moment, "worked": .flag])),
    "cover": .list(
      .keys([
        "person": .text, "kind": .text, "for": .orNull(.text), "start": .moment, "end": .moment,
      ])
    ),
    "gaps": .list(
      .keys([
        "role": .text, "start": .moment, "end": .moment, "minimum": .whole, "filled": .number,
      ])
    ),
    "breaks_owed": .list(.text), "limits": .list(.keys(["person": .text, "limit": .text])),
    "checks": .list(.keys(["id": .text, "person": .text, "next": .orNull(.moment)])),
    "asks": .list(.keys(["person": .text, "by": .moment])),
    "anyone_to_look_after": .choice(["answered", "not answered"]),
  ])

  private static let onShift = Shape.keys([
    "person": .text, "role": .text, "team": .orNull(.text), "start": .moment, "end": .moment,
  ])

  /// What it costs that somebody is away.
  static let awayCost = Shape.keys([
    "person": .text, "start": .moment, "end": .moment, "role": .text, "filled_before": .number,
    "filled_after": .number, "minimum": .orNull(.whole), "short": .flag,
    "calls": .orNull(
      .keys([
        "left": .whole, "needed": .whole,
        "queues": .list(
          .keys([
            "queue": .text, "calls": .number, "share_before": .orNull(.number),
            "share_after": .orNull(.number), "approximate": .flag,
          ])
        ),
      ])
    ),
    "candidates": .list(
      .keys([
        "person": .text, "available": .flag, "role": .text, "desk": .orNull(.text),
        "reasons": .list(.text), "notes": .list(.text),
      ])
    ),
    "moves": .list(
      .keys(["person": .orNull(.text), "from": .orNull(.moment), "to": .orNull(.moment)])
    ),
  ])

  /// What patterns mean.
  static let lab = Shape.list(
    .keys([
      "cycle": .text, "hours_per_week": .number, "paid_per_week": .number,
      "repeats_after_days": .whole, "weekends": .whole, "weekends_without_start": .whole,
      "weekends_free": .whole, "nights_per_year": .number, "longest_run": .orNull(.whole),
      "longest_nights": .orNull(.whole), "teams": .orNull(.whole), "offsets": .list(.whole),
      "rulesets": .list(.text),
      "rules": .list(
        .keys([
          "rule": .text, "severity": .text, "measured": .orNull(.number),
          "limit": .orNull(.number), "unit": .text, "occurrences": .whole,
        ])
      ),
      "costs": .list(
        .keys([
          "id": .text, "teams": .whole, "people_per_team": .orNull(.whole),
          "uncovered_intervals": .whole, "hours_required": .number, "hours_given": .number,
          "over": .orNull(.number),
        ])
      ), "years": .list(.whole), "occasions": .list(.map(.number)),
    ])
  )

  /// The breaks of a shift; what tells of the floor is there for supervisors alone.
  static let breakPlan = Shape.object([
    Key(name: "date", shape: .date), Key(name: "shifts", shape: .text),
    Key(name: "planner", shape: .text, isOptional: true),
    Key(name: "proven", shape: .flag, isOptional: true),
    Key(name: "objective", shape: .whole, isOptional: true),
    Key(name: "gap", shape: .whole, isOptional: true),
    Key(
      name: "short",
      shape: .list(.keys(["role": .text, "start": .moment, "end": .moment, "short": .whole])),
      isOptional: true
    ),
    Key(
      name: "breaks",
      shape: .list(
        .keys([
          "person": .text, "shift_start": .moment, "kind": .text, "rule": .text, "paid": .flag,
          "start": .moment, "end": .moment,
        ])
      )
    ),
  ])
}
