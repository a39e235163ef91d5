import CivilTime
import Planning
import Rostering

/// The days somebody thinks of asking for, as they typed them.
struct LeaveQuery: Hashable, Sendable {
  /// `leave`, or `toil` for time off in lieu.
  private(set) var kind = "leave"
  /// The days; nothing where none were typed, or none that can be read.
  private(set) var days: DateSpan?
  /// What could not be read.
  private(set) var mistakes: [Mistake] = []
  let from: String
  let to: String

  /// The kinds that people ask for; a supervisor enters others.
  static let kinds = ["leave", "toil"]
  /// The most days that may be asked for in one go: a year.
  static let most = 366

  /// Reads a query or a form; without a last day it is one day.
  init(_ fields: Fields, today: CivilDate) {
    from = fields["from"] ?? ""
    to = fields["to"] ?? ""
    if let asked = fields["kind"] {
      if Self.kinds.contains(asked) {
        kind = asked
      } else {
        mistakes.append(Mistake("kind", "What for: choose one from the list"))
      }
    }
    if from.isEmpty, to.isEmpty { return }
    let first = TypedDate.read(from, today: today)
    let last = to.isEmpty ? first : TypedDate.read(to, today: today)
    if first == nil {
      mistakes.append(TypedDate.mistake("from", "First day", from))
    }
    if !to.isEmpty, last == nil {
      mistakes.append(TypedDate.mistake("to", "Last day", to, or: ", or leave it empty"))
    }
    guard let first, let last else { return }
    if last < first {
      mistakes.append(Mistake("to", "The last day is before the first."))
    } else if last - first >= Self.most {
      mistakes.append(Mistake("to", "Ask for at most a year at once."))
    } else if mistakes.isEmpty {
      days = DateSpan(first, last + 1)
    }
  }

  /// What would be asked for.
  func absence(of person: String) -> Absence? {
    days.map { Absence(person: person, kind: kind, extent: .days($0)) }
  }
}
