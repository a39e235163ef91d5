/// One thing that can be asked of the site, who may ask it, and what answers.
public struct Route: Sendable {
  /// How it is asked.
  ///
  /// HEAD is answered wherever GET is.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// Looks, and never changes anything.
    case get = "GET"
    /// Changes something.
    case post = "POST"
  }

  /// Who may ask.
  public enum Callers: Hashable, Sendable {
    /// Anybody, signed in or not.
    case everyone
    /// Whoever is signed in.
    case signedIn
    /// Whoever is signed in and has one of these roles.
    case roles(Set<SiteRole>)
  }

  /// About whom it may say anything; objects outside it are not found.
  public enum Scope: String, Hashable, Sendable {
    /// About nobody.
    case nobody
    /// The whole room, as the viewer's roles let them see it.
    case room
    /// The viewer alone.
    case own
    /// Cases that the viewer has a part in.
    case cases
    /// Accounts and settings.
    case accounts
  }

  /// What the answer is to who asks without being signed in, or goes wrong.
  public enum Kind: Hashable, Sendable {
    /// A page of the site: who is not signed in is led to the sign-in page.
    case page
    /// Part of the JSON API: errors are JSON.
    case api
    /// For machines: errors are plain text.
    case plain
  }

  /// Where it is worked out, so that what takes long waits only for its like.
  public enum Work: Hashable, Sendable {
    /// Among the pages.
    case page
    /// Where passwords are hashed: few at once, each with its own memory.
    case password
    /// Where a whole rota is made: one after the other, so that nobody else waits for it.
    case rota
  }

  /// What answers: it may block, and it throws what `Errors+HTTP` knows.
  public typealias Handler = @Sendable (Visit) throws -> Answer

  /// How it is asked.
  public let method: Method
  /// Where.
  public let path: PathTemplate
  /// Who may ask.
  public let callers: Callers
  /// About whom.
  public let scope: Scope
  /// The fields a form may send besides `csrf` and `once`; one that is not here is refused.
  public let fields: Set<String>
  /// The most bytes of a form.
  public let bodyLimit: Int
  /// Whether its form may have a file in it, and so come as `multipart/form-data`.
  public let takesFile: Bool
  /// Whether it shows what was told in confidence, so that a session left alone for 10 minutes may not.
  public let isConfidential: Bool
  /// What kind of answers it gives.
  public let kind: Kind
  /// Where it is worked out.
  public let work: Work
  /// What it takes and gives, where it is part of the JSON API.
  let operation: Operation?
  /// What answers.
  public let answer: Handler

  /// The most bytes of a form unless a route says otherwise: 64 KiB.
  public static let usualBodyLimit = 65_536

  init(
    _ method: Method,
    _ path: PathTemplate,
    for callers: Callers,
    scope: Scope,
    fields: Set<String> = [],
    bodyLimit: Int = usualBodyLimit,
    takesFile: Bool = false,
    isConfidential: Bool = false,
    kind: Kind = .page,
    work: Work = .page,
    operation: Operation? = nil,
    _ answer: @escaping Handler
  ) {
    self.method = method
    self.path = path
    self.callers = callers
    self.scope = scope
    self.fields = fields
    self.bodyLimit = bodyLimit
    self.takesFile = takesFile
    self.isConfidential = isConfidential
    self.kind = kind
    self.work = work
    self.operation = operation
    self.answer = answer
  }

  /// A route that only looks.
  public static func get(
    _ path: PathTemplate,
    for callers: Callers,
    scope: Scope,
    isConfidential: Bool = false,
    kind: Kind = .page,
    work: Work = .page,
    _ answer: @escaping Handler
  ) -> Route {
    Route(
      .get,
      path,
      for: callers,
      scope: scope,
      isConfidential: isConfidential,
      kind: kind,
      work: work,
      answer
    )
  }

  /// A route that takes a form: its fields by name, unknown ones are refused.
  public static func post(
    _ path: PathTemplate,
    for callers: Callers,
    scope: Scope,
    fields: Set<String>,
    bodyLimit: Int = usualBodyLimit,
    takesFile: Bool = false,
    isConfidential: Bool = false,
    kind: Kind = .page,
    work: Work = .page,
    _ answer: @escaping Handler
  ) -> Route {
    Route(
      .post,
      path,
      for: callers,
      scope: scope,
      fields: fields,
      bodyLimit: bodyLimit,
      takesFile: takesFile,
      isConfidential: isConfidential,
      kind: kind,
      work: work,
      answer
    )
  }

  /// Whether somebody may ask it.
  public func isOpen(to viewer: Viewer?) -> Bool {
    switch callers {
    case .everyone: true
    case .signedIn: viewer != nil
    case .roles(let roles): viewer?.isAny(of: roles) ?? false
    }
  }
}
