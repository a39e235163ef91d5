/// What a route of the API takes and gives: it is read by, and described from, this value.
struct Operation: Sendable {
  /// Its name in the description: `floor`, `shift-assign`.
  let id: String
  /// What it is for, in a line.
  let summary: String
  /// The parameters of its path.
  let path: [GivenField]
  /// What may stand behind `?`.
  let query: [GivenField]
  /// The headers of its own.
  let headers: [GivenField]
  /// The keys of its body; nothing where it takes none.
  let body: [GivenField]?
  /// What it answers with 200.
  let shape: Shape
  /// The media type of that.
  let type: String
  /// Statuses that its answer may have besides those of every such route.
  let statuses: Set<Int>
}

extension Route {
  /// Every status that its answer may have, errors included, as the description of the API lists them.
  var statuses: Set<Int> {
    guard let operation else { return [] }
    var all: Set = [200, 400, 414, 503]
    if callers != .everyone { all.insert(401) }
    if case .roles = callers { all.insert(403) }
    if !operation.path.isEmpty { all.insert(404) }
    switch method {
    case .get: all.insert(304)
    case .post: all.formUnion([409, 413, 415, 507])
    }
    return all.union(operation.statuses)
  }
}
