import CivilTime
import Planning
import RotaStore

extension Site {
  /// The answer to what went wrong: a status, one sentence and a number to quote; what it was stands in the log alone.
  func failed(_ error: any Error, route: Route?, viewer: Viewer?, _ asked: Asked) -> Answer {
    let told = Unanswered(error)
    let number = String(Instruction.freshKey().prefix(10))
    if told.status >= 500 {
      ServerLog.note(
        .error,
        "failed",
        ["id": number, "route": route?.path.description ?? "(none)", "what": error.forLog]
      )
    }
    let kind = route?.kind ?? (asked.target.hasPrefix(Self.apiPath) ? .api : .page)
    switch kind {
    case .plain: return plain(told.status, told.sentence)
    case .api:
      return .problem(told, id: number, errors: ProblemJSON.errors(of: error))
    case .page:
      guard let standing = try? live.standing() else { return plain(told.status, told.sentence) }
      // The way out of a session is a form of it, so the frame needs its token here too.
      let now = clock()
      let cookie = asked.cookies[SessionCookie.name(isSecure: address.isSecure)]
      let around = surroundings(
        standing,
        token: viewer == nil ? nil : cookie.flatMap(SessionSecret.init)?.formToken,
        now: now,
        asked
      )
      return .page(
        PlainPage.error(
          told.status,
          told.sentence,
          for: viewer,
          reference: told.status >= 500 ? number : nil
        ),
        for: viewer,
        in: around,
        status: told.status
      )
    }
  }
}
