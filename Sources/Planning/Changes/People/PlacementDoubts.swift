import CivilTime
import Rostering

/// Holds somebody's dated place against the room: every name in it must be there.
struct PlacementDoubts {
  let weighing: Weighing
  private var base: Room { weighing.base }

  init(_ weighing: Weighing) { self.weighing = weighing }

  func check(_ placement: Placement, of person: String, _ grounds: inout Grounds) {
    let roster = base.roster
    func want(_ isThere: Bool, _ what: String, _ name: String, _ known: [String]) {
      if isThere { return }
      grounds.add(
        .input,
        "unknown \(what) `\(name)`",
        hint: "known here: \(known.joined(separator: ", "))"
      )
    }
    if placement.days.count == 0 { grounds.add(.input, "the last day lies before the first") }
    let team = placement.team.flatMap { id in roster.teams.first { $0.id == id } }
    if let name = placement.team { want(team != nil, "team", name, roster.teams.map(\.id)) }
    if placement.roles.isEmpty { grounds.add(.input, "everybody works in some role") }
    for role in placement.roles {
      want(roster.roles.contains { $0.id == role }, "role", role, roster.roles.map(\.id))
    }
    if let name = placement.pattern {
      want(roster.pattern(name) != nil, "pattern", name, roster.patterns.map(\.id))
    }
    if let terms = placement.terms {
      want(base.rules.byTerms[terms] != nil, "terms", terms, base.rules.byTerms.keys.sorted())
    } else if base.rules.general.isEmpty, !base.rules.byTerms.isEmpty {
      let known = base.rules.byTerms.keys.sorted().joined(separator: ", ")
      grounds.add(.input, "no rules hold for \(person) without terms", hint: "terms here: \(known)")
    }
    checkPhase(placement, team, &grounds)
    if let tutor = placement.tutor {
      if tutor == person {
        grounds.add(.input, "\(person) cannot tutor themselves")
      } else if weighing.facts.identity(of: tutor) == nil {
        grounds.add(.input, "there is nobody with the id `\(tutor)` to tutor them")
      }
    }
    if placement.team == nil, placement.pattern == nil {
      grounds.warnings.append("\(person) has neither team nor pattern: they are never rostered")
    }
  }

  private func checkPhase(_ placement: Placement, _ team: Team?, _ grounds: inout Grounds) {
    let phase = placement.phase ?? (placement.pattern == nil ? nil : 0)
    guard let phase, let name = placement.pattern ?? team?.pattern,
      let pattern = base.roster.pattern(name), !pattern.cycle.indices.contains(phase)
    else { return }
    grounds.add(
      .input,
      "phase \(phase) lies outside the cycle of `\(name)`",
      hint: "it has the phases 0 to \(pattern.cycle.count - 1)"
    )
  }

  /// Faults of an id or a name that somebody typed.
  func check(_ identity: PersonIdentity, _ grounds: inout Grounds) {
    if !Self.isID(identity.id) {
      grounds.add(
        .input,
        "`\(identity.id.prefix(40))` is not an id",
        hint: "an id is a letter or digit, then up to 19 letters, digits, `-` and `_`"
      )
    }
    let scalars = identity.name.unicodeScalars
    if !scalars.contains(where: { !$0.properties.isWhitespace }) {
      grounds.add(.input, "the name is missing")
    }
    if scalars.count > 200 {
      grounds.add(.input, "the name has \(scalars.count) characters, at most 200 are allowed")
    }
    if scalars.contains(where: Self.isHarmful) {
      grounds.add(.input, "a control character stands in the name")
    }
  }

  static func isID(_ text: String) -> Bool {
    let bytes = text.utf8
    func isPlain(_ byte: UInt8) -> Bool {
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }
    guard let first = bytes.first, bytes.count <= 20, isPlain(first) else { return false }
    return bytes.allSatisfy { isPlain($0) || $0 == 45 || $0 == 95 }
  }

  /// Controls, line ends and the marks that turn the direction of text.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
  }
}
