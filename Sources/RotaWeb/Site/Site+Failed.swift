import CivilTime
import Drawing
import Planning
import RotaStore

extension Site {
  /// The page that a form was most likely sent from: the nearest one above its own path that may be looked at.
  private func page(
    before asked: Asked,
    for viewer: Viewer?,
    isGone: Bool
  ) -> (title: String, path: String)? {
    func above(_ path: String) -> String {
      path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }
    let own = LocalPath.checked(String(asked.target.prefix { $0 != "?" })) ?? "/"
    // What is gone has no page of its own any more.
    var path = isGone ? above(own) : own
    while path.count > 1 {
      if case .route(let route, _) = table.find(.get, path[...]), route.kind == .page,
        route.isOpen(to: viewer), !path.hasSuffix(".ics")
      {
        return ("the page you came from", path)
      }
      path = above(path)
    }
    return nil
  }

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
          (error as? Refusal).map { PlainSpeech(standing.room.roster).sentences($0) }
            ?? told.sentence,
          for: viewer,
          reference: told.status >= 500 ? number : nil,
          after: route?.method == .post
            ? page(before: asked, for: viewer, isGone: told.status == 404) : nil
        ),
        for: viewer,
        in: around,
        status: told.status
      )
    }
  }
}
