import CivilTime

extension Site {
  /// Answers a request: whatever happens, with the headers of every answer, a count and a line in the log.
  public func answer(_ asked: Asked) async -> Answer {
    let clock = ContinuousClock()
    let begun = clock.now
    let method = Self.methods.contains(asked.method) ? asked.method : "OTHER"
    let (found, template) = await decide(asked)
    var answer = found.dressed(isSecure: address.isSecure)
    if method == "HEAD" {
      answer.headers.append(Answer.Header("Content-Length", String(answer.bytes.count)))
      answer.bytes = []
    }
    let taken = (clock.now - begun) / Duration.seconds(1)
    metrics.count(method, template, answer.status, seconds: taken)
    ServerLog.note(
      answer.status >= 500 ? .error : .info,
      "request",
      [
        "method": method, "route": template, "status": String(answer.status),
        "ms": String(Int(taken * 1000)),
      ]
    )
    return answer
  }

  private static let methods: Set = [
    "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT",
  ]

  /// The longest address that is read, in bytes.
  static let longestTarget = 4096

  private func decide(_ asked: Asked) async -> (answer: Answer, template: String) {
    guard asked.hosts.count == 1, address.hosts.contains(asked.hosts[0].lowercased()) else {
      return (plain(421, "This server does not answer under that name."), "(host)")
    }
    guard asked.target.utf8.count <= Self.longestTarget else {
      return (plain(414, "The address is too long."), "(long)")
    }
    let cut = asked.target.firstIndex(of: "?") ?? asked.target.endIndex
    let wanted = Route.Method(rawValue: asked.method == "HEAD" ? "GET" : asked.method)
    switch table.find(wanted, asked.target[..<cut]) {
    case .nothing:
      return (await worked(asked) { self.missing(asked) }, "(none)")
    case .otherMethods(let methods):
      var answer = plain(405, "This cannot be asked that way.")
      let names = methods.map(\.rawValue) + (methods.contains(.get) ? ["HEAD"] : [])
      answer.headers.append(Answer.Header("Allow", Set(names).sorted().joined(separator: ", ")))
      return (answer, "(method)")
    case .route(let route, _) where route.path.description == "/healthz":
      return (RouteTable.alive, route.path.description)
    case .route(let route, let parameters):
      let answer = await open(route, parameters, query: asked.target[cut...].dropFirst(), asked)
      return (answer, route.path.description)
    }
  }

  private func open(
    _ route: Route,
    _ parameters: [String: String],
    query: Substring,
    _ asked: Asked
  ) async -> Answer {
    do {
      guard let query = Fields(decoding: query.utf8) else {
        throw Unanswered.badInput("The address cannot be read.")
      }
      let form = try await form(of: asked, for: route)
      let queue = route.work == .password ? passwords : pages
      return try await queue.run {
        self.visit(route, parameters: parameters, query: query, form: form, asked)
      }
    } catch {
      return failed(error, route: route, viewer: nil, asked)
    }
  }

  /// What a form says, once it is known to come from a page of this site.
  private func form(of asked: Asked, for route: Route) async throws -> Fields {
    guard route.method == .post else { return Fields() }
    guard asked.isOwn(origin: origin(of: asked)) else {
      throw Unanswered.notAllowed("This form did not come from a page of this site.")
    }
    let type = asked.only("content-type")?.prefix { $0 != ";" }.lowercased()
    guard type == "application/x-www-form-urlencoded" else {
      throw Unanswered(415, "A form is sent as application/x-www-form-urlencoded.")
    }
    if let length = asked.only("content-length"), (Int(length) ?? .max) > route.bodyLimit {
      throw Unanswered(413, "The form is too long.")
    }
    guard let bytes = try await asked.body(route.bodyLimit) else {
      throw Unanswered(413, "The form is too long.")
    }
    guard let form = Fields(decoding: bytes) else {
      throw Unanswered.badInput("The form cannot be read.")
    }
    let unknown = form.names.subtracting(route.fields).subtracting(["csrf", "once"])
    guard unknown.isEmpty else {
      throw Unanswered.badInput("The form has a field that this page does not know.")
    }
    return form
  }

  private func origin(of asked: Asked) -> String {
    (address.isSecure ? "https://" : "http://") + asked.hosts[0].lowercased()
  }

  /// Works out an answer among the pages.
  private func worked(_ asked: Asked, _ work: @escaping @Sendable () -> Answer) async -> Answer {
    do {
      return try await pages.run(work)
    } catch {
      return plain(503, Unanswered(error).sentence)
    }
  }

  func plain(_ status: Int, _ sentence: String) -> Answer {
    .text(sentence + "\n", status: status)
  }
}
