import Planning

/// A command as somebody looked at what it comes to: refused where another entry came between.
struct AsSeen<Wrapped: Command>: Command {
  static var name: String { Wrapped.name }
  let command: Wrapped
  /// The entry it was looked at.
  let entry: Int

  var object: String { command.object }

  func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    guard isStill(weighing.facts) else { throw Refusal(.conflict, Moved.sentence) }
    return try command.draft(in: weighing)
  }

  /// Whether nothing was entered since but the settings, which the same transaction takes up first.
  private func isStill(_ facts: Facts) -> Bool {
    if facts.entry == entry { return true }
    return facts.entry == entry + 1
      && facts.aboutTheRoom.contains { $0.made == facts.entry && $0.fact.kind == .config }
  }
}

/// What is said where another entry came between looking and doing.
enum Moved {
  static let sentence = "somebody changed the rota while you looked at it"

  static func isMeant(by refusal: Refusal) -> Bool {
    refusal.objections.contains { $0.message == sentence }
  }
}
