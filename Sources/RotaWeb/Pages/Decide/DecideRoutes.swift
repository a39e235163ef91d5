import Planning

extension RouteTable {
  /// What waits for a supervisor's answer, each with its cost first.
  static let decide: [Route] =
    pair("/rota/leave/{id}", [GrantLeave.name, RefuseLeave.name]) {
      try AwaitedAnswer(visit: $0).leave()
    }
    + pair("/rota/swap/{id}", [ApproveSwap.name, DeclineSwap.name, CancelSwap.name]) {
      try AwaitedAnswer(visit: $0).swap()
    } + pair("/rota/absence/{id}", [CancelAbsence.name]) { try AwaitedAnswer(visit: $0).absence() }
    + pair("/rota/shift/{id}", [CancelAssignment.name]) { try AwaitedAnswer(visit: $0).shift() }

  /// A page that shows what something comes to, and the form of the page that does it.
  private static func pair(
    _ path: PathTemplate,
    _ names: [String],
    _ make: @escaping @Sendable (Visit) throws -> Proposal
  ) -> [Route] {
    [
      .get(path, for: .roles([.supervisor]), scope: .room) { visit in
        try visit.show(try make(visit))
      },
      .post(
        path,
        for: .roles([.supervisor]),
        scope: .room,
        fields: ["answer", "seen", "reason", "basis"]
      ) { visit in try visit.decide(names) { try make(visit) } },
    ]
  }
}
