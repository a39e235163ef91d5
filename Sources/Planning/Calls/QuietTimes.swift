public import CivilTime
import Rostering
import Wellbeing

/// When somebody has a quiet moment, by what the record knows of their breaks, their duties and their own page.
public struct QuietTimes: Sendable {
  private let breaks: [BreakEntry]
  private let duties: [Span]
  private let opened: [Instant]

  /// How far before a moment duties are looked for, in days: an entry that is older was long seen.
  private static let days = 60

  /// Finds somebody's quiet moments.
  ///
  /// - Parameters:
  ///   - person: Whose.
  ///   - facts: What the record knows.
  ///   - room: The room of the Config.
  ///   - now: The moment.
  /// - Complexity: linear in what the record knows of the person.
  public init(of person: String, facts: Facts, room: Room, at now: Instant) {
    var breaks: [BreakEntry] = []
    var opened: [Instant] = []
    var left: [PostingName: Instant] = [:]
    for recorded in facts.about(person) {
      switch recorded.fact {
      case .breakTaken(let it): breaks.append(it)
      case .stepAway(let it): breaks.append(it.breakEntry)
      case .careReading(let it) where it.reader == person && it.subject.showsTheLog:
        opened.append(it.at)
      case .worked(let it) where it.kind == .hours:
        // Who was kept late, or sent home, has their quiet moment then.
        if let name = it.posting { left[name] = it.span.end }
      default: break
      }
    }
    self.breaks = breaks
    self.opened = opened
    let today = room.roster.zone.date(at: now)
    duties = facts.roster(over: room.roster, people: [person])
      .standing(person, over: DateSpan(today - Self.days, today + 2))
      .filter { !$0.onDesk.isEmpty }
      .map { Span($0.span.start, max($0.span.start, left[$0.name] ?? $0.span.end)) }
  }

  /// The first quiet moment after something was recorded; nothing where none is known yet.
  public func first(after recorded: Instant) -> Instant? {
    QuietMoment.first(after: recorded, breaks: breaks, duties: duties, opened: opened)
  }
}

extension CareReading.Subject {
  /// Whether who reads it about themselves sees their hard calls.
  fileprivate var showsTheLog: Bool { self == .log || self == .export }
}
