import CivilTime
import Planning
import RotaStore

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
      return (refused(Unanswered(414, "The address is too long."), asked), "(long)")
    }
    let cut = asked.target.firstIndex(of: "?") ?? asked.target.endIndex
    let wanted = Route.Method(rawValue: asked.method == "HEAD" ? "GET" : asked.method)
    switch table.find(wanted, asked.target[..<cut]) {
    case .nothing:
      return (await worked(asked) { self.missing(asked) }, "(none)")
    case .otherMethods(let methods):
      var answer = refused(Unanswered(405, "This cannot be asked that way."), asked)
      let names = methods.map(\.rawValue) + (methods.contains(.get) ? ["HEAD"] : [])
      answer.headers.append(Answer.Header("Allow", Set(names).sorted().joined(separator: ", ")))
      return (answer, "(method)")
    case .route(let route, _) where route.path.description == "/healthz":
      return (RouteTable.alive, route.path.description)
    case .route(let route, let parameters):
      let answer = await open(route, parameters, query: asked.target[cut...].dropFirst(), asked)
      // When somebody asked for what is told in confidence says something, even without a name.
      return (answer, route.isConfidential ? "(confidential)" : route.path.description)
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
      let sent = try await sent(asked, to: route)
      let queue =
        switch route.work {
        case .page: pages
        case .password: passwords
        case .rota: rotas
        }
      return try await queue.run {
        self.visit(route, parameters: parameters, query: query, sent: sent, asked)
      }
    } catch {
      return failed(error, route: route, viewer: nil, asked)
    }
  }

  /// What was sent with a request.
  enum Sent: Sendable {
    case form(Fields)
    case bytes([UInt8])
  }

  private func sent(_ asked: Asked, to route: Route) async throws -> Sent {
    guard route.method == .post else { return .form(Fields()) }
    return route.kind == .api
      ? .bytes(try await json(of: asked, for: route))
      : .form(try await form(of: asked, for: route))
  }

  /// What a form says, once it is known to come from a page of this site.
  private func form(of asked: Asked, for route: Route) async throws -> Fields {
    guard asked.isOwn(origin: origin(of: asked)) else {
      throw Unanswered.notAllowed("This form did not come from a page of this site.")
    }
    let type = asked.only("content-type") ?? ""
    let boundary = route.takesFile ? MultipartForm.boundary(in: type) : nil
    guard
      boundary != nil
        || type.prefix(while: { $0 != ";" }).lowercased() == "application/x-www-form-urlencoded"
    else {
      throw Unanswered(415, "A form is sent as application/x-www-form-urlencoded.")
    }
    let bytes = try await body(of: asked, for: route)
    let read = boundary.map { MultipartForm.fields(bytes, boundary: $0) } ?? Fields(decoding: bytes)
    guard let form = read else {
      throw Unanswered.badInput("The form cannot be read.")
    }
    let unknown = form.names.subtracting(route.fields).subtracting(["csrf", "once"])
    guard unknown.isEmpty else {
      throw Unanswered.badInput("The form has a field that this page does not know.")
    }
    return form
  }

  /// What a program sends: nothing at all, or JSON and nothing else.
  private func json(of asked: Asked, for route: Route) async throws -> [UInt8] {
    let bytes = try await body(of: asked, for: route)
    let type = asked.only("content-type")?.prefix { $0 != ";" }.lowercased()
    guard bytes.isEmpty || type == "application/json" else {
      throw Unanswered(415, "A body is sent as application/json.")
    }
    return bytes
  }

  private func body(of asked: Asked, for route: Route) async throws -> [UInt8] {
    let tooLong = Unanswered(413, "What was sent is too long.")
    if let length = asked.only("content-length"), (Int(length) ?? .max) > route.bodyLimit {
      throw tooLong
    }
    let read: [UInt8]?
    do {
      read = try await asked.body(route.bodyLimit)
    } catch {
      // Whoever sent it went away; nobody reads the answer.
      throw Unanswered.badInput("What was sent broke off.")
    }
    guard let bytes = read else { throw tooLong }
    return bytes
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

  /// What is not answered before a route is known: as JSON where the path is one of the API.
  private func refused(_ error: Unanswered, _ asked: Asked) -> Answer {
    guard asked.target.hasPrefix(Self.apiPath) else { return plain(error.status, error.sentence) }
    return .problem(error, id: String(Instruction.freshKey().prefix(10)))
  }

  /// Where the paths of the JSON API begin.
  static let apiPath = "/api/"

  func plain(_ status: Int, _ sentence: String) -> Answer {
    .text(sentence + "\n", status: status)
  }
}
