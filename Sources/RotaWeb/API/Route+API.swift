import CivilTime
import Planning
import RoomFiles

extension Route {
  /// What answers a route of the API: the bytes of a JSON value.
  typealias Reading = @Sendable (Visit, Given) throws -> [UInt8]

  /// A route of the API that only looks.
  ///
  /// - Parameters:
  ///   - path: Where, behind `/api/v1`.
  ///   - id: What the description calls it.
  ///   - summary: What it is for, in a line.
  ///   - callers: Who may ask.
  ///   - scope: About whom.
  ///   - parts: The parameters of the path.
  ///   - query: What may stand behind `?`.
  ///   - shape: What it answers.
  ///   - statuses: Statuses besides those of every such route.
  ///   - isConfidential: Whether it shows what was told in confidence.
  ///   - work: Where it is worked out.
  ///   - type: The media type of the answer.
  ///   - answer: Makes it.
  /// - Returns: The route.
  static func read(
    _ path: PathTemplate,
    _ id: String,
    _ summary: String,
    for callers: Callers,
    scope: Scope,
    path parts: [GivenField] = [],
    query: [GivenField] = [],
    shape: Shape,
    statuses: Set<Int> = [],
    isConfidential: Bool = false,
    work: Work = .page,
    type: String = "application/json",
    _ answer: @escaping Reading
  ) -> Route {
    let operation = Operation(
      id: id,
      summary: summary,
      path: parts,
      query: query,
      headers: [],
      body: nil,
      shape: shape,
      type: type,
      statuses: statuses.union(query.contains { $0.name == "at" } ? [404] : [])
    )
    return Route(
      .get,
      path,
      for: callers,
      scope: scope,
      isConfidential: isConfidential,
      kind: .api,
      work: work,
      operation: operation
    ) { visit in
      let given = try Given(operation, path: visit.parameters, query: visit.query, body: nil)
      return visit.fresh(try answer(visit, given), type: type)
    }
  }

  /// A route of the API that changes something.
  static func write(
    _ path: PathTemplate,
    _ id: String,
    _ summary: String,
    for callers: Callers,
    scope: Scope,
    path parts: [GivenField] = [],
    headers: [GivenField] = [],
    body: [GivenField] = [],
    shape: Shape,
    statuses: Set<Int> = [],
    bodyLimit: Int = usualBodyLimit,
    isConfidential: Bool = false,
    work: Work = .page,
    _ answer: @escaping @Sendable (Visit, Given) throws -> Answer
  ) -> Route {
    let operation = Operation(
      id: id,
      summary: summary,
      path: parts,
      query: [],
      headers: headers,
      body: body,
      shape: shape,
      type: "application/json",
      statuses: statuses
    )
    return Route(
      .post,
      path,
      for: callers,
      scope: scope,
      bodyLimit: bodyLimit,
      isConfidential: isConfidential,
      kind: .api,
      work: work,
      operation: operation
    ) { visit in
      let given = try Given(
        operation,
        path: visit.parameters,
        query: visit.query,
        body: try visit.json()
      )
      return try answer(visit, given)
    }
  }
}

extension Visit {
  /// An answer that a program need not be sent again where it has it already.
  fileprivate func fresh(_ bytes: [UInt8], type: String) -> Answer {
    let tag = EntityTag(of: bytes)
    let isKnown = header("if-none-match").map { tag.isNamed(in: $0) } ?? false
    return Answer(
      status: isKnown ? 304 : 200,
      type: type,
      bytes: isKnown ? [] : bytes,
      headers: [Answer.Header("ETag", tag.text)]
    )
  }

  /// The body; an empty one is nothing.
  fileprivate func json() throws -> JSONTree? {
    if body.isEmpty { return nil }
    do throws(JSONTree.Fault) {
      return try JSONTree(reading: body)
    } catch {
      throw Unanswered.badInput("The body is no JSON: \(error.message).")
    }
  }
}
