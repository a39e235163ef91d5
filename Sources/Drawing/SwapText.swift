public import CivilTime
public import Planning
import Rostering

/// The swaps of a room as a table.
public struct SwapText: Hashable, Sendable {
  /// One row a swap.
  public let table: TextTable

  /// Lists swaps by when they were asked.
  public init(_ swaps: [(id: FactID, swap: Swap)], now: Instant, zone: ZoneRules) {
    table = TextTable(
      [
        .init("swap"), .init("state"), .init("gives"), .init("to"), .init("for"), .init("lapses"),
      ],
      rows: swaps.sorted { ($0.swap.asked, $0.id) < ($1.swap.asked, $1.id) }.map { id, swap in
        let isOpen = swap.state == .asked || swap.state == .agreed
        return [
          id.description,
          swap.hasLapsed(at: now) ? "lapsed" : swap.state.rawValue,
          swap.gives.description,
          swap.taker,
          swap.takes?.description ?? "nothing",
          isOpen ? Sentence.moment(swap.expires, in: zone) : "",
        ]
      }
    )
  }
}

/// Whom to ask for a swap, in words.
public struct SwapPartnersText: Hashable, Sendable {
  /// The lines, the best partner first.
  public let lines: [String]

  /// Puts partners into words.
  public init(_ answer: SwapPartners, in zone: ZoneRules) {
    let given = Sentence.span(answer.gives.span, in: zone)
    if answer.partners.isEmpty {
      lines = ["Nobody can swap \(given) for one within \(SwapPartners.days) days of it."]
      return
    }
    lines =
      ["For \(given):"]
      + answer.partners.enumerated().map { place, partner in
        let length =
          partner.longer == .zero
          ? "as long"
          : "\(Minutes(Int(partner.longer.count.magnitude))) \(partner.longer > .zero ? "longer" : "shorter")"
        return "\(place + 1). \(partner.person), who gives \(partner.takes.letter) "
          + "\(Sentence.span(partner.takes.span, in: zone)): \(length), "
          + "\(Sentence.count(partner.daysApart, "day")) apart, no rule against it for either"
      }
  }
}
