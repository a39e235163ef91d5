import CivilTime
import Drawing
import Planning
import Rostering
import Wellbeing

/// Asking a welfare lead for a talk: whom it reaches and when is said before it is sent, and again after.
struct TalkPage: Sendable {
  /// Whom it will reach, or has reached, and when.
  let lines: [String]
  /// The numbers for who needs somebody now.
  let numbers: [String]
  /// Whether it was sent just now.
  let isSent: Bool
  /// What was written, where it comes back.
  var text = ""
  /// What was wrong with what was written.
  var mistakes: [Mistake] = []

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - round: How care stands.
  ///   - person: The id of who asks.
  ///   - sent: When it was sent; nothing before it is.
  init(_ round: CareRound, of person: String, sent: Instant? = nil) {
    let roster = round.room.roster
    lines =
      SelfReferralText(
        round.route(from: person, sent: sent, wishes: round.wishes(of: person)),
        numbers: [],
        isSent: sent != nil,
        now: round.now,
        in: roster.zone,
        naming: Naming(roster, showsNames: true)
      ).lines
    numbers = round.room.numbersToRing
    isSent = sent != nil
  }

  /// The page.
  func page(in surroundings: Surroundings) -> Page {
    Page(
      title: isSent ? "It is sent" : "Ask for a talk",
      here: .me,
      measure: .text,
      notices: isSent ? [Notice(.done, "A welfare lead will be in touch with you.")] : [],
      mistakes: mistakes,
      main: """
        \(HTML.when(!isSent, "<p class=\"lead\">With a welfare lead, in confidence. You need no reason, and a few words are enough.</p>\n"))\
        <h2>\(isSent ? "Whom it has reached" : "Whom it will reach")</h2>
        \(HTML.joined(lines.dropLast().map { "<p>\(HTML(words: $0))</p>\n" }))\
        \(HTML.when(!isSent, form(surroundings)))\
        <p>Supervisors see nothing of it, nor that you asked, unless one is a welfare lead too. \
        <a href="/me/wishes">Say by whom you would rather not be looked after</a></p>
        <p class="hint">\(HTML(words: SelfReferralText.readers))</p>
        <section aria-labelledby="now">
        <h2 id="now">If you need somebody now</h2>
        <p>\(HTML(words: lines.last ?? ""))</p>
        <ul>
        \(HTML.joined(numbers.map { "<li>\(HTML(words: $0))</li>\n" }))</ul>
        </section>
        <p class="step"><a href="/me/record">Your own record</a><a href="/me">Back to my shifts</a></p>

        """
    )
  }

  private func form(_ surroundings: Surroundings) -> HTML {
    let field = Field(
      "text",
      "What would you like to say?",
      value: text,
      hint:
        "“Please ring me” is enough. If you would rather see somebody trained in TRiM, occupational health or the chaplain, say so here. Encrypted, up to \(Sentence.grouped(CareText.longest)) characters.",
      kind: .lines(5),
      mistakes: mistakes
    )
    return Form.post(
      "/me/talk",
      in: surroundings,
      style: "panel",
      "\(field.html)\(Form.button("Send it to the welfare leads"))"
    )
  }
}
