import CivilTime
import Planning
import Rostering

/// Answers to who asks for leave for themselves.
enum LeaveAnswer {
  /// What it would mean.
  static func look(_ visit: Visit) throws -> Answer {
    let query = LeaveQuery(visit.query, today: visit.today)
    return visit.page(try page(visit, query).page(in: visit.surroundings))
  }

  /// Leave that waits in line until a supervisor grants it.
  static func ask(_ visit: Visit) throws -> Answer {
    let query = LeaveQuery(visit.form, today: visit.today)
    guard let absence = query.absence(of: try OwnAnswer.person(visit)) else {
      if query.mistakes.isEmpty {
        throw Unanswered.badInput("Write the days as 24 Oct, or 24/10/2026.")
      }
      return visit.page(try page(visit, query).page(in: visit.surroundings), status: 400)
    }
    do {
      _ = try visit.perform(AskLeave(absence))
    } catch let refusal as Refusal where refusal.cause != .notAllowed {
      return visit.page(
        try page(visit, query).page(in: visit.surroundings),
        status: refusal.cause == .input ? 400 : 409
      )
    }
    return .seeOther("/me/leave")
  }

  /// Takes back what they asked for themselves; what another asked for is not found.
  static func withdraw(_ visit: Visit) throws -> Answer {
    let person = try OwnAnswer.person(visit)
    guard let id = visit.form["request"].flatMap({ FactID($0) }),
      case .leaveRequest(let asked)? = visit.standing.facts[id]?.fact,
      asked.absence.person == person
    else { throw Unanswered.notFound("There is no such request.") }
    _ = try visit.perform(WithdrawLeave(request: id))
    return .seeOther("/me/leave")
  }

  private static func page(_ visit: Visit, _ query: LeaveQuery) throws -> LeaveAskPage {
    let person = try OwnAnswer.person(visit)
    var page = LeaveAskPage(visit.standing, of: person, query: query, now: visit.now)
    guard let absence = query.absence(of: person) else { return page }
    let weighed: Result<Change, Refusal>
    do {
      weighed = .success(try visit.weigh(AskLeave(absence)))
    } catch let refusal as Refusal {
      weighed = .failure(refusal)
    }
    page.show(
      LeavePreview.make(
        of: absence,
        facts: visit.standing.facts,
        base: visit.standing.base,
        now: visit.now
      ),
      weighed: weighed,
      in: visit.standing
    )
    return page
  }
}
