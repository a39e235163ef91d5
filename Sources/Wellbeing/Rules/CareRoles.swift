public import CivilTime
public import Rostering

/// Which skills make somebody one of those who look after people.
///
/// Skills and never ids of people: who holds one, and until when, is said where people are.
public struct CareRoles: Hashable, Sendable {
  private var skills: [CareRole: [String]]

  /// What every room has unless it says otherwise: for each role the skill of its name.
  public init() {
    skills = Dictionary(uniqueKeysWithValues: CareRole.allCases.map { ($0, [$0.rawValue]) })
  }

  /// The names of the skills that a role goes with, any one of which is enough; none where nobody in the room has it.
  public subscript(role: CareRole) -> [String] {
    get { skills[role] ?? [] }
    set { skills[role] = newValue }
  }

  /// Whether skills make somebody one of these on a day; a skill counts to the end of its last day.
  public func make(_ role: CareRole, with held: [Skill], on day: CivilDate) -> Bool {
    let names = self[role]
    return held.contains { names.contains($0.name) && $0.holds(on: day) }
  }
}
