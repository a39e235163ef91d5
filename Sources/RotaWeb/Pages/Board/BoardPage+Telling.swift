import CivilTime
import Drawing
import Planning
import Rostering

extension BoardPage {
  /// Whom to tell of what, each with the button that says it was done.
  func toTell(_ surroundings: Surroundings) -> HTML {
    if !isForSupervisors || past != nil { return "" }
    var table = Table(
      "telling-table",
      untoldText.sentence,
      untoldText.table.columns.map { .init($0.title) } + [.init("Told", isHeard: true)],
      rows: zip(untoldText.table.rows, untold).map { row, change in
        row.map { HTML(words: $0) } + [told(change, surroundings)]
      }
    )
    table.narrow = .cards
    return """
      <section aria-labelledby="telling" class="screen">
      <h2 id="telling">Not yet told</h2>
      \(HTML.either(untold.isEmpty, "<p>\(nobodyToTell)</p>\n", or: table.html))</section>

      """
  }

  /// What is so while nothing waits to be told: people are told what is published, and nothing else.
  private var nobodyToTell: String {
    guard let publishedTo else {
      return "Nothing is published yet: people are told of their shifts when it is."
    }
    return
      "Everybody has been told of the changes to their published shifts, which go to \(Sentence.day(publishedTo)). What comes after is told when it is published."
  }

  private func told(_ change: Untold, _ surroundings: Surroundings) -> HTML {
    let name = change.posting
    let choices = HTML.joined(
      [
        (Told.Means.inPerson, "in person"), (.phone, "by telephone"),
        (.message, "by a message answered"),
      ].map {
        "<option value=\"\($0.0.rawValue)\">\($0.1)</option>"
      }
    )
    return Form.post(
      "/rota/told",
      in: surroundings,
      hidden: [("person", name.person), ("date", name.date.description), ("key", name.key)],
      style: "inline",
      """
      <select name="means" aria-label="How \(names.person(id: name.person)) was told">\(choices)</select>
      \(Form.button("Told", .quiet, about: names.person(id: name.person)))
      """
    )
  }
}
