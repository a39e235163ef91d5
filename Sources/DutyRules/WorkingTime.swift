import CivilTime

/// The rules of the Working Time Regulations, as a rule file may set them.
enum WorkingTime {
  static let periods = ParameterSpec(
    "periods",
    .choice(["any", "successive"]),
    .word("any")
  )

  static let specs: [RuleSpec] = [
    RuleSpec(
      id: "W4",
      title: "average week",
      parameters: [
        ParameterSpec("hours", .hours), ParameterSpec("weeks", .count(most: 52)), periods,
        ParameterSpec("from", .date),
      ],
      severity: .breach
    ),
    RuleSpec(
      id: "W4f",
      title: "average week with leave and sickness made up for",
      parameters: [
        ParameterSpec("hours", .hours), ParameterSpec("weeks", .count(most: 52)), periods,
        ParameterSpec("from", .date), ParameterSpec("excluded", .absenceKinds),
      ],
      severity: .breach
    ),
    RuleSpec(
      id: "W2n",
      title: "night time",
      parameters: [
        ParameterSpec("from", .time), ParameterSpec("to", .time), ParameterSpec("least", .hours),
        ParameterSpec("around_from", .time), ParameterSpec("around_to", .time),
      ],
      severity: .breach
    ),
    RuleSpec(
      id: "W2w",
      title: "night worker",
      parameters: [
        ParameterSpec("hours", .hours), ParameterSpec("one_week_in", .count(most: 52)),
      ],
      severity: .note
    ),
    RuleSpec(
      id: "W6",
      title: "night worker's average day",
      parameters: [
        ParameterSpec("hours", .hours), ParameterSpec("weeks", .count(most: 52)), periods,
        ParameterSpec("from", .date), ParameterSpec("rest_days_a_week", .count(most: 7)),
      ],
      severity: .breach
    ),
    RuleSpec(
      id: "W6h",
      title: "night work with special hazards",
      parameters: [
        ParameterSpec("hours", .hours), ParameterSpec("special_hazards", .flag, .flag(false)),
      ],
      severity: .breach
    ),
    RuleSpec(
      id: "W7",
      title: "night worker's health assessment",
      parameters: [ParameterSpec("months", .count(most: 120))],
      severity: .breach
    ),
    RuleSpec(
      id: "W9",
      title: "records kept",
      parameters: [
        ParameterSpec("years", .count(most: 100)), ParameterSpec("kept_years", .count(most: 100)),
      ],
      severity: .breach
    ),
    RuleSpec(
      id: "W10",
      title: "daily rest",
      parameters: [ParameterSpec("hours", .hours)],
      severity: .breach
    ),
    RuleSpec(
      id: "W11",
      title: "weekly rest",
      parameters: [
        ParameterSpec("hours", .hours), ParameterSpec("daily_hours", .hours),
        ParameterSpec("per", .choice(["week", "fortnight"]), .word("week")),
        ParameterSpec("starts", .weekday, .weekday(.monday)), ParameterSpec("from", .date),
      ],
      severity: .breach
    ),
    RuleSpec(
      id: "W12",
      title: "break in a long day",
      parameters: [
        ParameterSpec("over_hours", .hours), ParameterSpec("minutes", .minutes),
        ParameterSpec("given_minutes", .minutes),
        ParameterSpec("away_from_desk", .flag, .flag(true)),
      ],
      severity: .breach
    ),
    RuleSpec(
      id: "W13",
      title: "leave",
      parameters: [
        ParameterSpec("weeks", .number(least: 0, most: 52)),
        ParameterSpec("most_days", .count(most: 366)),
      ],
      severity: .note
    ),
  ]
}
