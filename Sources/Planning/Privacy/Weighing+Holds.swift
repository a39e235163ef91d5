public import CivilTime
import Rostering

extension Weighing {
  /// The clocks of the room.
  var zone: ZoneRules { base.roster.zone }

  /// The holds that stand today.
  var holds: [Hold] { facts.holds(on: today) }
}

extension Facts {
  /// The holds that stand on a day.
  public func holds(on day: CivilDate) -> [Hold] {
    all(.hold).compactMap { recorded in
      if case .hold(let hold) = recorded.fact, hold.until >= day { hold } else { nil }
    }
  }
}

extension Refusal {
  /// Refuses what holds keep; nothing where there are none.
  init?(keptBy holds: [Hold]) {
    if holds.isEmpty { return nil }
    let cases = Set(holds.map(\.reference)).sorted().joined(separator: ", ")
    self.init(
      .conflict,
      "it is kept for \(cases)",
      hint: "`relief hold list` names the holds, and a supervisor lifts them"
    )
  }
}
