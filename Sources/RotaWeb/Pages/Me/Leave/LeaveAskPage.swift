import CivilTime
import Drawing
import Planning
import Rostering

/// Asking for leave: what it costs and what it meets is shown before it is asked, and what is asked stands below.
struct LeaveAskPage: Sendable {
  /// What the leave would come to, in words.
  struct Preview: Hashable, Sendable {
    let days: String
    let cost: String
    let balances: [String]
    let shifts: [String]
    let clashes: [String]
    let notes: [String]
    let against: [String]
  }

  /// A request of the viewer's that waits.
  struct Waiting: Hashable, Sendable {
    let id: String
    let text: String
    let place: String
  }

  /// What was typed.
  let query: LeaveQuery
  /// What is left now, where the room counts leave.
  let left: String?
  let waiting: [Waiting]
  private(set) var preview: Preview?

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - standing: The room and its facts.
  ///   - person: The viewer's id.
  ///   - query: What was typed.
  ///   - now: The moment.
  init(_ standing: Standing, of person: String, query: LeaveQuery, now: Instant) {
    self.query = query
    let zone = standing.base.roster.zone
    left = LeaveAccount.make(
      of: person,
      on: zone.date(at: now),
      facts: standing.facts,
      base: standing.base,
      now: now
    ).map { LeaveAccountText($0, toil: .zero, restDays: 0).sentence }
    waiting = WaitingLine(facts: standing.facts, base: standing.base).places
      .filter { $0.request.absence.person == person }
      .map { Waiting($0, zone) }
  }

  /// Shows what the leave would come to.
  mutating func show(
    _ found: LeavePreview,
    weighed: Result<Change, Refusal>,
    in standing: Standing
  ) {
    guard let days = query.days else { return }
    let roster = standing.room.roster
    let speech = PlainSpeech(roster)
    var notes: [String] = []
    var against: [String] = []
    switch weighed {
    case .success(let change): notes = Self.notes(change.warnings, speech)
    case .failure(let refusal):
      against =
        refusal.objections.map { Sentence.opened(speech.said($0.message)) }
    }
    preview = Preview(
      days: Sentence.days(days),
      cost: found.shifts.isEmpty
        ? "No shift of yours lies on these days: it costs nothing."
        : "It takes \(Sentence.count(found.shifts.count, "shift")), \(Sentence.hours(found.hours)) paid.",
      balances: found.balances.map(Self.words),
      shifts: found.shifts.map { shift in
        let name = roster.shift(shift.letter)?.name ?? shift.letter.description
        return "\(Sentence.span(shift.span, in: roster.zone)) \(name)"
      },
      clashes: (found.balances.contains { $0.after < .zero } ? [Self.overdrawn] : [])
        + found.full.map { Self.words($0, roster) }
        + found.short.map { Self.words($0, roster) },
      notes: notes,
      against: against
    )
  }

  private static let overdrawn =
    "It takes more leave than there is: a supervisor has to give a reason."

  private static func words(_ balance: LeavePreview.Balance) -> String {
    let end = balance.year.end - 1
    let after =
      balance.after < .zero
      ? "that is \(Sentence.hours(.zero - balance.after)) more than there is"
      : "\(Sentence.hours(balance.after)) would be left"
    let asked =
      balance.asked > .zero
      ? "; \(Sentence.hours(balance.asked)) more are asked for and not granted yet" : ""
    return
      "Leave year to \(Sentence.day(end)): \(Sentence.hours(balance.before)) left now, \(after)\(asked)."
  }

  private static func words(_ off: PeopleOff, _ roster: Roster) -> String {
    let team = off.limit.team.flatMap { id in roster.teams.first { $0.id == id }?.name }
    let role = off.limit.role.flatMap { id in roster.roles.first { $0.id == id }?.name }
    let who = (team.map { " of \($0)" } ?? "") + (role.map { " as \($0.lowercased())" } ?? "")
    let shift = roster.shift(off.letter)?.name ?? off.letter.description
    let count = "\(off.people.count) would be off\(who) on \(Sentence.shortDay(off.date)) \(shift)"
    return off.isOver
      ? "\(count), and at most \(off.limit.most) may: a supervisor has to give a reason."
      : "\(count), the most who may: nobody else could be off."
  }

  private static func words(_ short: LeavePreview.Short, _ roster: Roster) -> String {
    let role = roster.roles.first { $0.id == short.role }?.name ?? short.role
    let when =
      short.letter.map {
        "\(Sentence.shortDay(short.date)) \(roster.shift($0)?.name ?? $0.description)"
      } ?? Sentence.span(short.span, in: roster.zone)
    return
      "\(when) would be short: \(role.lowercased()) \(Sentence.number(short.there)) of \(short.need)."
  }

  /// What else is said of it.
  ///
  /// The limits stand above in words without ids, and so does the account.
  private static func notes(_ warnings: [String], _ speech: PlainSpeech) -> [String] {
    warnings.filter {
      !$0.contains("would be on leave") && !$0.contains(" left in the leave year")
        && !$0.contains("nothing is taken")
    }.map { Sentence.opened(speech.said($0)) }
  }
}

extension LeaveAskPage.Waiting {
  fileprivate init(_ place: WaitingLine.Place, _ zone: ZoneRules) {
    id = place.id.description
    let kind = place.request.absence.kind == "leave" ? "Leave" : "Time off in lieu"
    let when =
      switch place.request.absence.extent {
      case .days(let days): Sentence.days(days)
      case .moments(let span): Sentence.span(span, in: zone)
      }
    text = "\(kind), \(when), asked \(Sentence.moment(place.request.asked, in: zone))"
    self.place =
      place.ahead == 0
      ? "Nobody asked for the same places before."
      : "\(Sentence.count(place.ahead, "other")) asked for the same places before."
  }
}
