import ArgumentParser
import CivilTime
import Planning
import Rostering

/// A posting as it is written on the command line: `kowen:2026-10-24`, with `:NAME` where it is an extra one.
struct PostingArgument: ExpressibleByArgument {
  let person: String
  let date: CivilDate
  let key: String?

  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), !parts[0].isEmpty, let date = CivilDate(parts[1]),
      parts.last?.isEmpty == false
    else { return nil }
    person = String(parts[0])
    self.date = date
    key = parts.count == 3 ? String(parts[2]) : nil
  }

  static let help: ArgumentHelp = ArgumentHelp(
    "Whose shift and of which day, kowen:2026-10-24; an extra one by its name, kowen:2026-10-24:NAME.",
    valueName: "posting"
  )
}

extension OpenRecord {
  /// The posting somebody means: by its name or how the name begins, else the one of the day.
  func posting(_ argument: PostingArgument) -> PostingName {
    facts.room(over: base, people: [argument.person]).roster.posting(argument)
  }

  /// The fact of a kind whose name is, or alone begins with, a text.
  func fact(_ text: String, _ kind: FactKind, called what: String) throws -> FactID {
    let found = facts.all(kind).map(\.id)
      .filter { $0.description == text || $0.description.hasPrefix(text) }
    if let exact = found.first(where: { $0.description == text }) { return exact }
    guard let only = found.first, found.count == 1, !text.isEmpty else {
      Console.note(
        found.isEmpty || text.isEmpty
          ? "error: there is no \(what) `\(text.printable)`."
          : "error: `\(text.printable)` begins the names of \(found.count) \(what)s."
      )
      throw ExitCode.badInput
    }
    return only
  }
}

extension Roster {
  /// The posting somebody means: by its name or how the name begins, else the one of the day.
  func posting(_ argument: PostingArgument) -> PostingName {
    posting(of: argument.person, on: argument.date, key: argument.key)
  }
}

extension Room {
  /// A moment somebody wrote, where a time alone is one of a day.
  func moment(_ text: String, on date: CivilDate, option: String) throws -> Instant {
    if let time = WallTime(text) { return roster.zone.instant(of: date, at: time) }
    return try moment(text, option: option)
  }

  /// A moment somebody wrote, where a time alone is the next one after another moment.
  func moment(_ text: String, after earlier: Instant, option: String) throws -> Instant {
    guard let time = WallTime(text) else { return try moment(text, option: option) }
    let date = roster.zone.date(at: earlier)
    let same = roster.zone.instant(of: date, at: time)
    return same > earlier ? same : roster.zone.instant(of: date + 1, at: time)
  }

  /// A letter somebody wrote; exit 2 where the room has no such shift.
  func letter(_ text: String) throws -> ShiftLetter {
    if text.count == 1, let letter = text.first.flatMap({ ShiftLetter($0) }),
      roster.shift(letter) != nil
    {
      return letter
    }
    let known = roster.shifts.map { "\($0.letter) \($0.name)" }.joined(separator: ", ")
    Console.note(
      "error: there is no shift `\(text.printable)`. Shifts here: \(known.printable(limit: 200))."
    )
    throw ExitCode.badInput
  }
}
