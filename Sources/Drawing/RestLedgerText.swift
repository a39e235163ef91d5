public import CivilTime
public import DutyRules

/// The rest that is owed: a sentence, and a table of who is owed how much since when.
public struct RestLedgerText: Hashable, Sendable {
  /// All of it in one sentence.
  public let sentence: String
  /// One row a debt.
  public let table: TextTable

  /// Puts debts into words by the clocks of a zone.
  public init(_ debts: [RestDebt], zone: ZoneRules, naming: Naming) {
    sentence = Self.sentence(debts)
    table = TextTable(
      [
        .init("Who"), .init("Owed", isNumber: true), .init("Since"), .init("Rule"),
        .init("Set aside under"), .init("Can be had"),
      ],
      rows: debts.map { debt in
        [
          naming.person(id: debt.person), "\(debt.owed)",
          Sentence.moment(debt.since, in: zone), debt.rule,
          debt.exemption.map { Self.name($0) } ?? "worked",
          debt.payable.map { Sentence.span($0, in: zone) } ?? "not in this rota",
        ]
      }
    )
  }

  static func sentence(_ debts: [RestDebt]) -> String {
    if debts.isEmpty { return "No rest is owed." }
    let owed = debts.reduce(Minutes.zero) { $0 + $1.owed }
    let people = Set(debts.map(\.person)).count
    let unpaid = debts.filter { $0.payable == nil }
    let start =
      "\(Sentence.hours(owed)) of rest owed to "
      + Sentence.count(people, "person", "people")
    if unpaid.isEmpty { return start + "; all of it can be had within the rota." }
    let left = unpaid.reduce(Minutes.zero) { $0 + $1.owed }
    return start + "; \(Sentence.hours(left)) has no place in the rota."
  }

  private static func name(_ exemption: Exemption) -> String {
    switch exemption {
    case .reg21: "reg 21"
    case .reg22: "reg 22"
    case .reg23: "reg 23"
    }
  }
}
