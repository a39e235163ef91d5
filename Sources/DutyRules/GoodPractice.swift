/// The good practice of HSE's HSG256, as a rule file may set it; always warnings unless a file says otherwise.
enum GoodPractice {
  static let specs: [RuleSpec] = [
    RuleSpec(
      id: "hsg-length",
      title: "length of a duty",
      parameters: [ParameterSpec("hours", .hours)],
      severity: .warning
    ),
    RuleSpec(
      id: "hsg-night-length",
      title: "length of a night duty",
      parameters: [ParameterSpec("hours", .hours)],
      severity: .warning
    ),
    RuleSpec(
      id: "hsg-days",
      title: "duties on days in a row",
      parameters: [ParameterSpec("days", .count(most: 31))],
      severity: .warning
    ),
    RuleSpec(
      id: "hsg-long",
      title: "long duties in a row",
      parameters: [ParameterSpec("days", .count(most: 31)), ParameterSpec("from_hours", .hours)],
      severity: .warning
    ),
    RuleSpec(
      id: "hsg-nights",
      title: "nights in a row",
      parameters: [ParameterSpec("days", .count(most: 31))],
      severity: .warning
    ),
    RuleSpec(
      id: "hsg-early",
      title: "early starts in a row",
      parameters: [ParameterSpec("days", .count(most: 31)), ParameterSpec("before", .time)],
      severity: .warning
    ),
    RuleSpec(
      id: "hsg-sleep",
      title: "full nights' sleep between day and night duties",
      parameters: [
        ParameterSpec("nights", .count(most: 7)), ParameterSpec("from", .time),
        ParameterSpec("to", .time),
      ],
      severity: .warning
    ),
    RuleSpec(
      id: "hsg-weekends",
      title: "free weekends",
      parameters: [ParameterSpec("one_in", .count(most: 52))],
      severity: .warning
    ),
    RuleSpec(
      id: "hsg-start",
      title: "start of a duty",
      parameters: [ParameterSpec("not_before", .time)],
      severity: .warning
    ),
    RuleSpec(
      id: "hsg-rotation",
      title: "forward rotation",
      parameters: [],
      severity: .warning
    ),
  ]
}
