extension Shape {
  /// A page of the journal; `older` is what `before` takes for the next.
  static let audit = Shape.keys([
    "entries": .list(
      .keys([
        "entry": .whole, "entered": .moment, "happened": .orNull(.moment), "by": .orNull(.text),
        "command": .text, "about": .orNull(.text), "reason": .orNull(.text),
        "basis": .orNull(.text), "note": .orNull(.flag),
      ])
    ), "older": .orNull(.whole), "chain": .keys(["entries": .whole, "faults": .whole]),
  ])

  /// Whose shifts differ, a row a shift.
  static let shiftChanges = Shape.list(
    .keys([
      "person": .text, "name": .orNull(.text), "date": .date, "posting": .text,
      "change": .choice(["added", "removed", "changed"]), "was_shift": .orNull(.text),
      "was_role": .orNull(.text), "was_start": .orNull(.moment), "was_end": .orNull(.moment),
      "now_shift": .orNull(.text), "now_role": .orNull(.text), "now_start": .orNull(.moment),
      "now_end": .orNull(.moment), "notice": .whole,
    ])
  )

  /// Changes close to their day.
  static let untold = Shape.list(
    .keys([
      "person": .text, "date": .date, "posting": .text, "was_start": .orNull(.moment),
      "was_end": .orNull(.moment), "now_start": .orNull(.moment), "now_end": .orNull(.moment),
      "changed": .moment,
    ])
  )
}
