public import CivilTime
public import Planning
public import Wellbeing
import Rostering

/// The break log as JSON: totals by team and shift, and somebody's own.
public enum BreakLogJSON {
  /// The log's bytes.
  public static func bytes(
    _ totals: [BreakTotals],
    own: [BreakEntry],
    in room: Room,
    at now: Instant
  ) -> [UInt8] {
    let zone = room.roster.zone
    let least = room.breaks.times.statutoryLeast
    return JSONTree.record([
      (
        "totals",
        .list(
          totals.map { sum in
            .record([
              ("date", .text(sum.shift.date.description)),
              ("shift", .text(sum.shift.letter.description)), ("team", .text(sum.shift.team)),
              ("taken", .whole(sum.taken)), ("shortened", .whole(sum.shortened)),
              ("missed", .whole(sum.missed)), ("open", .whole(sum.open)),
            ])
          }
        )
      ),
      (
        "own",
        .list(
          own.map { entry in
            .record([
              ("date", .text(entry.posting.date.description)),
              ("kind", .text(entry.kind == .stepAway ? "step-away" : entry.kind.rawValue)),
              ("due", entry.due.map { .text(zone.iso($0.start)) } ?? .null),
              ("start", entry.started.map { .text(zone.iso($0)) } ?? .null),
              ("end", entry.stopped.map { .text(zone.iso($0)) } ?? .null),
              ("outcome", .text(entry.outcome(at: now, least: least).word)),
            ])
          }
        )
      ),
    ]).bytes
  }
}

extension BreakOutcome {
  /// The word for it.
  fileprivate var word: String {
    switch self {
    case .due: "due"
    case .missed: "missed"
    case .running: "running"
    case .taken: "taken"
    case .shortened: "shortened"
    }
  }
}
