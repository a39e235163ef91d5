import CivilTime
import Planning
import RotaStore

extension Route {
  /// What may be said of a change besides what it is.
  enum Remarks: Hashable, Sendable {
    /// When it happened, why, on what it rests, and a note.
    case all
    /// When it happened; nobody is asked why.
    case moment
    /// Nothing.
    case none
  }

  /// A route of the API that carries out one command.
  ///
  /// - Parameters:
  ///   - type: The command; its path follows from its name.
  ///   - summary: What it does, in a line.
  ///   - callers: The roles that may ask; the command itself weighs what each may do with it.
  ///   - scope: About whom.
  ///   - fields: What it is made of.
  ///   - remarks: What may be said besides.
  ///   - usualReason: The reason where none is given and the room has it.
  ///   - make: Makes it.
  /// - Returns: The route.
  static func command<C: Command>(
    _ type: C.Type,
    _ summary: String,
    for callers: Set<SiteRole>,
    scope: Scope = .room,
    fields: [GivenField] = [],
    remarks: Remarks = .all,
    usualReason: String? = nil,
    _ make: @escaping @Sendable (Visit, Given) throws -> C
  ) -> Route {
    let id = String(C.name.map { $0 == " " ? "-" : $0 })
    return .write(
      PathTemplate("/api/v1/commands/\(id)"),
      id,
      summary,
      for: .roles(callers),
      scope: scope,
      headers: [.key],
      body: fields + remarks.fields,
      shape: done,
      statuses: [404],
      isConfidential: ConfidentialEntries.contain(C.name)
    ) { visit, given in
      try visit.carryOut(given, usualReason: usualReason) { try make(visit, given) }
    }
  }

  /// What came of a command: the entry of the journal it is, nothing where the record said so already.
  private static let done = Shape.keys([
    "entry": .orNull(.whole), "command": .text, "made": .list(.text),
  ])
}

extension Route.Remarks {
  /// The fields of a body that say them.
  var fields: [GivenField] {
    let moment = GivenField("happened", .moment, "When it happened, where that is not now.")
    switch self {
    case .none: return []
    case .moment: return [moment]
    case .all:
      return [
        moment, GivenField("reason", .id, "Why: one of the room's reasons."),
        GivenField(
          "basis",
          .choice(Instruction.Basis.allCases.map(\.rawValue)),
          "What a change to somebody's time rests on."
        ),
        GivenField(
          "note",
          .text(most: Instruction.longestNote, lines: true),
          "A few words more, encrypted, for the person and supervisors: no health or family matters."
        ),
      ]
    }
  }
}

extension GivenField {
  /// The header that names a change, so that it happens once however often it is sent.
  static let key = GivenField(
    "Idempotency-Key",
    .token,
    "A name for this change, new for each: sent again with it, nothing happens twice and the first answer comes back."
  )
}
