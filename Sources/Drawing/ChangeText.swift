import CivilTime
public import Planning
import Rostering

/// What a change comes to, as every command that changes something answers it.
///
/// Shape: lines, each one thing that should be known: what it is and its name, what the rules find, rest owed,
/// cover before and after, notice, who must be told. What concerns nobody is left out. Of other people's rules
/// and notice only supervisors read more than that there is something.
public struct ChangeText: Hashable, Sendable {
  /// The lines.
  public let lines: [String]
  /// The lines without what it is: what is found of it.
  public let findings: [String]

  /// Every line ended.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  /// Puts a change into words.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - room: The room, for its clocks and roles.
  ///   - isForSupervisors: Whether the words are for a supervisor rather than for who asked.
  public init(_ change: Change, in room: Room, isForSupervisors: Bool) {
    let parts = ChangeParts(change: change, room: room, isForSupervisors: isForSupervisors)
    let findings =
      change.warnings.map { "Note: \($0)." } + parts.rules + parts.owed + parts.cover
      + parts.notice + parts.telling
    self.findings = findings.map { TextWidth.clean($0) }
    lines = parts.opening.map { TextWidth.clean($0) } + self.findings
  }
}
