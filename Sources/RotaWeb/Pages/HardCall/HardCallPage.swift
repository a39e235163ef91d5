import CivilTime
import Drawing
public import Planning
import Rostering
import Wellbeing

/// The form by which a supervisor says that a call was hard for somebody: whom, of which kind, when; nothing of what was said.
public struct HardCallPage: Sendable {
  /// Who is on now, by name.
  public let people: [Named]
  /// The room's kinds of hard call.
  public let kinds: [Named]
  /// Whom it was hard for, as it was sent.
  public var chosen: Set<String> = []
  /// The kind, as it was sent.
  public var kind = ""
  /// When it was, as it was typed.
  public var at = ""
  /// The incident's number, as it was typed.
  public var incident = ""
  /// Whether one was recorded just now.
  public var isRecorded = false
  /// What was wrong with what was sent.
  public var mistakes: [Mistake] = []

  /// Makes an empty form.
  ///
  /// - Parameters:
  ///   - floor: Who is on.
  ///   - room: The room with its people.
  public init(_ floor: Floor, in room: Room) {
    let names = Naming(room.roster, showsNames: true)
    people = floor.people.map { Named(id: $0.person, name: names.person(id: $0.person)) }
      .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    kinds = room.wellbeing.categories.map { Named(id: $0.id, name: $0.name) }
  }
}

extension HardCallPage {
  /// The page.
  public func page(in surroundings: Surroundings) -> Page {
    Page(
      title: "A hard call",
      here: .floor,
      measure: .text,
      notices: isRecorded
        ? [
          Notice(
            .done,
            "Recorded. Those it names see it on their own page, and can correct it or take it back. Until they have seen it, so can you: see what you recorded about others."
          )
        ] : [],
      mistakes: mistakes,
      main: """
        <p class="lead">Whom it was hard for, and of which kind. Nothing is told of the call itself.</p>
        \(HTML.either(people.isEmpty, Empty.html("Nobody is on just now."), or: form(surroundings)))\
        <p class="hint">\(HTML(words: DisclosureNotice.text(readers: ["those it names (each their own part)", "a welfare lead"]))) \
        \(HTML(words: DisclosureNotice.supervisor(isOwn: false)))</p>
        <p class="step"><a href="/floor">Back to the floor</a><a href="/me/raised">What you recorded about others</a></p>

        """
    )
  }

  private func form(_ surroundings: Surroundings) -> HTML {
    let boxes = people.map { one -> HTML in
      """
      <label><input type="checkbox" name="person" value="\(one.id)"\(HTML.when(chosen.contains(one.id), " checked"))> \(HTML(name: one.name))</label>

      """
    }
    let fields = [
      Field(
        "category",
        "Of which kind",
        value: kind,
        kind: .choices([.init("", "Choose")] + kinds.map { .init($0.id, $0.name) }),
        mistakes: mistakes
      ),
      Field(
        "at",
        "When it was",
        value: at,
        hint: "Empty for now; else 21:40, or 24 Oct 21:40.",
        size: "date",
        mistakes: mistakes
      ),
      Field(
        "incident",
        "Number of the incident",
        value: incident,
        hint: "May stay empty. Encrypted, up to \(AddHardCall.incidentLength) characters.",
        size: "date",
        mistakes: mistakes
      ),
    ]
    let mistake = mistakes.first { $0.field == "person" }?.text
    return Form.post(
      "/floor/call",
      in: surroundings,
      style: "panel",
      """
      <fieldset class="choices" id="person"><legend>Whom it was hard for</legend>
      \(HTML.with(mistake) { "<p class=\"mistake hint\"><span class=\"heard\">Mistake: </span>\($0)</p>\n" })\
      \(HTML.joined(boxes))</fieldset>
      \(HTML.joined(fields.map(\.html)))\(Form.button("Record it"))
      """
    )
  }
}
