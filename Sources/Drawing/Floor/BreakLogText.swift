public import CivilTime
public import Planning
public import Wellbeing
import Rostering

/// How breaks went: totals by team and shift, and somebody's own.
public struct BreakLogText: Hashable, Sendable {
  /// By day, shift and team: numbers of breaks, and no one by name.
  public let totals: TextTable
  /// The person's own, by time; empty where nobody's are asked for.
  public let own: TextTable

  /// Puts a log into words.
  ///
  /// - Parameters:
  ///   - totals: The totals.
  ///   - own: The person's own breaks.
  ///   - room: The room.
  ///   - now: The moment.
  public init(_ totals: [BreakTotals], own: [BreakEntry], in room: Room, at now: Instant) {
    let zone = room.roster.zone
    let least = room.breaks.times.statutoryLeast
    self.totals = TextTable(
      [
        .init("day"), .init("shift"), .init(room.labels.team.lowercased()),
        .init("had", isNumber: true), .init("cut short", isNumber: true),
        .init("missed", isNumber: true), .init("open", isNumber: true),
      ],
      rows: totals.map { sum in
        [
          sum.shift.date.description, sum.shift.letter.description, sum.shift.team,
          Sentence.grouped(sum.taken), Sentence.grouped(sum.shortened),
          Sentence.grouped(sum.missed), Sentence.grouped(sum.open),
        ]
      }
    )
    self.own = TextTable(
      [.init("day"), .init("break"), .init("due"), .init("began"), .init("back"), .init("")],
      rows: own.map { entry in
        [
          entry.posting.date.description, entry.kind.words,
          entry.kind == .stepAway ? "" : entry.due.map { Sentence.time($0.start, in: zone) } ?? "",
          entry.started.map { Sentence.time($0, in: zone) } ?? "",
          entry.stopped.map { Sentence.time($0, in: zone) } ?? "",
          entry.outcome(at: now, least: least).words,
        ]
      }
    )
  }
}

extension BreakEntry.Kind {
  /// `rest`, `screen`, `meal`, `stepped away`.
  public var words: String {
    switch self {
    case .statutory: "rest"
    case .screen: "screen"
    case .meal: "meal"
    case .stepAway: "stepped away"
    }
  }
}

extension BreakOutcome {
  /// `had`, `cut short`, `missed`, `on it`, `to come`.
  public var words: String {
    switch self {
    case .due: "to come"
    case .missed: "missed"
    case .running: "on it"
    case .taken: "had"
    case .shortened: "cut short"
    }
  }
}
