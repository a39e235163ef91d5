import Rostering
import Wellbeing

/// The incident came under investigation: operational debriefs wait for the post-incident manager, welfare goes on.
public struct InvestigateCare: Command {
  /// What the journal calls it.
  public static let name = "care investigate"
  /// The case.
  public let id: FactID

  /// Enters it.
  public init(_ id: FactID) { self.id = id }

  /// The case's name.
  public var object: String { id.description }

  /// The case marked.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    try weighing.moving(try weighing.caseOfIncident(id), .investigate)
  }
}

/// The post-incident manager lets operational debriefs go on.
public struct EndInvestigation: Command {
  /// What the journal calls it.
  public static let name = "care investigation-over"
  /// The case.
  public let id: FactID

  /// Enters it.
  public init(_ id: FactID) { self.id = id }

  /// The case's name.
  public var object: String { id.description }

  /// The case without the mark.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    try weighing.moving(try weighing.caseOfIncident(id), .investigationOver)
  }
}

extension Weighing {
  /// An open case for who may say that its incident is under investigation: a lead, their deputy, or a post-incident
  /// manager, who is given its name and sees nothing else of it.
  fileprivate func caseOfIncident(_ id: FactID) throws(Refusal) -> CaseInHand {
    let by = try carer()
    let round = careRound()
    guard let open = round.openCase(id), !round.wishes(of: open.care.person).unwanted.contains(by)
    else { throw .noCase(id) }
    switch round.part(of: by, in: open) {
    case .some(let part) where part != .holder || round.rights(of: by).isPostIncidentManager:
      return CaseInHand(round: round, open: open, part: part, by: by)
    case .none where round.rights(of: by).isPostIncidentManager:
      return CaseInHand(round: round, open: open, part: .holder, by: by)
    case .some:
      throw Refusal(
        .notAllowed,
        "that is for a welfare lead or the post-incident manager to say"
      )
    case .none: throw .noCase(id)
    }
  }
}
