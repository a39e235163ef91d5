import CivilTime
import Drawing
public import Planning
import Rostering
import Wellbeing

/// A talk that the viewer holds: with whom and when, and what may be entered of it; nothing of why or of how it stands.
public struct HeldTalkPage: Sendable {
  /// With whom.
  public let person: String
  /// What.
  public let what: String
  /// When.
  public let when: String
  /// Until when something is to be done about it.
  public let due: String?
  /// What was wrong with what was sent.
  public var mistakes: [Mistake] = []
  let id: String
  let moves: [Named]

  /// Makes the page of a talk.
  public init(_ talk: HolderCareView.Talk, in room: Room) {
    let zone = room.roster.zone
    id = talk.id.description
    person = Naming(room.roster, showsNames: true).person(id: talk.person)
    what = Sentence.opened(talk.step.name)
    when = talk.span.map { Sentence.span($0, in: zone) } ?? "No time yet"
    due = talk.due.map { Sentence.moment($0, in: zone) }
    moves = CareDeed.ofHolders.map { Named(id: $0.rawValue, name: $0.words(step: nil)) }
  }

  /// The page.
  public func page(in surroundings: Surroundings) -> Page {
    let buttons = moves.enumerated().map { i, move in
      Form.button(move.name, i == 0 ? .main : .quiet, name: "move", value: move.id)
    }
    return Page(
      title: "Talk",
      heading: "\(HTML(name: person)) <small>\(HTML(words: what))</small>",
      here: .debriefs,
      measure: .text,
      mistakes: mistakes,
      main: """
        <p class="lead">\(HTML(words: when))\(HTML.with(due) { ", by \(HTML(words: $0))" }).</p>
        <h2>What happened?</h2>
        <p class="hint">Enter what they said where you asked them, then that it was held. You see what it comes to first.</p>
        \(Form.post("/debriefs/\(Percent.encoded(id))", in: surroundings, style: "ask", HTML.joined(buttons)))\
        <p class="soft">Record that it happened, never what was said. <a href="/debriefs">All in your hands</a></p>

        """
    )
  }
}
