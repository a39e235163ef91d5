import CivilTime
import Drawing
import Planning
import Rostering
import Wellbeing

/// Telling of somebody who seems not themselves: first what they will see of it, then the sending.
struct ConcernPage: Sendable {
  /// Everybody of the room but the viewer, by name.
  let people: [Named]
  /// Whether the viewer may choose to be named; a supervisor always is.
  let mayChoose: Bool
  /// About whom, as it was sent.
  var chosen = ""
  /// Whether the person is to see who it was.
  var isNamed = false
  /// What the person will see, once it is known about whom; it is sent from there.
  var notice: String?
  /// What was wrong with what was sent.
  var mistakes: [Mistake] = []

  init(_ room: Room, for viewer: Viewer, on day: CivilDate) {
    people = room.roster.people
      .filter { $0.id != viewer.personID && $0.placement(on: day) != nil }
      .map { Named(id: $0.id, name: $0.name.isEmpty ? $0.id : $0.name) }
      .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    mayChoose = !viewer.isSupervisor
  }

  /// The page.
  func page(in surroundings: Surroundings) -> Page {
    Page(
      title: notice == nil ? "Worried about somebody" : "What they will see",
      here: .floor,
      measure: .text,
      mistakes: mistakes,
      main: """
        \(HTML.either(notice == nil, ask(surroundings), or: confirm(surroundings)))\
        <p class="hint">\(HTML(words: DisclosureNotice.text(readers: ["the person", "a welfare lead"]))) \
        \(HTML(words: DisclosureNotice.supervisor(isOwn: false)))</p>
        <p class="step"><a href="/floor">Back to the floor</a><a href="/me/raised">What you recorded about others</a></p>

        """
    )
  }

  private func ask(_ surroundings: Surroundings) -> HTML {
    let field = Field(
      "person",
      "Who seems not themselves?",
      value: chosen,
      kind: .choices([.init("", "Choose")] + people.map { .init($0.id, $0.name) }),
      mistakes: mistakes
    )
    return """
      <p class="lead">You need not say why, and there is nowhere to. A welfare lead sees to it. Nothing is sent yet: \
      first you read what they will see.</p>
      \(Form.post(
        "/floor/concern",
        in: surroundings,
        style: "panel",
        "\(field.html)\(HTML.when(mayChoose, named))\(Form.button("Go on", name: "sure", value: "no"))"
      ))
      """
  }

  private var named: HTML {
    """
    <fieldset class="choices"><legend>Your name</legend>
    <label><input type="checkbox" name="named" value="yes"\(HTML.when(isNamed, " checked"))> They may see that it was you</label>
    </fieldset>

    """
  }

  private func confirm(_ surroundings: Surroundings) -> HTML {
    let name = people.first { $0.id == chosen }?.name ?? chosen
    let hidden: Form.Hidden = [("person", chosen)] + (isNamed ? [("named", "yes")] : [])
    return """
      <p class="lead">About \(HTML(name: name)). Nothing is sent yet.</p>
      <p>\(HTML(words: notice ?? ""))</p>
      \(Form.post(
        "/floor/concern",
        in: surroundings,
        hidden: hidden,
        Form.button("Send it", name: "sure", value: "yes")
      ))<p class="step"><a href="/floor/concern">Choose again</a></p>

      """
  }
}
