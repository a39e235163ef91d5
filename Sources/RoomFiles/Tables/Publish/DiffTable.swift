import CivilTime
public import Planning
import Rostering

/// What differs between two states of what was issued, as JSON: one object a shift.
public enum DiffTable {
  /// The difference's bytes; `was` and `now` are the letter, start and end of the first part to the last.
  ///
  /// - Parameters:
  ///   - diff: The difference.
  ///   - room: The room, for its clocks and names.
  ///   - names: Whether people's names are filled in.
  /// - Returns: UTF-8.
  public static func json(_ diff: IssuedDiff, in room: Room, names: Bool) -> [UInt8] {
    tree(diff, in: room, names: names).bytes
  }

  /// The same as a value, for where it is part of another.
  public static func tree(_ diff: IssuedDiff, in room: Room, names: Bool) -> JSONTree {
    var table = DataTable(columns: [
      "person", "name", "date", "posting", "change", "was_shift", "was_role", "was_start",
      "was_end", "now_shift", "now_role", "now_start", "now_end", "notice",
    ])
    var instants = InstantText(room.roster.zone)
    func cells(_ parts: [IssuedPosting]) -> [CSVField] {
      guard let first = parts.first, let hours = IssuedRota.hours(of: parts) else {
        return [.empty, .empty, .empty, .empty]
      }
      return [
        .id(first.letter.description), .id(first.role), .id(instants.text(hours.start)),
        .id(instants.text(hours.end)),
      ]
    }
    for person in diff.people {
      let name = room.roster.people.first { $0.id == person.id }?.name
      for change in person.changes {
        table.rows.append(
          [
            .id(person.id), names ? name.map { .typed($0) } ?? .empty : .empty,
            .id(change.name.date.description), .id(change.name.key), .id(change.kind.rawValue),
          ] + cells(change.was) + cells(change.now) + [.whole(change.notice)]
        )
      }
    }
    return table.tree
  }
}
