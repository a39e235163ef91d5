import Rostering
import Wellbeing

extension RoomReader {
  private static let mostSkills = 20

  /// `who:` of a file of `kind: wellbeing`: which skills make somebody one of those who look after people.
  func readCareRoles(_ value: YAMLValue) {
    guard let map = value.mapping("a mapping of who looks after people to skills") else { return }
    map.allow(CareRole.allCases.map(\.rawValue))
    for entry in map.entries {
      guard let role = CareRole(rawValue: entry.key.text),
        let pieces = skillPieces(entry.value)
      else { continue }
      var names: [String] = []
      for piece in pieces {
        guard let name = readSkillName(piece) else { continue }
        if names.contains(name) {
          piece.error("the skill \(quoted(name)) is named twice")
        } else {
          names.append(name)
          careSkills.append(piece)
        }
      }
      wellbeing.who[role] = names
    }
    checkDeputies(map)
  }

  /// One skill or a list of them; an empty list says that nobody in the room's files is one.
  private func skillPieces(_ value: YAMLValue) -> [Piece]? {
    guard value.isList else {
      return value.piece("a skill or a list of them").map { [$0] }
    }
    let items = value.items("a list of skills") ?? []
    guard items.count <= Self.mostSkills else {
      value.report.error(
        "\(items.count) skills are too many",
        at: value.place,
        hint: "at most \(Self.mostSkills)"
      )
      return nil
    }
    return items.compactMap { $0.piece("a skill") }
  }

  private func readSkillName(_ piece: Piece) -> String? {
    guard let name = piece.words("the skill’s name") else { return nil }
    if name.contains(where: { $0 == "@" || $0 == ";" }) {
      piece.error(
        "\(quoted(name)) is not the name of a skill",
        hint: "its last day stands in people.csv, and several skills are a list: `[trim, peer]`"
      )
      return nil
    }
    return name
  }

  /// Who is a lead is nobody's deputy, so deputies need a skill of their own.
  private func checkDeputies(_ map: YAMLMapping) {
    let names = wellbeing.who[.deputy]
    guard !names.isEmpty, names.allSatisfy(wellbeing.who[.lead].contains),
      let entry = map.entries.last(where: {
        [CareRole.lead, .deputy].contains(CareRole(rawValue: $0.key.text))
      })
    else { return }
    entry.key.warning(
      "leads and their deputies have the same skill, so nobody is a deputy",
      hint: "give deputies a skill of their own"
    )
  }

  /// A skill that nobody has is perhaps misspelt; the usual names say nothing of the room.
  func checkCareSkills() {
    let held = Names(
      "skill",
      people.flatMap { $0.placements.flatMap { $0.skills.map(\.name) } }.sorted()
    )
    guard !people.isEmpty else { return }
    for piece in careSkills
    where !held.contains(piece.text) && CareRole(rawValue: piece.text) == nil {
      let meant = didYouMean(piece.text, held.ids).map { "\($0) " } ?? ""
      piece.warning(
        "nobody in people.csv has the skill \(quoted(piece.text))",
        hint: "\(meant)give it to somebody in the column `skills`, or take it out here"
      )
    }
  }
}
