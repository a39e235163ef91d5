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
  ///   - showsNames: Whether people and roles are called by name, and days as people say them; by id for who types ids.
  public init(_ change: Change, in room: Room, isForSupervisors: Bool, showsNames: Bool = false) {
    let parts = ChangeParts(
      change: change,
      room: room,
      isForSupervisors: isForSupervisors,
      naming: Naming(room.roster, showsNames: showsNames)
    )
    let speech = showsNames ? PlainSpeech(room.roster) : nil
    let findings =
      change.warnings.map { "Note: \(speech?.said($0) ?? $0)." } + parts.rules + parts.owed
      + parts.cover
      + parts.notice + parts.telling
    self.findings = findings.map { TextWidth.clean($0) }
    lines = parts.opening.map { TextWidth.clean($0) } + self.findings
  }
}
