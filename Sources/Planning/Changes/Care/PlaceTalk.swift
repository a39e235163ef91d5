public import CivilTime
import Rostering
import Wellbeing

/// Puts the next talk of a case at a time that the person agreed to or picked.
///
/// Where no duty of both fits, the person is asked: the first duty after, or a time of their own, which is recorded as
/// duty once the talk was held.
public struct PlaceTalk: Command {
  /// Which time.
  public enum Choice: Hashable, Sendable {
    /// The first duty of both after the window.
    case firstAfter
    /// The first duty of both before the window that may be chosen.
    case earlier
    /// A time the person picked, on a rest day or on duty.
    case pick(Instant)
  }

  /// What the journal calls it.
  public static let name = "care place"
  /// The case.
  public let id: FactID
  /// Which time.
  public let choice: Choice

  /// Puts it there.
  public init(_ id: FactID, _ choice: Choice) {
    self.id = id
    self.choice = choice
  }

  /// The case's name.
  public var object: String { id.description }

  /// The case with its time.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    let hand = try weighing.caseInHand(id)
    let slot: CareSlot
    switch choice {
    case .pick(let start):
      slot = try picked(start, hand, weighing)
    case .firstAfter, .earlier:
      guard case .ask(let question) = hand.open.placement else {
        throw Refusal(
          .conflict,
          hand.open.slot == nil
            ? "there is no such time to agree to" : "it has a time on a duty already",
          hint: "a time of the person's own: --pick MOMENT"
        )
      }
      guard let found = choice == .earlier ? question.earlier : question.firstAfter else {
        throw Refusal(
          .conflict,
          "no such duty of both is known",
          hint: "a time of the person's own: --pick MOMENT"
        )
      }
      slot = found
    }
    var care = hand.open.care
    care.slot = slot
    if hand.part != .subject { care.owner = hand.by }
    return weighing.settling(care, as: id)
  }

  private func picked(
    _ start: Instant,
    _ hand: CaseInHand,
    _ weighing: Weighing
  ) throws(Refusal) -> CareSlot {
    guard let step = hand.item.next, let placing = hand.round.placing(hand.open) else {
      throw Refusal(.conflict, "no talk of this case is to come")
    }
    do throws(CarePickRefusal) {
      return try placing.choose(start, for: hand.item, step: step, now: weighing.now)
    } catch {
      throw Refusal(error, in: weighing)
    }
  }
}

extension CareRound {
  /// Placing the next talk of an open case by itself, the other talks of everybody in the way; nothing where the
  /// person is gone or no talk is to come.
  func placing(_ open: OpenCase) -> CarePlacing? {
    guard let step = open.care.item.next, var person = calendar(of: open.care.person) else {
      return nil
    }
    let others = cases.filter { $0.id != open.id }.compactMap { other in
      other.slot.map { (person: other.care.person, slot: $0) }
    }
    func busy(_ id: String) -> [Span] {
      others.filter { $0.person == id || $0.slot.practitioner == id }.map(\.slot.span)
    }
    person.busy += busy(person.person)
    let holders = staff.holders(of: step).map { calendar in
      var calendar = calendar
      calendar.busy += busy(calendar.person)
      return calendar
    }
    return CarePlacing(
      person: person,
      practitioners: holders,
      wishes: wishes(of: open.care.person),
      times: room.wellbeing.times
    )
  }
}

extension Refusal {
  /// A time that cannot be had, in words.
  fileprivate init(_ refusal: CarePickRefusal, in weighing: Weighing) {
    switch refusal {
    case .past: self.init(.input, "that time has passed")
    case .tooEarly(let earliest):
      let when = weighing.base.roster.zone.brief(earliest, today: weighing.today)
      self.init(.conflict, "that is too early for such a talk", hint: "from \(when) on")
    case .busy: self.init(.conflict, "the person has another appointment then")
    case .nobodyOnDuty:
      self.init(
        .conflict,
        "nobody to hold the talk is on duty and free then",
        hint: "a pick binds nobody but the person who made it"
      )
    case .gone: self.init(.conflict, "the person is no longer in the room then")
    case .nothingDue: self.init(.conflict, "no talk of this case is to come")
    }
  }
}
