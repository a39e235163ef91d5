import CivilTime
import Rostering

extension RoomReader {
  func readTeams(_ value: YAMLValue) {
    guard let items = value.items("a list of teams") else { return }
    if isTooLong(items.count, "teams", at: value.place) { return }
    var names = Names("team")
    for item in items {
      guard let map = item.mapping("a team, `{ id: …, name: …, pattern: …, phase: … }`") else {
        continue
      }
      map.allow(["id", "name", "pattern", "phase"])
      let id = readID(map, &names)
      let name = map.required("name")?.piece("a name")?.words("the name")
      let pattern = map.required("pattern")?.piece("a pattern’s id")?.reference(to: patternNames)
      let phase = map.required("phase")?.piece("a phase").flatMap { readPhase($0, of: pattern) }
      guard let id, let name, let pattern, let phase else { continue }
      teams.append(Team(id: id, name: name, pattern: pattern, phase: phase))
    }
    teamNames = names.contains("") ? nil : names
  }

  /// Reads the id of an entry and makes it known; where there is none the empty name is known instead, and the
  /// list counts as unread.
  func readID(_ map: YAMLMapping, _ names: inout Names) -> String? {
    guard let piece = map.required("id")?.piece("an id") else {
      names.insert("", at: map.place)
      return nil
    }
    let id = piece.id()
    // What refers to a misspelt id spells it alike: one slip, one diagnostic.
    guard id != nil else {
      names.insert(piece.text, at: piece.place)
      return nil
    }
    return names.add(piece) ? id : nil
  }

  /// A phase within the cycle of its pattern, where that is known.
  func readPhase(_ piece: Piece, of pattern: String?) -> Int? {
    guard let phase = piece.whole(0...Pattern.longest - 1, "the phase") else { return nil }
    guard let pattern = patterns.first(where: { $0.id == pattern }) else { return phase }
    guard phase < pattern.cycle.count else {
      let days = pattern.cycle.count
      piece.error(
        "phase \(phase) lies outside the cycle of \(quoted(pattern.id))",
        hint: "its \(counted(days, "day")) have the phases 0 to \(days - 1)"
      )
      return nil
    }
    return phase
  }
}
