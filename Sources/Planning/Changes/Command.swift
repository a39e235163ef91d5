public import CivilTime
import Rostering

/// Something that somebody wants changed.
///
/// One type a command; each says what facts it would make and end, and
/// `Change.weigh` holds that against the rules, the cover and what was promised.
public protocol Command: Sendable {
  /// What the journal calls it: `absence add`.
  static var name: String { get }

  /// What it is about, for the journal: ids and dates, never names or reasons.
  var object: String { get }

  /// The facts it makes and ends.
  /// - Throws: A refusal with every reason the command itself has: unknown people, postings that are not there.
  func draft(in weighing: Weighing) throws(Refusal) -> Draft
}

/// What a command is weighed in.
public struct Weighing: Sendable {
  /// The room of the Config, its people left aside.
  public let base: Room
  /// What the record knows.
  public let facts: Facts
  /// Who asks, when and why.
  public let instruction: Instruction

  /// The moment it is asked.
  public var now: Instant { instruction.now }
  /// Today in the room.
  public var today: CivilDate { base.roster.zone.date(at: now) }
  /// The names of the facts it makes, by number from 1.
  public func fresh(_ number: Int) -> FactID { FactID(key: instruction.key, number: number) }

  /// Makes a weighing.
  public init(base: Room, facts: Facts, instruction: Instruction) {
    self.base = base
    self.facts = facts
    self.instruction = instruction
  }
}

/// What a command would do, before it is weighed.
public struct Draft: Sendable {
  /// The facts it makes, by name; one under a name that is alive takes its place.
  public var made: [FactID: Fact] = [:]
  /// The facts it ends.
  public var ended: [FactID] = []
  /// For facts that are brought back, the entry that first made them.
  public var born: [FactID: Int] = [:]
  /// The people whose time it touches, with the days that may differ.
  public var touched: [String: DateSpan] = [:]
  /// Whether it says what has already happened, which is never refused by a rule.
  public var hasHappened = false
  /// Whether it only brings back what stood before: that was given its reasons and its notice then, so soft rules
  /// and short notice are named and ask for nothing.
  public var restores = false
  /// The people who asked for it or agreed to it themselves, and so need no notice of it.
  public var requestedBy: Set<String> = []
  /// What should be known about it and hinders nothing.
  public var warnings: [String] = []
  /// What it is about, for the journal, where only the draft knows that: the id of a fact it makes.
  public var object: String?

  /// An empty draft.
  public init() {}

  /// Notes that some days of somebody may differ.
  public mutating func touch(_ person: String, _ days: DateSpan) {
    touched[person] =
      touched[person].map {
        DateSpan(min($0.start, days.start), max($0.end, days.end))
      } ?? days
  }
}
