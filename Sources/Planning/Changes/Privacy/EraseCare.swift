import Wellbeing

/// Erases what is held about somebody's hard calls and care, at their request: closed cases, hard calls, concerns,
/// corrections, good days, check-outs and wishes, with all earlier states of them and their confidential text.
///
/// Which rows these are is the record's to find; the entry answers for each. Breaks, and who read what, are kept for as long as
/// the room keeps them.
public struct EraseCare: Command {
  /// What the journal calls it.
  public static let name = "care erase"
  /// Whose.
  public let person: String
  /// What goes, earlier states among it.
  public let rows: [Fact]
  /// How many texts go.
  public let texts: Int

  /// Erases what is held about somebody.
  public init(person: String, rows: [Fact], texts: Int) {
    self.person = person
    self.rows = rows
    self.texts = texts
  }

  /// The kinds of fact that go.
  public static let kinds: [FactKind] = [
    .exposure, .concern, .goodDay, .correction, .care, .careWish, .checkOut,
  ]

  /// What it is about, for the journal: how much, and never whose.
  public var object: String {
    "\(rows.count) fact\(rows.count == 1 ? "" : "s"), \(texts) text\(texts == 1 ? "" : "s")"
  }

  /// The facts it makes and ends.
  /// - Throws: A refusal with every reason against it.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    guard weighing.mayHandle([person]) else {
      throw Refusal(
        .notAllowed,
        "only a welfare lead or the data protection officer may erase it, and nobody their own",
        hint: "ask one of them"
      )
    }
    var objections: [Refusal.Objection] = []
    let open = weighing.facts.careCases(of: person).filter { $0.case.item.state.isOpen }
    if !open.isEmpty {
      objections.append(
        Refusal.Objection("a case is open", hint: "what is under way is closed first")
      )
    }
    let held = weighing.holds.filter { hold in
      rows.contains { hold.stops($0, in: weighing.zone) }
        || hold.person == person && hold.days == nil
    }
    if let refusal = Refusal(keptBy: held) { objections += refusal.objections }
    if !objections.isEmpty { throw Refusal(.conflict, objections) }
    var draft = Draft()
    draft.hasHappened = true
    return draft
  }
}
