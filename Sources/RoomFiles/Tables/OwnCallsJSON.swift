public import Planning
import CivilTime
import Wellbeing

/// Somebody's own hard calls, concerns and good days as JSON, for them alone.
public enum OwnCallsJSON {
  /// An object with `entries`, `counts` of each category that occurred in a year, and `good_days`.
  public static func bytes(_ own: OwnCalls) -> [UInt8] {
    func text(_ text: String?) -> JSONTree { text.map { .text($0) } ?? .null }
    let entries = own.entries.map { entry in
      JSONTree.object([
        .init("name", .text(entry.subject.name)),
        .init("kind", .text(entry.category == nil ? "concern" : "call")),
        .init("category", text(entry.category)), .init("at", .text(entry.at.description)),
        .init("by_other", .flag(entry.isByOther)), .init("author", text(entry.author)),
        .init("others", .whole(entry.others)),
      ])
    }
    let counts = own.counts.lines.filter { $0.year > 0 }.map { line in
      JSONTree.object([
        .init("category", .text(line.category)), .init("days_7", .whole(line.week)),
        .init("days_30", .whole(line.month)), .init("days_365", .whole(line.year)),
      ])
    }
    return JSONTree.object([
      .init("entries", .list(entries)), .init("counts", .list(counts)),
      .init("good_days", .list(own.goodDays.map { .text($0.description) })),
    ]).bytes
  }
}
