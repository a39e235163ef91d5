public import CivilTime
public import Planning
import RoomFiles
import Rostering
public import RotaStore
public import Staffing
import Synchronization

/// The record of a room while the server runs: one process owns it, and every page is worked out from its newest entry.
///
/// Its calls block; they are made from a `WorkQueue`.
public final class LiveRoom: Sendable {
  /// The record and what it was opened with; another one once it has been lent.
  private let opened: Mutex<Opened>
  /// Where the room is described, for the calls of the past.
  private let directory: String
  /// Whether the record is copied every quarter of an hour.
  private let copies: Bool
  /// The newest standing that was asked for.
  private let newest: Mutex<Standing>
  /// What was worked out and may be asked for again.
  private let kept = Mutex<KeptValues>(KeptValues())

  /// Break plans by their problem, which stay right whatever is written and whoever had the record meanwhile.
  let breakPlans = KnownBreaks()

  /// A record with the files of calls that its room names.
  public struct Opened: Sendable {
    /// The record and its settings.
    public let held: HeldRecord
    /// The files of calls.
    public let demand: [String]
    /// What the log should say of it, a sentence without a name in it.
    public let warning: String?

    /// Names both.
    public init(_ held: HeldRecord, demand: [String], warning: String? = nil) {
      self.held = held
      self.demand = demand
      self.warning = warning
    }
  }

  /// Takes over a record.
  ///
  /// - Parameters:
  ///   - opened: The record.
  ///   - directory: Where the room is described.
  ///   - copies: Whether to copy the record every quarter of an hour in which something is written.
  /// - Throws: `RecordError` where the facts cannot be read.
  public init(_ opened: Opened, directory: String, copies: Bool) throws {
    self.opened = Mutex(opened)
    self.directory = directory
    self.copies = copies
    newest = Mutex(Standing(base: opened.held.base, facts: try opened.held.record.facts()))
  }

  /// The record and its settings.
  var held: HeldRecord { opened.withLock { $0.held } }

  /// Who may sign in.
  public var accounts: Accounts { Accounts(held.file) }

  /// The record, for what is read beside facts: the journal, notes, the text of a case.
  public var record: Record { held.record }

  /// How things stand at the newest entry.
  ///
  /// - Throws: `RecordError` where it cannot be read.
  public func standing() throws -> Standing {
    let facts = try record.facts()
    if let known = newest.withLock({ $0.entry == facts.entry ? $0 : nil }) { return known }
    // Made outside the lock, so that others are not kept waiting; two may make the same.
    let made = Standing(base: held.base, facts: facts)
    newest.withLock { if $0.entry < made.entry { $0 = made } }
    return made
  }

  /// How things stood after an earlier entry, under the settings of now.
  ///
  /// - Throws: `RecordError` where it cannot be read.
  public func standing(asAt entry: Int) throws -> Standing {
    Standing(base: held.base, facts: try record.facts(asAt: entry))
  }

  /// Weighs a command and writes it as the next entry.
  ///
  /// - Returns: The receipt, with what went wrong beside it and hinders nothing.
  /// - Throws: `Refusal` where it cannot be, `RecordError` where it cannot be written; nothing has happened then.
  public func perform(_ command: some Command, instruction: Instruction) throws -> Receipt {
    let receipt = try held.perform(command, instruction: instruction)
    if copies, !receipt.isRepeat, let failure = held.copyIfDue(now: instruction.now) {
      ServerLog.note(.warning, "snapshot", ["failure": failure])
    }
    return receipt
  }

  /// A value that is worked out once for an entry and given again until another is written.
  ///
  /// - Parameters:
  ///   - name: What it is, with all that it depends on besides the entry: `plan 2026-10-24 28`.
  ///   - entry: The entry it was worked out at.
  ///   - make: Works it out.
  /// - Returns: The value.
  public func kept<Value: Sendable>(
    _ name: String,
    at entry: Int,
    make: () throws -> Value
  ) rethrows -> Value {
    // First whether there is one: nothing itself would pass for a value that may be nothing.
    if let known = kept.withLock({ $0.value(name, at: entry) }), let value = known as? Value {
      return value
    }
    let made = try make()
    kept.withLock { $0.keep(made, as: name, at: entry) }
    return made
  }

  /// The calls of the past, a history a queue; none where there are none or they cannot be read, which
  /// `relief check` says.
  public func calls(now: Instant) -> [CallHistory] {
    let (held, demand) = opened.withLock { ($0.held, $0.demand) }
    if demand.isEmpty { return [] }
    let latest = CallBounds.latest(now: now)
    return kept("calls \(latest)", at: 0) {
      let reading = DemandReader.read(
        directory: directory,
        paths: demand,
        zone: held.base.roster.zone,
        interval: held.base.staffing.interval,
        queues: held.base.queues.map(\.id),
        latest: latest
      )
      return reading.hasErrors ? [] : reading.histories
    }
  }

  /// Whether the record can be read now.
  func isReadable() -> Bool {
    do {
      return try held.file.note("schema") != nil
    } catch {
      return false
    }
  }

  /// Lets go of the record, its log moved into the file, so that another process can own it.
  public func close() { held.file.letGo() }

  /// Goes on with the record as another process left it.
  ///
  /// - Throws: `RecordError` where its facts cannot be read.
  func goOn(with other: Opened) throws {
    let facts = try other.held.record.facts()
    opened.withLock { $0 = other }
    newest.withLock { $0 = Standing(base: other.held.base, facts: facts) }
    // A number of an entry names the same entry only within one history, and the settings may be others too.
    kept.withLock { $0 = KeptValues() }
  }
}
