import Drawing
import Planning

extension ProposalPage {
  func page(in surroundings: Surroundings) -> Page {
    Page(
      title: proposal.title,
      here: proposal.here,
      measure: .text,
      notices: isStale
        ? [
          Notice(
            .warning,
            "Somebody changed the rota while you looked at it, so nothing was done. This is what it comes to now."
          )
        ] : [],
      mistakes: mistakes,
      main: """
        <p class="lead">\(proposal.lead)</p>
        \(proposal.before)\(cost)\(obstacles)\(form(surroundings))\
        <p class="step"><a href="\(proposal.back.path)">Back to \(proposal.back.words)</a></p>

        """
    )
  }

  private var cost: HTML {
    if weighed.change == nil { return "" }
    return """
      <section aria-labelledby="cost">
      <h2 id="cost">What it comes to</h2>
      \(findings.isEmpty ? "<p>Nobody’s cover, rest or notice is touched.</p>\n" : list(findings))</section>

      """
  }

  private var obstacles: HTML {
    if !against.isEmpty {
      return """
        <section aria-labelledby="against">
        <h2 id="against">What stands against it</h2>
        \(list(against))<p>It cannot be done as it is, whatever is said for it.</p>
        </section>

        """
    }
    if wanted.isEmpty { return "" }
    return """
      <section aria-labelledby="wanted">
      <h2 id="wanted">\(weighed.wantsReason ? "What needs a reason from you" : "What needs a word on short notice")</h2>
      \(list(wanted))</section>

      """
  }

  private func list(_ lines: [String]) -> HTML {
    "<ul>\n\(HTML.joined(lines.map { "<li>\(HTML(words: $0))</li>\n" }))</ul>\n"
  }

  private func form(_ surroundings: Surroundings) -> HTML {
    let canDo = weighed.change != nil
    if !canDo && proposal.no == nil { return "" }
    let asksReason = canDo || proposal.no != nil
    return Form.post(
      proposal.path,
      in: surroundings,
      hidden: proposal.hidden + (canDo ? [("seen", seen)] : []),
      style: "panel",
      """
      \(HTML.when(asksReason, reasonField.html))\(HTML.when(weighed.wantsBasis, basisField.html))\
      \(HTML.when(canDo, Form.button(proposal.button, name: "answer", value: "yes")))\
      \(HTML.with(proposal.no) { Form.button($0.button, .quiet, name: "answer", value: "no") })
      """
    )
  }

  private var reasonField: Field {
    Field(
      "reason",
      weighed.wantsReason ? "Reason, which it wants" : "Reason",
      value: reason ?? proposal.usualReason ?? "",
      kind: .choices(
        [Field.Choice("", weighed.wantsReason ? "Choose one" : "None given")]
          + reasons.map { Field.Choice($0.id, $0.text) }
      ),
      mistakes: mistakes
    )
  }

  private var basisField: Field { .basis(basis ?? "", mistakes: mistakes) }
}

extension Field {
  /// What it rests on where somebody's time is touched at short notice.
  static func basis(_ value: String = "", mistakes: [Mistake]) -> Field {
    Field(
      "basis",
      "What the short notice rests on",
      value: value,
      kind: .choices([
        Field.Choice("", "Choose one"), Field.Choice("agreement", "They agree to it"),
        Field.Choice("exigency", "A pressing need that could not be avoided"),
      ]),
      mistakes: mistakes
    )
  }
}
