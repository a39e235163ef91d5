public import Planning
import CivilTime
import Rostering
import Wellbeing

/// Whom a supervisor is to ask how they are, and the talks that somebody holds: with whom and when, and nothing of why.
public struct HolderCareText: Hashable, Sendable {
  /// The lines.
  public let lines: [String]

  /// Puts them into words.
  public init(_ view: HolderCareView, in room: Room) {
    let zone = room.roster.zone
    let asks = view.asks.map { ask in
      Self.ask(ask.person, ask, in: zone) + ": relief debrief offer \(ask.person) wellbeing-check"
    }.map { TextWidth.clean($0) }
    if view.talks.isEmpty {
      lines = asks.isEmpty ? ["Nothing to look after."] : asks
      return
    }
    lines =
      asks
      + TextTable(
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

  /// `Ask how kowen is by Sun 25 Oct 07:00, and offer a wellbeing check`.
  static func ask(_ name: String, _ ask: CareAsk, in zone: ZoneRules) -> String {
    "Ask how \(name) is by \(Sentence.moment(ask.due, in: zone)), and offer a wellbeing check"
  }
}
