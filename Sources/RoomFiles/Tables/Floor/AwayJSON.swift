import CivilTime
public import Planning
import Rostering
import Staffing
import Wellbeing

/// A step-away as JSON: what the person is answered, and what a supervisor is told of its cost.
public enum AwayJSON {
  /// What the person is answered: go, who covers, who is free to talk.
  public static func bytes(_ answer: AwayAnswer) -> [UInt8] {
    JSONTree.record([
      ("go", .flag(true)), ("cover", answer.cover.map { .text($0) } ?? .null),
      (
        "chosen",
        answer.chosen.map {
          .record([("person", .text($0.person)), ("free", .flag($0.isFree))])
        } ?? .null
      ),
      ("peers", .list(answer.peers.map { .text($0) })),
      ("supervisors", .list(answer.supervisors.map { .text($0) })),
    ]).bytes
  }

  /// Somebody's own step-aways, each with who entered it: for themselves alone.
  public static func bytes(own: [(stepAway: StepAway, author: String)], in room: Room) -> [UInt8] {
    let zone = room.roster.zone
    return JSONTree.list(
      own.map { away, author in
        .record([
          ("date", .text(away.posting.date.description)), ("start", .text(zone.iso(away.start))),
          ("end", away.ended.map { .text(zone.iso($0)) } ?? .null), ("home", .flag(away.isHome)),
          ("cover", away.cover.map { .text($0) } ?? .null),
          ("looked_in", away.lookedIn.map { .text(zone.iso($0)) } ?? .null),
          ("entered_by", .text(author)),
        ])
      }
    ).bytes
  }

  /// What it costs; the words of reasons and notes are made by the caller.
  public static func bytes(
    _ cost: AwayCost,
    in room: Room,
    words: (FloorCandidate) -> (reasons: [String], notes: [String])
  ) -> [UInt8] {
    let zone = room.roster.zone
    return JSONTree.record([
      ("person", .text(cost.person)), ("start", .text(zone.iso(cost.span.start))),
      ("end", .text(zone.iso(cost.span.end))), ("role", .text(cost.after.id)),
      ("filled_before", .rounded(cost.before.filled, decimals: 4)),
      ("filled_after", .rounded(cost.after.filled, decimals: 4)),
      ("minimum", cost.after.need.map { .whole($0) } ?? .null),
      ("short", .flag(cost.after.isShort)),
      ("calls", cost.outlook.map(calls) ?? .null),
      (
        "candidates",
        .list(
          cost.candidates.map { one in
            let said = words(one)
            return .record([
              ("person", .text(one.person)), ("available", .flag(one.isAvailable)),
              ("role", .text(one.role)), ("desk", one.desk.map { .text($0) } ?? .null),
              ("reasons", .list(said.reasons.map { .text($0) })),
              ("notes", .list(said.notes.map { .text($0) })),
            ])
          }
        )
      ),
      (
        "moves",
        .list(
          cost.moves.map { move in
            .record([
              ("person", (move.posting?.person).map { .text($0) } ?? .null),
              ("from", move.from.map { .text(zone.iso($0.span.start)) } ?? .null),
              ("to", move.to.map { .text(zone.iso($0.span.start)) } ?? .null),
            ])
          }
        )
      ),
    ]).bytes
  }

  private static func calls(_ outlook: FloorOutlook) -> JSONTree {
    .record([
      ("left", .whole(outlook.left)), ("needed", .whole(outlook.needed)),
      (
        "queues",
        .list(
          outlook.lines.map { line in
            .record([
              ("queue", .text(line.queue.id)), ("calls", .rounded(line.calls, decimals: 2)),
              ("share_before", line.before.map { .rounded($0, decimals: 4) } ?? .null),
              ("share_after", line.after.map { .rounded($0, decimals: 4) } ?? .null),
              ("approximate", .flag(line.isApproximate)),
            ])
          }
        )
      ),
    ])
  }
}
