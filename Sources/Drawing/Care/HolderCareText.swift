public import Planning
import CivilTime
import Rostering
import Wellbeing

/// The talks that a supervisor or a practitioner holds: with whom and when, and nothing of why.
public struct HolderCareText: Hashable, Sendable {
  /// The lines.
  public let lines: [String]

  /// Puts them into words.
  public init(_ view: HolderCareView, in room: Room) {
    let zone = room.roster.zone
    if view.talks.isEmpty {
      lines = ["Nothing to look after."]
      return
    }
    lines = TextTable(
      [.init("case"), .init("with"), .init("what"), .init("when"), .init("by")],
      rows: view.talks.map { talk in
        [
          talk.id.description, talk.person, talk.step.name,
          talk.span.map { Sentence.span($0, in: zone) } ?? "no time yet",
          talk.due.map { Sentence.moment($0, in: zone) } ?? "",
        ]
      }
    ).lines()
  }
}
