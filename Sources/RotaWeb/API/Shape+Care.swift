extension Shape {
  /// The talks that somebody holds.
  static let talks = Shape.list(
    .keys([
      "case": .orNull(.text), "person": .text, "talk": .text, "start": .orNull(.moment),
      "end": .orNull(.moment), "due": .orNull(.moment),
    ])
  )

  /// The leads' log.
  static let leadCare = Shape.keys([
    "open": .whole, "due": .whole, "unanswered": .whole, "late": .whole,
    "flags": .list(
      .keys([
        "person": .text, "rule": .text, "raised": .moment, "hard_calls": .whole,
        "concerns": .whole, "due": .orNull(.moment), "owner": .orNull(.text), "in_time": .flag,
        "supervisor_asks": .flag,
      ])
    ),
    "cases": .list(
      .object(
        basics + [
          Key(name: "next", shape: .orNull(.text)), Key(name: "when", shape: slot),
          Key(name: "with", shape: .orNull(.text)), Key(name: "placed", shape: .orNull(.text)),
          Key(name: "due", shape: .orNull(.moment)), Key(name: "owner", shape: .orNull(.text)),
          Key(name: "in_time", shape: .flag), Key(name: "log", shape: log),
        ]
      )
    ),
    "handovers": .list(.keys(["date": .date, "shift": .text, "since": .moment])),
    "talks": talks,
  ])

  /// Somebody's own record.
  static let ownCare = Shape.keys([
    "person": .text,
    "entries": .list(
      .keys([
        "at": .moment, "category": .orNull(.text), "by_other": .flag, "author": .orNull(.text),
        "others": .whole,
      ])
    ),
    "flags": .list(.keys(["rule": .text, "raised": .moment, "reason": .text])),
    "cases": .list(
      .object(
        basics + [
          Key(name: "when", shape: slot), Key(name: "owner", shape: .orNull(.text)),
          Key(name: "text_entry", shape: .orNull(.whole)), Key(name: "log", shape: log),
        ]
      )
    ),
    "good_days": .list(.date),
    "check_outs": .list(.keys(["shift": .text, "answer": .text, "at": .moment])),
    "step_aways": .list(.keys(["from": .moment, "until": .moment])),
    "not_wanted": .list(.text),
    "contact": .orNull(.keys(["how": .text, "by": .orNull(.text), "days_off": .flag])),
    "read_by": .list(.keys(["at": .moment, "reader": .text, "what": .text])),
  ])

  private static let basics = [
    Key(name: "case", shape: .text), Key(name: "person", shape: .text),
    Key(name: "kind", shape: .text), Key(name: "event", shape: .moment),
    Key(name: "state", shape: .text), Key(name: "investigation", shape: .flag),
    Key(name: "flag", shape: .orNull(.text)),
  ]

  private static let slot = Shape.orNull(.keys(["start": .moment, "end": .moment]))

  private static let log = Shape.list(.keys(["at": .moment, "what": .text, "by": .text]))
}
