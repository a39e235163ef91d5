import CivilTime
import Drawing
import Planning
import Rostering
import Wellbeing

/// What the viewer recorded about others and may still change; what somebody has seen is theirs and not in it.
struct RaisedPage: Sendable {
  /// One call or concern.
  struct Item: Hashable, Sendable {
    /// Its name, as the address has it.
    let name: String
    /// What it is, whom it is about and when it was recorded.
    let text: String
  }

  let items: [Item]
  /// What was done just now, by its word in the address.
  var done: String?

  init(_ entries: [RaisedEntry], in room: Room) {
    let names = Naming(room.roster, showsNames: true)
    var items: [Item] = []
    for entry in entries where !items.contains(where: { $0.name == entry.name }) {
      let about = entries.filter { $0.name == entry.name }.map { names.person(id: $0.person) }
      let what = entry.isConcern ? "A concern about" : "A hard call of"
      let when = Sentence.moment(entry.recorded, in: room.roster.zone)
      items.append(
        Item(name: entry.name, text: "\(what) \(Sentence.list(about.sorted())), recorded \(when)")
      )
    }
    self.items = items
  }

  /// The page.
  func page(in surroundings: Surroundings) -> Page {
    let said = [
      "sent": "Sent.", "corrected": "Corrected.",
      "withdrawn": "Withdrawn: it counts for nothing from now on.",
    ]
    let rows = items.map { item -> HTML in
      """
      <li><span>\(HTML(words: item.text))</span>\
      <a class="step-on" href="/me/raised/\(Percent.encoded(item.name))">Change or withdraw<span class="heard">: \(HTML(words: item.text))</span></a></li>

      """
    }
    return Page(
      title: "What you recorded about others",
      here: .me,
      measure: .text,
      notices: done.flatMap { said[$0] }.map { [Notice(.done, $0)] } ?? [],
      main: """
        <p class="lead">You can correct it or take it back until they have seen it. From then on it is theirs alone, and no longer here.</p>
        \(HTML.either(
          rows.isEmpty,
          Empty.html("Nothing that you could still change."),
          or: "<ul class=\"needs\">\n\(HTML.joined(rows))</ul>\n"
        ))\
        <p class="step"><a href="/floor/concern">Tell of somebody you are worried about</a><a href="/me">Back to my shifts</a></p>

        """
    )
  }
}
