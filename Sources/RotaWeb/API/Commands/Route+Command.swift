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
    /// A text for those who look after the person, and when it happened where it is not as it is said.
    case care(isPast: Bool)
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
  ///   - bodyLimit: The most bytes of its body.
  ///   - work: Where it is worked out.
  ///   - notice: What a dry run says first: what whom it is about will see of it.
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
    bodyLimit: Int = usualBodyLimit,
    work: Work = .page,
    notice: @escaping @Sendable (Visit, Given) throws -> [String] = { _, _ in [] },
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
      body: fields + remarks.fields + [.dryRun],
      shape: .done,
      statuses: [404],
      bodyLimit: bodyLimit,
      isConfidential: ConfidentialEntries.contain(C.name),
      work: work
    ) { visit, given in
      do {
        return given.isDryRun
          ? try visit.tryOut(
            given,
            usualReason: usualReason,
            notice: { try notice(visit, given) },
            { try make(visit, given) }
          )
          : try visit.carryOut(given, usualReason: usualReason) { try make(visit, given) }
      } catch let refusal as Refusal {
        throw fields.contains { $0.name == GivenField.careCase.name }
          ? try visit.masked(refusal, about: given.fact(GivenField.careCase.name)) : refusal
      }
    }
  }
}

extension Route.Remarks {
  /// The fields of a body that say them.
  var fields: [GivenField] {
    let moment = GivenField("happened", .moment, "When it happened, where that is not now.")
    switch self {
    case .none: return []
    case .moment: return [moment]
    case .care(let isPast): return (isPast ? [moment] : []) + [.careText]
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
  /// A text that hangs on a case.
  static let careText = GivenField(
    "note",
    .text(most: CareText.longest, lines: true),
    "A few words, encrypted, for the person and those who look after them: \(CareText.advice)."
  )
  /// That a command is weighed and not carried out.
  static let dryRun = GivenField(
    "dry_run",
    .flag,
    "Weigh it and write nothing, no key either: `preview` says what it would come to."
  )
  /// The header that names a change, so that it happens once however often it is sent.
  static let key = GivenField(
    "Idempotency-Key",
    .token,
    "A name for this change, new for each: sent again with it, nothing happens twice and the first answer comes back."
  )
}

extension Given {
  /// Whether only what a command would come to is wanted.
  var isDryRun: Bool { flag(GivenField.dryRun.name) }
}
