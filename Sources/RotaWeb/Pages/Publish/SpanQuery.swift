import CivilTime
import Drawing
import Planning

/// The days somebody wants to make or publish: the first and the last one.
///
/// Shape: what cannot be read leaves a mistake, and the usual days in its place.
struct SpanQuery: Hashable, Sendable {
  /// The first day.
  private(set) var from: CivilDate
  /// The last day.
  private(set) var to: CivilDate
  /// What could not be read.
  private(set) var mistakes: [Mistake] = []
  /// What was typed, by field.
  private(set) var typed: [String: String] = [:]

  /// The days.
  var days: DateSpan { DateSpan(from, to + 1) }

  /// Reads the fields `from` and `to`.
  init(_ fields: Fields, usual: DateSpan, today: CivilDate) {
    from = usual.start
    to = usual.end - 1
    for (name, label) in [("from", "First day"), ("to", "Last day")] {
      guard let text = fields[name] else { continue }
      typed[name] = text
      guard let date = TypedDate.read(text, today: today), (1972...2150).contains(date.year) else {
        mistakes.append(TypedDate.mistake(name, label, text))
        continue
      }
      if name == "from" {
        from = date
        // Where only the first day is said, as many days as usual follow.
        if fields["to"] == nil { to = date + max(0, usual.count - 1) }
      } else {
        to = date
      }
    }
    if mistakes.isEmpty, to < from || to - from >= Publish.mostDays {
      mistakes.append(
        Mistake(
          "to",
          "Last day: choose one on or after the first day, and at most \(Publish.mostDays) days in all"
        )
      )
    }
    if !mistakes.isEmpty {
      from = usual.start
      to = usual.end - 1
    }
  }

  /// The two fields.
  var fields: HTML {
    HTML.joined(
      [("from", "First day", from), ("to", "Last day", to)].map { name, label, date in
        Field(
          name,
          label,
          value: mistakes.isEmpty ? Sentence.day(date) : typed[name] ?? Sentence.day(date),
          size: "date",
          mistakes: mistakes
        ).html
      }
    )
  }

  /// The address of a page about these days.
  func address(_ path: String) -> String { "\(path)?from=\(from)&to=\(to)" }
}
