public import CivilTime

/// One offer of support to one person, from the flag to the end.
///
/// Shape: `log` is in the order of entry and only grows; `state` follows from it. A new flag makes a new item.
public struct CareItem: Hashable, Sendable {
  /// One line of the log.
  public struct Entry: Hashable, Sendable {
    /// What happened.
    public let move: CareMove
    /// When it happened.
    public let at: Instant
    /// The id of who did it or, for an answer, of who entered it.
    public let by: String

    /// Makes a line.
    public init(move: CareMove, at: Instant, by: String) {
      self.move = move
      self.at = at
      self.by = by
    }
  }

  /// Its id in the record.
  public let id: String
  /// Whom it is for.
  public let person: String
  /// What is offered.
  public let kind: CareKind
  /// When what it is about happened; for a self-referral, when it was sent.
  public let event: Instant
  /// How it stands.
  public internal(set) var state: CareState
  /// Whether the incident is under investigation.
  public internal(set) var isUnderInvestigation = false
  /// All that happened to it.
  public internal(set) var log: [Entry] = []

  /// Makes an item that nothing has happened to yet.
  ///
  /// A self-referral begins accepted, for the person asked; everything else begins flagged.
  public init(id: String, person: String, kind: CareKind, event: Instant) {
    self.id = id
    self.person = person
    self.kind = kind
    self.event = event
    state = kind == .selfReferral ? .accepted : .flagged
  }

  /// The item that a log leads to; nothing where no item could have come to that log.
  public init?(id: String, person: String, kind: CareKind, event: Instant, log: [Entry]) {
    var item = CareItem(id: id, person: person, kind: kind, event: event)
    for entry in log {
      do throws(CareRefusal) {
        item = try item.after(entry.move, at: entry.at, by: entry.by)
      } catch {
        return nil
      }
    }
    self = item
  }

  /// The steps that were held, in the order of entry.
  public var held: [CareStep] {
    log.compactMap { if case .hold(let step) = $0.move { step } else { nil } }
  }

  /// The next talk of the item, whatever the answer; nothing where all were held.
  public var next: CareStep? {
    let held = held
    return kind.steps.first { !held.contains($0) }
  }

  /// The talk that is due now: one the person said yes to, and not held yet.
  public var due: CareStep? {
    switch state {
    case .accepted, .held: next
    case .flagged, .offered, .unanswered, .declined, .closed: nil
    }
  }

  /// Whether a time may be looked for: at the offer and later, while nobody has said no.
  var mayBePlaced: Bool { state.isOpen && state != .declined }

  /// Whether it waits for the post-incident manager.
  public var waits: Bool { isUnderInvestigation && kind.family == .operationalDebrief }

  /// When a self-referral was first read.
  public var readAt: Instant? { log.first { $0.move == .read || $0.move.isHold }?.at }

  /// When the last talk was held; nothing before the first.
  public var lastHeld: Instant? { log.last { $0.move.isHold }?.at }
}

extension CareMove {
  /// Whether a talk was held.
  var isHold: Bool { if case .hold = self { true } else { false } }
}
