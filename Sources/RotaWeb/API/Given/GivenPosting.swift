import CivilTime
import Planning
import Rostering

/// Somebody's shift as a program writes it: `kowen:2026-10-24`, with `:NAME` where it is an extra one.
struct GivenPosting: Hashable, Sendable {
  let person: String
  let date: CivilDate
  let key: String?

  init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard (2...3).contains(parts.count), case .text(let person)? = GivenKind.id.read(parts[0]),
      case .date(let date)? = GivenKind.date.read(parts[1])
    else { return nil }
    if parts.count == 3, parts[2].utf8.count > 48 || !Self.isKey(parts[2]) { return nil }
    self.person = person
    self.date = date
    key = parts.count == 3 ? parts[2] : nil
  }

  /// Whether a text has small letters, digits and hyphens alone, as names of entries have.
  static func isKey(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        (48...57).contains($0) || (97...122).contains($0) || $0 == UInt8(ascii: "-")
      }
  }
}

extension Visit {
  /// The posting somebody means: by its name, else the one of the day.
  func posting(_ given: GivenPosting) -> PostingName {
    standing.facts.room(over: standing.base, people: [given.person]).roster
      .posting(of: given.person, on: given.date, key: given.key)
  }
}
