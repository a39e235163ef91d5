import CivilTime
import Rostering
public import Wellbeing

/// Somebody says by whom they do not want to be looked after, and how they may be reached while they are away.
///
/// Theirs alone, to change at any time; nobody is told that they are not wanted.
public struct WishCare: Command {
  /// What the journal calls it.
  public static let name = "care wish"
  /// What they say; it takes the place of what they said before.
  public let wishes: CareWishes

  /// Says so.
  public init(_ wishes: CareWishes) { self.wishes = wishes }

  /// Never whose.
  public var object: String { "wishes" }

  /// The wishes, in place of those before.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    let by = try weighing.carer()
    var grounds = Grounds()
    for id in wishes.unwanted.union(wishes.contact?.by.map { [$0] } ?? []).sorted() {
      grounds.wantKnown(id, weighing)
      if id == by { grounds.add(.input, "nobody looks after their own record anyway") }
    }
    if let contact = wishes.contact?.by, wishes.unwanted.contains(contact) {
      grounds.add(.input, "\(contact) cannot be both who reaches you and whom you do not want")
    }
    try grounds.check()
    let old = weighing.facts.about(by).last { $0.fact.kind == .careWish }
    let wish = Fact.careWish(CareWish(person: by, wishes: wishes))
    var draft = Draft()
    if old?.fact == wish { return draft }
    let id = old?.id ?? weighing.fresh(1)
    draft.made[id] = wish
    let after = weighing.facts.after(
      entry: weighing.facts.entry + 1,
      ending: [],
      making: [id: wish]
    )
    let round = CareRound(base: weighing.base, facts: after, now: weighing.now)
    let route = round.route(from: by, wishes: wishes)
    if route.leads.isEmpty && route.deputy == nil {
      draft.warnings.append(
        "nobody is left who would read a self-referral of yours: no welfare lead and no deputy"
      )
    }
    return draft
  }
}
