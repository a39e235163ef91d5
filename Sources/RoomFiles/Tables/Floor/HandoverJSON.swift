import CivilTime
public import Planning
public import Rostering

/// The handover sheet as JSON.
public enum HandoverJSON {
  /// The sheet's bytes; the words of a limit are made by the caller.
  public static func bytes(
    _ sheet: HandoverSheet,
    in room: Room,
    limit: (Restriction.Limit) -> String
  ) -> [UInt8] {
    let zone = room.roster.zone
    func people(_ lines: [HandoverSheet.Line]) -> JSONTree {
      .list(
        lines.map { line in
          .record([
            ("person", .text(line.posting.person)), ("role", .text(line.role)),
            ("team", line.team.map { .text($0) } ?? .null),
            ("start", .text(zone.iso(line.span.start))), ("end", .text(zone.iso(line.span.end))),
          ])
        }
      )
    }
    return JSONTree.record([
      ("date", .text(sheet.date.description)), ("shift", .text(sheet.letter.description)),
      ("at", .text(zone.iso(sheet.at))), ("off", people(sheet.off)),
      ("on", people(sheet.coming)),
      (
        "late",
        .list(
          sheet.late.map {
            .record([
              ("person", .text($0.person)), ("until", .text(zone.iso($0.until))),
              ("worked", .flag($0.isWorked)),
            ])
          }
        )
      ),
      (
        "cover",
        .list(
          sheet.cover.map {
            .record([
              ("person", .text($0.person)), ("kind", .text($0.kind.rawValue)),
              ("for", $0.instead.map { .text($0) } ?? .null),
              ("start", .text(zone.iso($0.span.start))), ("end", .text(zone.iso($0.span.end))),
            ])
          }
        )
      ),
      (
        "gaps",
        .list(
          sheet.gaps.map {
            .record([
              ("role", .text($0.role)), ("start", .text(zone.iso($0.span.start))),
              ("end", .text(zone.iso($0.span.end))), ("minimum", .whole($0.need)),
              ("filled", .rounded($0.have, decimals: 4)),
            ])
          }
        )
      ),
      ("breaks_owed", .list(sheet.owed.map { .text($0) })),
      (
        "limits",
        .list(
          sheet.limits.map {
            .record([("person", .text($0.person)), ("limit", .text(limit($0.limit)))])
          }
        )
      ),
      (
        "checks",
        .list(
          sheet.checks.map {
            .record([
              ("id", .text($0.id.description)), ("person", .text($0.person)),
              ("next", $0.next.map { .text(zone.iso($0)) } ?? .null),
            ])
          }
        )
      ),
      (
        "asks",
        .list(
          sheet.asks.map {
            .record([("person", .text($0.person)), ("by", .text(zone.iso($0.due)))])
          }
        )
      ),
      ("anyone_to_look_after", .text(sheet.isAnswered ? "answered" : "not answered")),
    ]).bytes
  }
}
