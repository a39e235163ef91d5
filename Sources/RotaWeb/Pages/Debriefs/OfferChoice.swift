import CivilTime
import Drawing
import Planning
import Wellbeing

/// What is chosen with an offer: its kind, and the flags it answers.
struct OfferChoice {
  let kind: CareKind
  let kinds: [Named]
  /// The person's open flags that the viewer sees; none for supervisors.
  let flags: [OpenFlag]
  /// The rules that were chosen.
  let rules: [String]
  /// When what it is about happened, as it was typed.
  let event: String
  let mistakes: [Mistake]

  var fields: HTML {
    let what = Field(
      "kind",
      "What",
      value: kind.rawValue,
      kind: .choices(kinds.map { .init($0.id, $0.name) })
    )
    let when = Field(
      "event",
      "When what it is about happened",
      value: event,
      hint: flags.isEmpty
        ? "Empty for now; else 21:40, or 24 Oct 21:40."
        : "Empty for when the flag says; else 21:40, or 24 Oct 21:40.",
      size: "date",
      mistakes: mistakes
    )
    return what.html + answered + when.html
  }

  private var answered: HTML {
    if flags.isEmpty { return "" }
    let boxes = flags.map { open -> HTML in
      """
      <label><input type="checkbox" name="rule" value="\(open.flag.rule)"\
      \(HTML.when(rules.contains(open.flag.rule), " checked"))> \(HTML(words: Self.words(open)))</label>

      """
    }
    return """
      <fieldset class="choices">
      <legend>Which flags it answers</legend>
      \(HTML.joined(boxes))</fieldset>

      """
  }

  /// That no offer is needed, a button a flag that was chosen.
  func withoutOffer(to person: String, _ surroundings: Surroundings) -> HTML {
    let chosen = flags.filter { rules.contains($0.flag.rule) }
    if chosen.isEmpty { return "" }
    let forms = chosen.map { open in
      Form.post(
        "/debriefs/no-offer",
        in: surroundings,
        hidden: [("person", person), ("rule", open.flag.rule)],
        Form.button("No offer is needed", .quiet, about: Self.words(open))
      )
    }
    return """
      <h2>Or none is needed</h2>
      <p class="hint">The flag is closed, and what it rests on does not count again for its rule.</p>
      \(HTML.joined(forms))
      """
  }

  private static func words(_ open: OpenFlag) -> String {
    "\(LeadCareText.basis(open.flag)): \(open.flag.reason)"
  }
}
