public import CivilTime
import Wellbeing

/// That a supervisor is to ask how somebody is, and offer them a wellbeing check: whom and until when.
///
/// There is no field in it for why, for how often, or for who thought of it.
public struct CareAsk: Hashable, Sendable {
  /// Whom to ask, by id.
  public let person: String
  /// Until when: the end of their shift.
  public let due: Instant
}

extension CareRound {
  /// Whom a supervisor is to ask because nobody who may know more is at work in time, by person and each once.
  ///
  /// Once a check was offered there is nothing left to ask, whatever came of it: an answer is not for supervisors.
  ///
  /// - Parameter viewer: The id of the supervisor.
  /// - Returns: Whom to ask; nobody for whoever is not a supervisor today.
  public func asks(of viewer: String) -> [CareAsk] {
    guard rights(of: viewer).isSupervisor else { return [] }
    let owned = flags.filter {
      $0.isAsked && $0.owner?.id == viewer && part(of: viewer, in: $0) == nil && !wasOffered($0)
    }
    return Dictionary(grouping: owned, by: \.flag.person).compactMap { person, flags in
      flags.compactMap { self.due($0) }.min().map { CareAsk(person: person, due: $0) }
    }
    .sorted { $0.person < $1.person }
  }

  /// Whether the person has a check open, or was offered one since the flag.
  private func wasOffered(_ open: OpenFlag) -> Bool {
    facts.careCases(of: open.flag.person).contains { _, care in
      guard care.item.kind == .wellbeingCheck else { return false }
      return care.item.state.isOpen
        || care.item.log.contains { $0.move == .offer && $0.at >= open.flag.raised }
    }
  }

  /// The end of the shift in which to ask: the one it came up in, or the one that is on where that is over.
  private func due(_ open: OpenFlag) -> Instant? {
    guard let due = open.due, due <= now else { return open.due }
    guard let calendar = calendar(of: open.flag.person) else { return nil }
    let times = room.wellbeing.times
    return CareWindow(of: .check, event: now, lastHeld: nil, in: calendar, times).span.end
  }
}
