import Planning
import Rostering
import Wellbeing

/// Answers to who enters a break: their own, or as a supervisor somebody's on the floor.
enum BreakAnswer {
  /// Whose breaks they are; whoever is neither the viewer nor theirs to supervise is not found.
  static func person(_ visit: Visit, _ fields: Fields) throws -> FloorPerson {
    let viewer = try visit.signedIn()
    guard let id = fields["person"], id != viewer.personID else {
      return try FloorAnswer.own(visit)
    }
    guard viewer.isSupervisor else { throw Unanswered.notFound("Nobody of that name is on now.") }
    return try FloorAnswer.named(id, visit)
  }

  /// The page of somebody's breaks.
  static func page(_ found: FloorPerson, _ visit: Visit) throws -> BreakPage {
    BreakPage(
      found,
      on: visit.floor,
      facts: visit.standing.facts,
      in: visit.standing.room,
      for: try visit.signedIn()
    )
  }

  /// Enters what was sent; every reason against it comes back beside its field.
  static func enter(_ visit: Visit) throws -> Answer {
    let found = try person(visit, visit.form)
    var page = try page(found, visit)
    for field in visit.form.all { page.sent[field.name] = field.value }
    var place = ""
    do {
      switch visit.form["what"] {
      case "start":
        place = "kind"
        guard let kind = BreakPage.kind(visit.form["kind"]) else {
          page.mistakes = [Mistake("kind", "Say which break begins.")]
          break
        }
        _ = try visit.perform(StartBreak(posting: found.posting, kind: kind))
        return .seeOther("/floor")
      case "end", "interrupted":
        let isInterrupted = visit.form["what"] == "interrupted"
        _ = try visit.perform(EndBreak(posting: found.posting, isInterrupted: isInterrupted))
        return .seeOther("/floor")
      case "missed":
        place = "missed"
        guard let told = page.over.first(where: { $0.id == visit.form["missed"] }) else {
          page.mistakes = [Mistake("missed", "Choose which break was not had.")]
          break
        }
        let due = told.planned
        _ = try visit.perform(MissBreak(posting: found.posting, kind: due.kind, due: due.span))
        return .seeOther(back(page))
      case "swap":
        place = "with"
        if let command = try swap(found, &page, visit) {
          _ = try visit.perform(command, basis: page.sent["agreed"] == "yes" ? .agreement : nil)
          return .seeOther(back(page))
        }
      case "wish":
        place = "side"
        let side = visit.form["side"].map { BreakSide(rawValue: $0) }
        if side == .some(nil) {
          page.mistakes = [Mistake("side", "Choose early, late or no wish.")]
          break
        }
        _ = try visit.perform(WishBreaks(posting: found.posting, side: side ?? nil))
        return .seeOther(back(page))
      default: throw Unanswered.badInput("Say what to enter.")
      }
    } catch let refusal as Refusal where refusal.cause != .notAllowed {
      page.mistakes = visit.mistakes(refusal, at: place)
      return visit.page(page.page(in: visit.surroundings), status: refusal.status)
    }
    return visit.page(page.page(in: visit.surroundings), status: 422)
  }

  /// The change of places that a form asks for; nothing where something is wanting, which the page then says.
  private static func swap(
    _ found: FloorPerson,
    _ page: inout BreakPage,
    _ visit: Visit
  ) throws -> SwapBreaks? {
    let kind = BreakPage.kind(visit.form["swapped"])
    let other = page.others.first { $0.id == visit.form["with"] }
    if other == nil { page.mistakes.append(Mistake("with", "Choose with whom.")) }
    if kind == nil || kind == .screen {
      page.mistakes.append(Mistake("swapped", "Choose which break: the rest or the meal."))
    }
    if !page.mayDecide, visit.form["agreed"] != "yes" {
      page.mistakes.append(Mistake("agreed", "Say that both agree, once they do."))
    }
    guard page.mistakes.isEmpty, let kind, let other else { return nil }
    return SwapBreaks(
      first: found.posting,
      second: try FloorAnswer.named(other.id, visit).posting,
      kind: kind
    )
  }

  private static func back(_ page: BreakPage) -> String {
    "/floor/break" + (page.isOwn ? "" : "?person=\(Percent.encoded(page.person.id))")
  }
}
