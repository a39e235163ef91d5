import CivilTime
import Drawing
public import Planning
import Rostering
import Wellbeing

/// One open case for who sees to it: how it stands, what is next, and what happened, never what was said.
public struct DebriefCasePage: Sendable {
  /// Whose it is.
  public let person: String
  /// What it is and about when.
  public let title: String
  /// How it stands.
  public let state: String
  /// What is to be done next.
  public let next: String
  /// With whom it is, and by when.
  public let owner: String
  /// What happened: when, what, who.
  public let log: [[String]]
  /// What may be entered now, by its word in the form.
  public let moves: [Named]
  let id: String

  /// Makes the page of a case that the viewer has a part in as lead or deputy.
  public init(_ open: OpenCase, in room: Room) {
    let zone = room.roster.zone
    let names = Naming(room.roster, showsNames: true)
    let item = open.care.item
    id = open.id.description
    person = names.person(id: item.person)
    title = "\(Sentence.opened(item.kind.name)), about \(Sentence.moment(item.event, in: zone))"
    state = LeadCareText.state(item)
    next = LeadCareText.next(open, in: zone, naming: names)
    owner =
      LeadCareText.owner(open.owner, isDue: open.due != nil, in: zone, naming: names)
      + (open.due.map { ", by \(Sentence.moment($0, in: zone))" } ?? "")
    log = item.log.map {
      [Sentence.moment($0.at, in: zone), $0.move.words, names.person(id: $0.by)]
    }
    var moves: [Named] = []
    switch item.state {
    case .flagged: moves.append(Named(id: "offer", name: "Offer it"))
    case .offered:
      moves.append(Named(id: "accept", name: "They accepted"))
      moves.append(Named(id: "decline", name: "They declined"))
      moves.append(Named(id: "no-answer", name: "No answer"))
    case .unanswered:
      moves.append(Named(id: "look-in", name: "Looked in"))
      moves.append(Named(id: "offer", name: "Offer it again"))
    case .accepted, .held:
      if let step = item.next {
        moves.append(Named(id: "held", name: "\(Sentence.opened(step.name)) held"))
      }
    case .declined: moves.append(Named(id: "accept", name: "They changed their mind"))
    case .closed: break
    }
    if item.state.isOpen { moves.append(Named(id: "close", name: "Close it")) }
    self.moves = moves
  }
}

extension DebriefCasePage {
  /// The page.
  public func page(in surroundings: Surroundings) -> Page {
    let lines = log.map { line -> HTML in
      "<li><span class=\"at\">\(HTML(words: line[0]))</span>\(HTML(words: line[1])), \(HTML(name: line[2]))</li>\n"
    }
    let buttons = moves.enumerated().map { i, move in
      Form.button(move.name, i == 0 ? .main : .quiet, name: "move", value: move.id)
    }
    return Page(
      title: "Case",
      heading: "\(HTML(name: person)) <small>\(HTML(words: title))</small>",
      here: .debriefs,
      measure: .text,
      main: """
        <p class="lead">\(Tag.html(Sentence.opened(state), "plain")) \(HTML(words: Sentence.opened(next)))</p>
        <p>With \(HTML(words: owner)).</p>
        \(Form.post("/debriefs/\(Percent.encoded(id))", in: surroundings, style: "ask", HTML.joined(buttons)))\
        <h2>What happened</h2>
        \(HTML.either(lines.isEmpty, "<p class=\"soft\">Nothing yet.</p>\n", or: "<ol class=\"log\">\n\(HTML.joined(lines))</ol>\n"))\
        <p class="soft">Record that it happened, never what was said. <a href="/debriefs">All cases</a></p>

        """
    )
  }
}
