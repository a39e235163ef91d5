import CivilTime
import Rostering
import Wellbeing

/// Somebody asks a welfare lead for a talk; what they write is the note of the entry and reaches the leads alone.
public struct ReferSelf: Command {
  /// What the journal calls it.
  public static let name = "care refer"
  /// How many one person can send on one day.
  public static let most = 5

  /// Asks.
  public init() {}

  /// Never whose.
  public var object: String { "a new case" }

  /// The case, which begins accepted.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    let by = try weighing.carer()
    let text = weighing.instruction.note?.revealed ?? ""
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw Refusal(
        .input,
        "a few words are needed, for the welfare lead alone",
        hint: "\"please ring me\" is enough"
      )
    }
    let zone = weighing.base.roster.zone
    let today = weighing.facts.careCases(of: by).filter {
      $0.case.item.kind == .selfReferral && zone.date(at: $0.case.item.event) == weighing.today
    }
    guard today.count < Self.most else {
      throw Refusal(
        .conflict,
        "\(Self.most) were sent today already, and each reached the leads",
        hint: "who needs somebody now rings: `relief debrief refer --dry-run` shows the numbers"
      )
    }
    let id = weighing.fresh(1)
    // When it was entered: whatever it is about, the leads cannot have known of it before.
    let item = CareItem(id: "\(id)", person: by, kind: .selfReferral, event: weighing.now)
    return weighing.settling(CareCase(item: item), as: id)
  }
}
