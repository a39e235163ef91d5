public import CivilTime
public import Planning
import Rostering

/// Swaps as JSON, one object a swap.
public enum SwapJSON {
  /// The bytes, by when they were asked; a shift is written as the commands take it, `kowen:2026-10-24`.
  public static func bytes(
    _ swaps: [(id: FactID, swap: Swap)],
    at now: Instant,
    zone: ZoneRules
  ) -> [UInt8] {
    JSONTree.list(
      swaps.sorted { ($0.swap.asked, $0.id) < ($1.swap.asked, $1.id) }.map { id, swap in
        .record([
          ("id", .text(id.description)),
          ("state", .text(swap.hasLapsed(at: now) ? "lapsed" : swap.state.rawValue)),
          ("gives", .text(text(swap.gives))), ("taker", .text(swap.taker)),
          ("takes", swap.takes.map { .text(text($0)) } ?? .null),
          ("asked", .text(zone.iso(swap.asked))), ("expires", .text(zone.iso(swap.expires))),
        ])
      }
    ).bytes
  }

  private static func text(_ posting: PostingName) -> String {
    "\(posting.person):\(posting.date)" + (posting.isRostered ? "" : ":\(posting.key)")
  }
}
