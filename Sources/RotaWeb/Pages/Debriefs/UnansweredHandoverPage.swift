import CivilTime
import Drawing
public import Planning
import Rostering

/// The handover question that nobody answered in time, for a welfare lead to answer: who was there, and whom to look after.
public struct UnansweredHandoverPage: Sendable {
  /// Which shift, in words.
  public let title: String
  /// Who was on it, by name.
  public let people: [Named]
  let date: CivilDate
  let letter: ShiftLetter

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - handover: The handover.
  ///   - room: The room with its people.
  ///   - viewer: The id of who looks, who raises nothing about themselves.
  public init(_ handover: UnansweredHandover, in room: Room, for viewer: String) {
    let names = Naming(room.roster, showsNames: true)
    date = handover.date
    letter = handover.letter
    title =
      "\(room.roster.shift(letter)?.name ?? letter.description), \(Sentence.day(handover.date))"
    let there = room.roster.standing(over: DateSpan(handover.date, days: 1)).filter {
      $0.name.date == handover.date && $0.letter == handover.letter && !$0.onDesk.isEmpty
    }
    people = Set(there.map(\.name.person)).subtracting([viewer])
      .map { Named(id: $0, name: names.person(id: $0)) }
      .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }
}

extension UnansweredHandoverPage {
  /// The page.
  public func page(in surroundings: Surroundings) -> Page {
    let boxes = people.map { one -> HTML in
      """
      <label><input type="checkbox" name="person" value="\(one.id)"> \(HTML(name: one.name))</label>

      """
    }
    return Page(
      title: "Anyone to look after?",
      heading: "Anyone to look after? <small>\(HTML(words: title))</small>",
      here: .debriefs,
      measure: .text,
      main: """
        <p>Nobody who went off that shift answered in time, so the question is with the welfare leads. Ask its supervisor where you can.</p>
        \(Form.post(
          "/debriefs/handover",
          in: surroundings,
          hidden: [("date", date.description), ("shift", letter.description)],
          style: "panel",
          """
          <fieldset class="choices"><legend>Who was on that shift</legend>
          <p class="hint">A name is a concern, which the person sees on their own page. Nobody is answered by choosing no name.</p>
          \(HTML.joined(boxes))</fieldset>
          \(Form.button("Answer"))
          """
        ))<p class="step"><a href="/debriefs">All cases</a></p>

        """
    )
  }
}
