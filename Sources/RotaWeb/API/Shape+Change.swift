extension Shape {
  /// What came of a command, or would.
  ///
  /// The entry of the journal it is, nothing where the record said so already or it was a dry run, which alone has a preview.
  static let done = Shape.named(
    "Done",
    .keys([
      "entry": .orNull(.whole), "command": .text, "made": .list(.text),
      "preview": .orNull(preview),
    ])
  )

  private static let preview = Shape.keys([
    "at_entry": .whole, "changes": .flag, "findings": .list(.text),
    "rules": .list(
      .keys([
        "person": .text, "rule": .text, "severity": .text, "from": .moment, "to": .moment,
        "measured": .orNull(.number), "limit": .orNull(.number), "unit": .text,
      ])
    ),
    "cover": .list(
      .keys([
        "role": .text, "start": .moment, "end": .moment, "minimum": .whole, "before": .number,
        "after": .number,
      ])
    ),
    "notice": .list(
      .keys(["person": .text, "date": .date, "days": .whole, "wanted": .orNull(.whole)])
    ), "to_tell": .list(.text),
  ])
}
