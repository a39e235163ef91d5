public import CivilTime

/// Who asks for a change.
public struct Actor: Hashable, Sendable {
  /// The id of the person; nothing where it is the owner of the machine's account, at the command line.
  public let person: String?
  /// How the journal names them: the person's id, or `user:NAME`.
  public let name: String
  /// Whether they may do what supervisors do.
  public let isSupervisor: Bool

  /// Makes an actor.
  public init(person: String?, name: String, isSupervisor: Bool) {
    self.person = person
    self.name = name
    self.isSupervisor = isSupervisor
  }
}

/// Everything said about a change besides what it is.
///
/// The key is random and made at the edge: the same instruction sent twice changes nothing the second time, and
/// the names of the facts it makes come from it.
public struct Instruction: Hashable, Sendable {
  /// 26 lower-case letters and digits, 128 random bits.
  public let key: String
  /// Who asks.
  public let by: Actor
  /// When it is entered.
  public let now: Instant
  /// When it happened, where that is not now; what happened is never refused.
  public let happened: Instant?
  /// Why, an id of the room's list of reasons.
  public let reason: String?
  /// A few words more, for the person and supervisors: up to 200 characters, no health or family matters.
  ///
  /// Of a confidential entry, the text that is for those who look after the person: see `CareText`.
  public let note: Confidential<String>?
  /// Whether it rests on agreement or on a pressing need, where somebody's time is touched.
  public let basis: Basis?

  /// How many characters a note may have that supervisors read.
  public static let longestNote = 200

  /// What a change to somebody's time rests on.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    /// They agreed.
    case agreement
    /// A pressing need of duty that could not reasonably be avoided.
    case exigency
  }

  /// Makes an instruction.
  public init(
    key: String,
    by: Actor,
    now: Instant,
    happened: Instant? = nil,
    reason: String? = nil,
    note: Confidential<String>? = nil,
    basis: Basis? = nil
  ) {
    self.key = key
    self.by = by
    self.now = now
    self.happened = happened
    self.reason = reason
    self.note = note
    self.basis = basis
  }
}
