import CivilTime
import Drawing
import Planning
import Rostering

/// What somebody who holds talks has next: how many and when, and of nobody's name or need.
///
/// Their own page stays open for longer than those that were told in confidence, so with whom and what stands there alone.
enum OwnHeld {
  /// The sentence for who asks; nothing where they hold nothing, and nothing is worked out for who looks after nobody.
  static func sentence(_ visit: Visit) throws -> String? {
    let viewer = try visit.signedIn()
    guard let person = viewer.personID, viewer.isAny(of: [.supervisor, .lead, .practitioner]) else {
      return nil
    }
    return sentence(HolderCareView(visit.careRound, for: person), in: visit.standing.base)
  }

  static func sentence(_ view: HolderCareView, in room: Room) -> String? {
    var parts: [String] = []
    if !view.talks.isEmpty {
      let next = view.talks.first.flatMap(\.span)
      let when = next.map { "the next on \(Sentence.span($0, in: room.roster.zone))" }
      parts.append(
        "You hold \(Sentence.count(view.talks.count, "talk")), \(when ?? "without a time as yet")."
      )
    }
    if !view.asks.isEmpty {
      parts.append(
        "You are asked to see how \(Sentence.count(view.asks.count, "person is", "people are"))."
      )
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
