import CivilTime
import Planning
import Rostering
import Wellbeing

/// Answers to who corrects or withdraws a hard call or a concern: who it is about, and who recorded it until it was seen.
enum EntryAnswer {
  private static let nothing = Unanswered.notFound(
    "There is nothing of that name that you could change."
  )

  /// The page of an entry of the viewer's own.
  static func own(_ visit: Visit) throws -> EntryPage {
    let person = try OwnAnswer.person(visit)
    let (room, now) = (visit.standing.room, visit.now)
    let calls = OwnCalls(
      of: person,
      facts: visit.standing.facts,
      room: visit.standing.base,
      at: now
    )
    guard let entry = calls.entries.first(where: { $0.subject.name == visit.parameters["entry"] })
    else { throw nothing }
    return EntryPage(entry, of: person, in: room)
  }

  /// The page of what the viewer recorded about others.
  static func raised(_ visit: Visit) throws -> EntryPage {
    let entries = try entries(visit).filter { $0.name == visit.parameters["entry"] }
    guard let page = EntryPage(entries, in: visit.standing.room) else { throw nothing }
    return page
  }

  /// All that the viewer recorded about others and may still change.
  static func list(_ visit: Visit) throws -> Answer {
    var page = RaisedPage(try entries(visit), in: visit.standing.room)
    page.done = visit.query["done"]
    return visit.page(page.page(in: visit.surroundings))
  }

  /// Enters that the viewer has seen what others recorded, so that it is theirs alone to change.
  static func seen(_ visit: Visit) throws -> Answer {
    if try !visit.weigh(OpenOwnCalls()).isEmpty { _ = try visit.perform(OpenOwnCalls()) }
    return .seeOther("/me/record")
  }

  /// Corrects or withdraws what a page is about.
  static func change(_ found: EntryPage, _ visit: Visit) throws -> Answer {
    var page = found
    page.chosen = Set(visit.form.values("person"))
    page.kind = visit.form["category"] ?? ""
    page.at = visit.form["at"] ?? ""
    // Whoever is not on the page is not found, so that a form finds out nothing about anybody.
    guard page.chosen.isSubset(of: page.people.map(\.id)) else { throw nothing }
    let whose = page.isOwn ? page.people.map(\.id) : page.chosen.sorted()
    switch visit.form["what"] {
    case "withdraw":
      if whose.isEmpty {
        page.mistakes = [Mistake("whom", "Say for whom to withdraw it.")]
        break
      }
      _ = try visit.perform(WithdrawEntry(entry: page.name, people: whose))
      return .seeOther("\(page.back)?done=withdrawn")
    case "correct" where !page.isConcern:
      let at = visit.form["at"].flatMap {
        TypedMoment.read($0, .past, now: visit.now, in: visit.standing.base.roster.zone)
      }
      page.mistakes = try mistakes(page, whose, at, visit)
      if !page.mistakes.isEmpty { break }
      _ = try visit.perform(
        CorrectHardCall(event: page.name, people: whose, category: visit.form["category"]),
        happened: at
      )
      return .seeOther("\(page.back)?done=corrected")
    default: throw Unanswered.badInput("Say what to do about it: correct it or withdraw it.")
    }
    return visit.page(page.page(in: visit.surroundings), status: 422)
  }

  /// What is wrong with a correction: each part is weighed by itself, so that every reason stands beside its field.
  private static func mistakes(
    _ page: EntryPage,
    _ whose: [String],
    _ at: Instant?,
    _ visit: Visit
  ) throws -> [Mistake] {
    var mistakes: [Mistake] = []
    if whose.isEmpty { mistakes.append(Mistake("person", "Say for whom to correct it.")) }
    if page.at.isEmpty && page.kind.isEmpty {
      mistakes.append(Mistake("category", "Say what was otherwise: the kind, the time or both."))
    }
    if !page.at.isEmpty && at == nil {
      mistakes.append(Mistake("at", "Write the time as 21:40, or as 24 Oct 21:40."))
    }
    var changes = false
    func weigh(_ category: String?, _ at: Instant?, _ field: String) throws {
      // Nobody's: what is wrong with the part is known before it is known for whom.
      let people = whose.isEmpty ? page.people.map(\.id) : whose
      do {
        let command = CorrectHardCall(event: page.name, people: people, category: category)
        if try !visit.weigh(command, happened: at).isEmpty { changes = true }
      } catch let refusal as Refusal where refusal.cause == .input {
        mistakes += visit.mistakes(refusal, at: field)
      }
    }
    if let category = visit.form["category"] { try weigh(category, nil, "category") }
    if let at { try weigh(nil, at, "at") }
    if mistakes.isEmpty, !changes {
      mistakes.append(Mistake("category", "That is how it stands already."))
    }
    return mistakes
  }

  private static func entries(_ visit: Visit) throws -> [RaisedEntry] {
    visit.standing.facts.raised(
      by: try OwnAnswer.person(visit),
      in: visit.standing.base,
      at: visit.now
    )
  }
}
