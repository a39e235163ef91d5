import CivilTime
import Rostering
import Wellbeing

extension Grounds {
  /// How long ago a hard call may have been: as far back as a person's own counts reach.
  private static let oldest = Minutes.days(365)

  /// Who asks, where it is somebody of the room; else a reason against the command.
  ///
  /// Whoever owns the files records nothing about anybody: the person sees who raised what.
  mutating func wantAsker(_ weighing: Weighing) -> String? {
    guard let person = weighing.instruction.by.person else {
      add(
        .notAllowed,
        "hard calls are recorded by the people of the room",
        hint: "say who you are, `--as PERSON`"
      )
      return nil
    }
    wantKnown(person, weighing)
    return person
  }

  /// Refuses whatever words can be put beside a change: nobody is asked why, and nothing is told of the call.
  mutating func wantNoWords(_ weighing: Weighing, butNote: Bool = false) {
    let said = weighing.instruction
    if said.note != nil && !butNote { add(.input, "no note can go with this") }
    if said.reason != nil { add(.input, "nobody is asked for a reason here") }
    if said.basis != nil { add(.input, "a basis is for changes to somebody's time") }
  }

  /// Refuses a time that somebody gave where there is no use for one.
  mutating func wantNow(_ weighing: Weighing) {
    if weighing.instruction.happened != nil { add(.input, "this is entered as it is said, now") }
  }

  /// Refuses a category that the room does not have.
  mutating func wantCategory(_ id: String, _ weighing: Weighing) {
    let rules = weighing.base.wellbeing
    if rules.category(id) != nil { return }
    add(
      .input,
      "there is no kind of hard call called \(id)",
      hint: rules.categories.isEmpty
        ? nil : "there is \(rules.categories.map(\.id).joined(separator: ", "))"
    )
  }

  /// Refuses a time of a hard call that is still to come, or that no count would reach.
  mutating func wantCallTime(_ at: Instant, _ weighing: Weighing) {
    wantPast(at, weighing)
    if at < weighing.now - Self.oldest {
      add(
        .input,
        "\(weighing.base.roster.zone.brief(at, today: weighing.today)) is more than a year ago",
        hint: "what weighs on somebody from longer ago is for a talk, and needs no entry"
      )
    }
  }
}

extension Weighing {
  /// Those among some people who were at no desk at a moment, in the order given.
  func offDuty(_ people: [String], at moment: Instant) -> [String] {
    let date = base.roster.zone.date(at: moment)
    let on = roster(of: Set(people)).standing(over: DateSpan(date - 1, date + 1))
      .filter { posting in posting.onDesk.contains { $0.contains(moment) } }
    let names = Set(on.map(\.name.person))
    return people.filter { !names.contains($0) }
  }
}
