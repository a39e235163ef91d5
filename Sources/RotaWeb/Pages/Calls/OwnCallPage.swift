import Drawing
import Planning
import Wellbeing

/// The form by which somebody records that a call was hard for themselves: of which kind and when, nothing of what was said.
struct OwnCallPage: Sendable {
  /// The room's kinds of hard call.
  let kinds: [Named]
  /// The kind, as it was sent.
  var kind = ""
  /// When it was, as it was typed.
  var at = ""
  /// The incident's number, as it was typed.
  var incident = ""
  /// What was wrong with what was sent.
  var mistakes: [Mistake] = []

  init(_ room: Room) {
    kinds = room.wellbeing.categories.map { Named(id: $0.id, name: $0.name) }
  }

  /// The page.
  func page(in surroundings: Surroundings) -> Page {
    Page(
      title: "A call was hard for you",
      here: .me,
      measure: .text,
      mistakes: mistakes,
      main: """
        <p class="lead">Of which kind it was, and when. Nothing is told of the call itself, and it scores nobody.</p>
        \(Form.post("/me/call", in: surroundings, style: "panel", "\(HTML.joined(fields.map(\.html)))\(Form.button("Record it"))"))\
        <p class="hint">\(HTML(words: DisclosureNotice.text(readers: ["you", "a welfare lead"]))) \
        \(HTML(words: DisclosureNotice.supervisor(isOwn: true))) You can correct it or take it back at any time.</p>
        <p class="step"><a href="/me/talk">Ask for a talk</a><a href="/me/record">Your own record</a></p>

        """
    )
  }

  private var fields: [Field] {
    [
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
  }
}
