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
    "cases": .list(openCase),
    "handovers": .list(.keys(["date": .date, "shift": .text, "since": .moment])),
    "talks": talks,
  ])

  /// Somebody's own record.
  static let ownCare = Shape.keys([
    "person": .text,
    "entries": .list(.object(callKeys)),
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

  /// A case that a lead opened.
  static let openedCase = Shape.keys([
    "case": openCase, "texts": .list(.keys(["entry": .whole, "words": .text])),
    "calls": .orNull(.keys(["entries": .list(.object(callKeys)), "counts": counts])),
  ])

  /// Somebody's own hard calls; `name` is what they are corrected and withdrawn by.
  static let ownCalls = Shape.keys([
    "entries": .list(
      .keys([
        "name": .text, "kind": .choice(["call", "concern"]), "category": .orNull(.text),
        "at": .moment, "by_other": .flag, "author": .orNull(.text), "others": .whole,
      ])
    ), "counts": counts, "good_days": .list(.date),
  ])

  private static let callKeys = [
    Key(name: "at", shape: .moment), Key(name: "category", shape: .orNull(.text)),
    Key(name: "by_other", shape: .flag), Key(name: "author", shape: .orNull(.text)),
    Key(name: "others", shape: .whole),
  ]

  private static let counts = Shape.list(
    .keys(["category": .text, "days_7": .whole, "days_30": .whole, "days_365": .whole])
  )

  private static let openCase = Shape.object(
    basics + [
      Key(name: "next", shape: .orNull(.text)), Key(name: "when", shape: slot),
      Key(name: "with", shape: .orNull(.text)), Key(name: "placed", shape: .orNull(.text)),
      Key(name: "due", shape: .orNull(.moment)), Key(name: "owner", shape: .orNull(.text)),
      Key(name: "in_time", shape: .flag), Key(name: "log", shape: log),
    ]
  )

  private static let basics = [
    Key(name: "case", shape: .text), Key(name: "person", shape: .text),
    Key(name: "kind", shape: .text), Key(name: "event", shape: .moment),
    Key(name: "state", shape: .text), Key(name: "investigation", shape: .flag),
    Key(name: "flag", shape: .orNull(.text)),
  ]

  private static let slot = Shape.orNull(.keys(["start": .moment, "end": .moment]))

  private static let log = Shape.list(.keys(["at": .moment, "what": .text, "by": .text]))
}
