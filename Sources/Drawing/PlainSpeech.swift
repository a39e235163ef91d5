public import CivilTime
public import Planning
public import Rostering

/// Sentences of the record as people say them: everybody by name, days and moments as on every page, roles and shifts by
/// what they are called, and nothing of what only the command line can look up.
///
/// The sentences are made where a command is weighed, which knows ids alone, for the command line reads them as they are.
public struct PlainSpeech: Sendable {
  private let roster: Roster
  private let names: Naming
  private let people: Set<String>

  /// Speaks of a roster's people.
  public init(_ roster: Roster) {
    self.roster = roster
    names = Naming(roster, showsNames: true)
    people = Set(roster.people.map(\.id))
  }

  /// A sentence, or a part of one.
  public func said(_ text: String) -> String {
    var text = text
    // The name of a fact: a key of 26 letters and a number, in brackets or behind a shift.
    text.replace(/[ ]?\(?`?\b[a-z2-7]{20,40}-[0-9]+\b`?\)?/, with: "")
    text.replace(/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]+(?:Z|[+-][0-9]{2}:[0-9]{2})/) { found in
      Instant(String(found.output)).map { Sentence.moment($0, in: roster.zone) }
        ?? String(found.output)
    }
    text.replace(/([0-9]{4}-[0-9]{2}-[0-9]{2}) ([A-Z])\b/) { found in
      guard let date = CivilDate(found.output.1), let letter = found.output.2.first,
        let kind = ShiftLetter(letter).flatMap({ roster.shift($0) })
      else { return String(found.output.0) }
      return "the \(TextWidth.clean(kind.name).lowercased()) of \(Sentence.day(date))"
    }
    text.replace(/[0-9]{4}-[0-9]{2}-[0-9]{2}/) { found in
      CivilDate(found.output).map { Sentence.day($0) } ?? String(found.output)
    }
    text.replace(/\b(role|as) ([A-Za-z0-9_-]+)/) { found in
      let id = String(found.output.2)
      let name = roster.roles.first { $0.id == id }?.name.lowercased()
      return "\(found.output.1) \(name ?? id)"
    }
    return names.spoken(text, of: people)
  }

  /// Why something is not done: every reason a sentence, with what to do about it where that is not a command to type.
  public func sentences(_ refusal: Refusal) -> String {
    refusal.objections.map { objection in
      let text =
        objection.verdict.map { VerdictText($0, zone: roster.zone, naming: names).sentence }
        ?? said(String(TextWidth.clean(objection.message).prefix(400)))
      let hint = objection.hint.flatMap { hint in
        ["`", "--", "relief "].contains { hint.contains($0) } ? nil : said(TextWidth.clean(hint))
      }
      return Sentence.opened(text) + (hint.map { " (\($0))" } ?? "") + "."
    }.joined(separator: " ")
  }

  /// A shift as people know it: `the night of Mon 30 Nov, 19:00–07:00`; only its day where it is not to be found.
  public func shift(_ name: PostingName) -> String {
    let parts = roster.parts(of: name)
    guard let first = parts.min(by: { $0.span.start < $1.span.start }),
      let end = parts.map(\.span.end).max()
    else { return Sentence.shortDay(name.date) }
    return shift(first.letter, on: name.date, Span(first.span.start, end))
  }

  /// The same of a shift whose hours are known.
  public func shift(_ letter: ShiftLetter, on date: CivilDate, _ span: Span) -> String {
    let kind = roster.shift(letter).map { TextWidth.clean($0.name).lowercased() } ?? "shift"
    return "the \(kind) of \(Sentence.shortDay(date)), "
      + "\(Sentence.time(span.start, in: roster.zone))–\(Sentence.time(span.end, in: roster.zone))"
  }
}
