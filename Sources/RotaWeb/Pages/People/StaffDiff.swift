import CivilTime
import Drawing
import Planning
import Rostering

/// What a list of staff would change of the people as they are.
///
/// It is read from the change that the import comes to, so that nothing is shown that would not be done.
struct StaffDiff: Hashable, Sendable {
  /// What becomes of somebody.
  enum Kind: String, Hashable, Sendable, CaseIterable {
    case new = "New"
    case moved = "Moved"
    case ends = "Ends"
    case changed = "Changed"
  }

  /// Somebody whose place would be another.
  struct Line: Hashable, Sendable {
    let kind: Kind
    let id: String
    let name: String
    let before: [String]
    let after: [String]
  }

  let lines: [Line]
  let unchanged: Int

  /// Makes the differences.
  ///
  /// - Parameters:
  ///   - listed: Who is in the list.
  ///   - before: The roster as it stands.
  ///   - after: The roster after the import.
  init(_ listed: [Person], from before: Roster, to after: Roster) {
    let words = PlaceWords(roster: after)
    lines = listed.compactMap { person -> Line? in
      let old = before.index(ofPerson: person.id).map { before.people[$0] }
      guard let new = after.index(ofPerson: person.id).map({ after.people[$0] }), old != new else {
        return nil
      }
      // What stands on both sides says nothing.
      let kept = Set(old?.placements ?? []).intersection(new.placements)
      let (was, becomes) = (
        (old?.placements ?? []).filter { !kept.contains($0) },
        new.placements.filter { !kept.contains($0) }
      )
      let differing = words.differing(was, becomes)
      func said(_ one: Person) -> [String] {
        let places = one.placements.filter { !kept.contains($0) }
          .map { words.all($0, naming: differing) }
        return old.map { $0.name != new.name } ?? false ? ["named \(one.name)"] + places : places
      }
      return Line(
        kind: Self.kind(old, new),
        id: new.id,
        name: new.name.isEmpty ? new.id : new.name,
        before: old.map(said) ?? [],
        after: said(new)
      )
    }
    unchanged = listed.count - lines.count
  }

  private static func kind(_ old: Person?, _ new: Person) -> Kind {
    guard let old else { return .new }
    guard let was = old.placements.last, let now = new.placements.last else { return .changed }
    if was.days.end == .never, now.days.end != .never { return .ends }
    return was.team != now.team ? .moved : .changed
  }

  /// `2 new, 1 moved, 92 unchanged`.
  var sentence: String {
    let counts = Kind.allCases.compactMap { kind -> String? in
      let count = lines.count { $0.kind == kind }
      return count == 0 ? nil : "\(Sentence.grouped(count)) \(kind.rawValue.lowercased())"
    }
    return (counts + ["\(Sentence.grouped(unchanged)) unchanged"]).joined(separator: ", ")
  }

  /// All of it in one text, by which it is known again.
  var text: String {
    lines.map { line in
      ([line.kind.rawValue, line.id, line.name] + line.before + ["→"] + line.after)
        .joined(separator: "\u{1F}")
    }.joined(separator: "\u{1E}") + "\u{1E}\(unchanged)"
  }
}
