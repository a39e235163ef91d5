public import CivilTime
import Rostering
public import Wellbeing

/// Offers support to somebody: in answer to a flag, or because somebody thought of it.
///
/// Leads offer anything, a deputy what has come to them; supervisors wellbeing checks and operational debriefs, and no
/// answers to flags, which they do not see.
public struct OfferCare: Command {
  /// What the journal calls it.
  public static let name = "care offer"
  /// To whom.
  public let person: String
  /// What.
  public let kind: CareKind
  /// The ids of the rules whose flags it answers; the first is the one the case is about.
  public let rules: [String]
  /// When what it is about happened; for a flag's, its last hard call or concern; else now.
  public let event: Instant?

  /// Offers.
  public init(to person: String, _ kind: CareKind, rules: [String] = [], event: Instant? = nil) {
    self.person = person
    self.kind = kind
    self.rules = rules
    self.event = event
  }

  /// Never whom or what.
  public var object: String { "a new case" }

  /// The case, offered, with the time its talk would have; and each further flag as dealt with.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    let by = try weighing.carer()
    var grounds = Grounds()
    grounds.wantKnown(person, weighing)
    if kind == .selfReferral {
      grounds.add(
        .input,
        "nobody is offered a self-referral",
        hint: "`relief debrief refer` is for the person"
      )
    }
    try grounds.check()
    if by == person {
      throw Refusal(.notAllowed, "nobody handles their own record", hint: "`relief debrief refer`")
    }
    let round = weighing.careRound()
    let open = round.cases.filter { $0.care.person == person && $0.care.item.kind == kind }
    guard round.mayOffer(kind, to: person, by, answering: rules) else {
      throw .notAvailable(person)
    }
    if let there = open.first {
      guard round.part(of: by, in: there) != nil else { throw .notAvailable(person) }
      throw Refusal(
        .conflict,
        "a \(kind.name) is open already (\(there.id))",
        hint: "`relief debrief ask-again \(there.id)` asks once more"
      )
    }
    let flags = try round.flags(rules, of: person)
    let id = weighing.fresh(1)
    let moment = weighing.moment
    let happened = event ?? flags.first.flatMap { weighing.event(of: $0) } ?? moment
    if happened > moment {
      throw Refusal(.input, "what it is about is still to come")
    }
    var item = CareItem(id: "\(id)", person: person, kind: kind, event: happened)
    let events = Set(flags.flatMap(\.exposures).map(\.event))
    if round.isUnderInvestigation(events) {
      item = try item.moved(.investigate, at: moment, by: by, round)
    }
    item = try item.moved(.offer, at: moment, by: by, round)
    let care = CareCase(
      item: item,
      rule: flags.first?.rule,
      exposures: Set(flags.first?.exposures ?? []),
      concerns: Set(flags.first?.concerns ?? []),
      owner: by
    )
    var draft = weighing.settling(care, as: id)
    for (place, flag) in flags.dropFirst().enumerated() {
      let id = weighing.fresh(2 + place)
      draft.made[id] = .care(try weighing.dealtWith(flag, as: id, by: by, round))
    }
    return draft
  }
}

extension CareRound {
  /// Whether somebody may offer a kind of support to a person.
  func mayOffer(
    _ kind: CareKind,
    to person: String,
    _ by: String,
    answering rules: [String]
  ) -> Bool {
    let rights = rights(of: by)
    if wishes(of: person).unwanted.contains(by) { return false }
    if rights.isLead { return true }
    let isDeputy =
      flags.contains { $0.flag.person == person && part(of: by, in: $0) == .deputy }
      || cases.contains { $0.care.person == person && part(of: by, in: $0) == .deputy }
    if isDeputy { return true }
    let isTheirs = kind.family == .check || kind.family == .operationalDebrief
    return rules.isEmpty && isTheirs && rights.isSupervisor
  }

  /// The open flags of a person by the ids of their rules, each once.
  func flags(_ rules: [String], of person: String) throws(Refusal) -> [Flag] {
    var found: [Flag] = []
    for rule in rules where !found.contains(where: { $0.rule == rule }) {
      guard let open = flags.first(where: { $0.flag.person == person && $0.flag.rule == rule })
      else {
        throw Refusal(
          .input,
          "no flag `\(rule)` is open for \(person)",
          hint: "`relief debrief log` shows those that are"
        )
      }
      found.append(open.flag)
    }
    return found
  }

  /// Whether a case that rests on one of some events is under investigation.
  func isUnderInvestigation(_ events: Set<String>) -> Bool {
    cases.contains {
      $0.care.item.isUnderInvestigation
        && !events.isDisjoint(with: $0.care.exposures.map(\.event))
    }
  }
}

extension Weighing {
  /// When the last of what a flag rests on was, as it stands corrected.
  func event(of flag: Flag) -> Instant? {
    facts.wellbeingLog(of: flag.person).ownEntries(of: flag.person, at: now) { $0 }
      .filter { entry in
        switch entry.subject {
        case .exposure(let name): flag.exposures.contains(name)
        case .concern(let id): flag.concerns.contains(id)
        }
      }
      .map(\.at).max()
  }

  /// A flag as dealt with where no offer of its own is made.
  func dealtWith(
    _ flag: Flag,
    as id: FactID,
    by: String,
    _ round: CareRound
  ) throws(Refusal) -> CareCase {
    let item = CareItem(
      id: "\(id)",
      person: flag.person,
      kind: .wellbeingCheck,
      event: event(of: flag) ?? flag.raised
    )
    return CareCase(
      item: try item.moved(.close(.withdrawn), at: moment, by: by, round),
      rule: flag.rule,
      exposures: Set(flag.exposures),
      concerns: Set(flag.concerns)
    )
  }
}
