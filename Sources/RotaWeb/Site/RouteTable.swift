/// All that can be asked of the site: what is not in this value cannot be reached.
///
/// It drives the server, is printed as documentation, and is held by a test against a list written by hand.
public struct RouteTable: Sendable {
  /// The routes, in the order they are shown.
  public let routes: [Route]

  /// Makes a table.
  public init(_ routes: [Route]) { self.routes = routes }

  /// What a request leads to.
  enum Found: Sendable {
    /// A route, with the parameters of its path.
    case route(Route, [String: String])
    /// Nothing by this method, but by these.
    case otherMethods([Route.Method])
    /// Nothing.
    case nothing
  }

  /// What a method and a path lead to; the path is still encoded and has no query.
  func find(_ method: Route.Method?, _ path: Substring) -> Found {
    guard let parts = PathTemplate.parts(of: path) else { return .nothing }
    let found = routes.compactMap { route in route.path.match(parts).map { (route, $0) } }
    let best = found.filter { $0.0.path.isLiteral }
    let fits = best.isEmpty ? found : best
    if let (route, parameters) = fits.first(where: { $0.0.method == method }) {
      return .route(route, parameters)
    }
    return fits.isEmpty ? .nothing : .otherMethods(fits.map(\.0.method))
  }

  /// The table as text, a route a line: method, path, who may ask, about whom.
  public var text: String {
    routes.map { route in
      let callers =
        switch route.callers {
        case .everyone: "everyone"
        case .signedIn: "signed in"
        case .roles(let roles): roles.map(\.rawValue).sorted().joined(separator: ", ")
        }
      return "\(route.method.rawValue) \(route.path) · \(callers) · \(route.scope.rawValue)\n"
    }.joined()
  }
}
