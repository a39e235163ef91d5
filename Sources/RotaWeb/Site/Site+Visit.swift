import CivilTime
import Planning
import RotaStore
import Rostering

extension Site {
  /// Lets a route answer, where who asks may ask it.
  func visit(
    _ route: Route,
    parameters: [String: String],
    query: Fields,
    sent: Sent,
    _ asked: Asked
  ) -> Answer {
    var viewer: Viewer?
    var form = Fields()
    var bytes: [UInt8] = []
    switch sent {
    case .form(let fields): form = fields
    case .bytes(let sent): bytes = sent
    }
    do {
      let now = clock()
      try mustStand(route)
      let standing = try live.standing()
      // Programs come with a token; what a browser sends of itself counts for nothing there.
      let session = route.kind == .api ? nil : try session(of: asked, for: route, at: now)
      let account = route.kind == .api ? try bearer(of: asked, at: now) : session?.account
      viewer = account.map { self.viewer($0, in: standing, at: now) }
      guard route.isOpen(to: viewer) else {
        if viewer == nil { return signInFirst(route, asked) }
        throw Unanswered.notAllowed(
          route.kind == .api
            ? "The account’s role does not allow this." : "Your role does not open this page."
        )
      }
      if route.method == .post, let session {
        guard let token = form["csrf"], isSame(token, session.formToken) else {
          throw Unanswered.notAllowed(
            "This form is not of your session. Load the page again and send it once more."
          )
        }
        try sessions.settle(at: now)
      }
      let around = surroundings(standing, token: session?.formToken, now: now, asked)
      return try answer(
        route,
        Visit(
          parameters: parameters,
          query: query,
          form: form,
          body: bytes,
          viewer: viewer,
          standing: standing,
          now: now,
          surroundings: route.method == .get && route.kind == .page
            ? around.saying(done(asked.cookies[DoneCookie.name], by: viewer, in: standing))
            : around,
          host: asked.hosts.first ?? "",
          address: asked.address,
          headers: asked.headers,
          cookies: asked.cookies,
          session: session,
          site: self
        )
      )
    } catch {
      return failed(error, route: route, viewer: viewer, asked)
    }
  }

  /// What a route answers; where a form has written an entry, the page after it says so once.
  private func answer(_ route: Route, _ visit: Visit) throws -> Answer {
    var answer = try route.answer(visit)
    if route.method == .post, answer.status == 303, let entry = visit.written.entry {
      answer.headers.append(DoneCookie.set(entry))
    } else if visit.surroundings.done != nil, answer.status == 200 {
      answer.headers.append(DoneCookie.clear)
    }
    return answer
  }

  /// What is answered where there is no such page.
  func missing(_ asked: Asked) -> Answer {
    failed(Unanswered.notFound(), route: nil, viewer: known(asked), asked)
  }

  private func session(of asked: Asked, for route: Route?, at now: Instant) throws -> OpenSession? {
    guard let cookie = asked.cookies[SessionCookie.name(isSecure: address.isSecure)] else {
      return nil
    }
    // A page that a script fetches again keeps nobody signed in.
    let isRefresh = asked.only("sec-fetch-dest") == "empty"
    return try sessions.find(
      cookie,
      at: now,
      isConfidential: route?.isConfidential ?? false,
      counts: !isRefresh || route?.method == .post
    )
  }

  /// Who an account is now: their roles follow from the room as it stands.
  func viewer(_ account: Account, in standing: Standing, at now: Instant) -> Viewer {
    let room = standing.room
    let person = account.person.flatMap { room.roster.index(ofPerson: $0) }
      .map { room.roster.people[$0] }
    var roles =
      person.map { SiteRole.all(of: $0.id, in: room, on: room.roster.zone.date(at: now)) } ?? []
    if account.isAdmin { roles.insert(.admin) }
    return Viewer(
      accountName: account.name,
      personID: person?.id,
      displayName: person?.name ?? account.name,
      roles: roles,
      actor: Actor(
        person: person?.id,
        name: person?.id ?? "account:\(account.name)",
        isSupervisor: roles.contains(.supervisor)
      )
    )
  }

  func surroundings(
    _ standing: Standing,
    token: String?,
    now: Instant,
    _ asked: Asked
  ) -> Surroundings {
    let theme = asked.cookies["theme"]
    return Surroundings(
      roomName: standing.base.name,
      zone: standing.base.roster.zone,
      now: now,
      entry: standing.entry,
      isSample: isSample,
      path: LocalPath.checked(asked.target) ?? "/",
      csrf: token,
      once: Instruction.freshKey(),
      theme: theme == "light" || theme == "dark" ? theme : nil,
      copyOf: shownCopy
    )
  }

  private func signInFirst(_ route: Route, _ asked: Asked) -> Answer {
    switch route.kind {
    case .api:
      var answer = failed(
        Unanswered(401, "A token of an account is wanted: Authorization: Bearer relief_…"),
        route: route,
        viewer: nil,
        asked
      )
      answer.headers.append(Answer.Header("WWW-Authenticate", "Bearer realm=\"relief\""))
      return answer
    case .plain: return plain(401, "Sign in first.")
    case .page:
      let back = route.method == .get ? LocalPath.checked(asked.target) : nil
      guard let back, back != "/" else { return .seeOther("/sign-in") }
      return .seeOther("/sign-in?back=\(Percent.encoded(back))")
    }
  }

  private func known(_ asked: Asked) -> Viewer? {
    guard let standing = try? live.standing(),
      let session = try? session(of: asked, for: nil, at: clock())
    else { return nil }
    return viewer(session.account, in: standing, at: clock())
  }
}
