import CivilTime
import Drawing
import Planning
import Rostering

/// Somebody's shift of a day that a supervisor changes: they are away, or stood down.
struct DayAway {
  let visit: Visit
  let fields: Fields
  let date: CivilDate
  let person: String
  let name: String
  let posting: StandingPosting?

  private var room: Room { visit.standing.room }
  private var zone: ZoneRules { room.roster.zone }

  init(_ visit: Visit, _ fields: Fields) throws {
    let roster = visit.standing.room.roster
    self.visit = visit
    self.fields = fields
    date = try visit.namedDay()
    guard let person = fields["person"], roster.index(ofPerson: person) != nil else {
      throw Unanswered.notFound("Nobody of that name is in the room.")
    }
    self.person = person
    name = Naming(roster, showsNames: true).person(id: person)
    let standing = roster.standing(person, over: DateSpan(date, days: 1))
    posting =
      standing.first { $0.name.key == fields["key"] ?? PostingName.rostered } ?? standing.first
  }

  /// That they are away: sick unless another kind is said, that day unless another last day is.
  func proposal() throws -> Proposal {
    let kinds = room.roster.absenceKinds.filter { $0.id != "leave" && $0.id != "toil" }
    let wanted = fields["kind"] ?? "sick"
    guard let kind = kinds.first(where: { $0.id == wanted }) ?? kinds.first,
      fields["kind"] == nil || kind.id == wanted
    else { throw Unanswered.badInput("Choose a kind of absence from the list.") }
    let last = try lastDay(kind)
    let start = from
    let extent: Absence.Extent
    if let start {
      let end = last.map { max(posting?.span.end ?? start, zone.startOfDay($0 + 1)) } ?? .never
      extent = .moments(Span(start, max(start, end)))
    } else {
      extent = .days(DateSpan(date, last.map { $0 + 1 } ?? .never))
    }
    let away = Absence(person: person, kind: kind.id, extent: extent)
    return Proposal(
      title: "Report somebody away",
      lead:
        "\(HTML(name: name)) would be away (\(kind.id)), \(extent.spoken(in: zone)). Nothing is entered yet.",
      command: AddAbsence(away),
      path: "/day/\(date)/away",
      hidden: [
        ("person", person), ("key", posting?.name.key ?? PostingName.rostered), ("kind", kind.id),
        ("to", last?.description ?? ""), ("from", start?.description ?? ""),
      ],
      button: "Enter it",
      before: form(kinds, kind, last, start),
      here: .day,
      back: ("/day/\(date)", "the day"),
      then: { [cover] _ in cover }
    )
  }

  /// That the shift is taken off them.
  func standDown() throws -> Proposal {
    guard let posting else { throw Unanswered.notFound("They have no shift on that day.") }
    return Proposal(
      title: "Stand somebody down",
      lead:
        "\(HTML(name: name)) does not work the shift of \(Sentence.day(date)), \(Sentence.span(posting.span, in: zone)).",
      command: StandDown(posting: posting.name),
      path: "/day/\(date)/stand-down",
      hidden: [("person", person), ("key", posting.name.key)],
      button: "Stand down",
      here: .day,
      back: ("/day/\(date)", "the day"),
      then: { [cover] _ in cover }
    )
  }

  /// Who can take the shift they leave, or the day where they leave none.
  private var cover: String {
    guard let posting, posting.span.end > visit.now else { return "/day/\(date)" }
    return "/cover?on=\(date)&shift=\(Percent.encoded(posting.letter.description))"
      + "&role=\(Percent.encoded(posting.role))&for=\(Percent.encoded(person))"
  }

  /// The last day; none where it is left empty and the kind may have no end.
  private func lastDay(_ kind: AbsenceKind) throws -> CivilDate? {
    guard fields.names.contains("to") else { return date }
    guard let text = fields["to"] else {
      guard kind.mayBeOpen else {
        throw Unanswered.badInput("Say the last day: an absence of this kind has one.")
      }
      return nil
    }
    guard let last = TypedDate.read(text, today: visit.today), last >= date,
      last - date < 3660
    else {
      throw Unanswered.badInput(
        "Write the last day as 24 Oct or 24/10/2026, from the first one on."
      )
    }
    return last
  }

  /// The moment it begins, where that is not the whole shift; only one within the shift is heeded.
  private var from: Instant? {
    guard let moment = fields["from"].flatMap({ Instant($0) }), let posting,
      posting.span.contains(moment), moment <= visit.now
    else { return nil }
    return moment
  }

  private func form(
    _ kinds: [AbsenceKind],
    _ kind: AbsenceKind,
    _ last: CivilDate?,
    _ start: Instant?
  ) -> HTML {
    let isRunning = posting?.span.contains(visit.now) ?? false
    let moment = start ?? visit.now
    let choices = [
      Field.Choice("", "The whole shift"),
      Field.Choice(moment.description, "From \(Sentence.time(moment, in: zone)) on"),
    ]
    let begins = Field(
      "from",
      "Away for",
      value: start?.description ?? "",
      kind: .choices(choices)
    )
    let parts = [
      Field(
        "kind",
        "Kind",
        value: kind.id,
        kind: .choices(kinds.map { Field.Choice($0.id, Sentence.opened($0.id)) })
      ).html,
      Field(
        "to",
        "Last day, empty where not known",
        value: last.map { Sentence.day($0) } ?? "",
        size: "date"
      ).html,
      HTML.when(isRunning, begins.html),
    ]
    let key = posting?.name.key ?? PostingName.rostered
    return """
      \(Form.get(
        "/day/\(date)/away",
        hidden: [("person", person), ("key", key)],
        style: "ask",
        "\(HTML.joined(parts))\(Form.button("Work it out", .quiet))"
      ))\
      \(HTML.when(posting != nil, "<p>Not away, but not wanted? <a href=\"/day/\(date.description)/stand-down?person=\(Percent.encoded(person))&amp;key=\(Percent.encoded(key))\">Stand them down</a></p>\n"))
      """
  }
}
