import CivilTime
import Planning
import RoomFiles
import Rostering

/// A value that was said, read.
enum GivenValue: Hashable, Sendable {
  case text(String)
  case date(CivilDate)
  case moment(Instant)
  case time(WallTime)
  case flag(Bool)
  case whole(Int)
  case letter(ShiftLetter)
  case posting(GivenPosting)
  case fact(FactID)
  case list([GivenValue])
}

/// What a request to the API says, read by its fields.
struct Given: Sendable {
  private var values: [String: GivenValue] = [:]

  func text(_ name: String) -> String? {
    if case .text(let text)? = values[name] { text } else { nil }
  }
  func date(_ name: String) -> CivilDate? {
    if case .date(let date)? = values[name] { date } else { nil }
  }
  func moment(_ name: String) -> Instant? {
    if case .moment(let moment)? = values[name] { moment } else { nil }
  }
  func time(_ name: String) -> WallTime? {
    if case .time(let time)? = values[name] { time } else { nil }
  }
  func flag(_ name: String) -> Bool {
    if case .flag(true)? = values[name] { true } else { false }
  }
  func whole(_ name: String) -> Int? {
    if case .whole(let number)? = values[name] { number } else { nil }
  }
  func letter(_ name: String) -> ShiftLetter? {
    if case .letter(let letter)? = values[name] { letter } else { nil }
  }
  func posting(_ name: String) -> GivenPosting? {
    if case .posting(let posting)? = values[name] { posting } else { nil }
  }
  func fact(_ name: String) -> FactID? {
    if case .fact(let id)? = values[name] { id } else { nil }
  }
  func texts(_ name: String) -> [String] {
    guard case .list(let items)? = values[name] else { return [] }
    return items.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }
}

extension Given {
  /// Reads a path, a query and a body.
  ///
  /// - Throws: `Unanswered` where a part of the path cannot be what is there, `GivenMistakes` with all that is wrong with the rest.
  init(_ operation: Operation, path: [String: String], query: Fields, body: JSONTree?) throws {
    for field in operation.path {
      guard let value = path[field.name].flatMap({ field.kind.read($0) }) else {
        throw Unanswered.notFound("There is nothing of that name.")
      }
      values[field.name] = value
    }
    var mistakes: [Mistake] = []
    let asked = query.all.map { ($0.name, Sent.text($0.value)) }
    take(asked, by: operation.query, "parameter", &mistakes)
    if let fields = operation.body {
      switch body {
      case nil: take([], by: fields, "field", &mistakes)
      case .object(let members):
        take(members.map { ($0.key, .tree($0.value)) }, by: fields, "field", &mistakes)
      default: mistakes.append(Mistake("", "The body is an object: { … }."))
      }
    }
    if !mistakes.isEmpty { throw GivenMistakes(mistakes: mistakes) }
  }

  private enum Sent {
    case text(String)
    case tree(JSONTree)
  }

  private mutating func take(
    _ sent: [(String, Sent)],
    by fields: [GivenField],
    _ word: String,
    _ mistakes: inout [Mistake]
  ) {
    var seen: Set<String> = []
    for (name, value) in sent {
      let shown = String(name.prefix(40))
      guard let field = fields.first(where: { $0.name == name }) else {
        mistakes.append(Mistake(shown, "There is no such \(word)."))
        continue
      }
      guard seen.insert(name).inserted else {
        mistakes.append(Mistake(shown, "It stands twice."))
        continue
      }
      let read =
        switch value {
        case .text(let text): field.kind.read(text)
        case .tree(let tree): field.kind.read(tree)
        }
      if let read {
        values[name] = read
      } else {
        mistakes.append(Mistake(shown, "Write \(field.kind.words)."))
      }
    }
    for field in fields where field.isRequired && !seen.contains(field.name) {
      mistakes.append(Mistake(field.name, "It is wanted: \(field.kind.words)."))
    }
  }
}
