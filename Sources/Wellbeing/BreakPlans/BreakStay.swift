import CivilTime
import Rostering

/// One posting from its first moment at the desk to its last, with the times between at which the person is away.
struct BreakStay: Hashable, Sendable {
  let person: Int
  let name: PostingName
  let date: CivilDate
  let letter: ShiftLetter
  let role: Int
  /// People it counts for, 0 or 1.
  let supply: Int
  /// When the shift starts, whether or not the person is there then.
  let shiftStart: Instant
  let span: Span
  let away: [Span]

  /// Every posting of a rota that is at a desk for some of it, across the rota's edges: by start and person.
  static func all(of rota: Rota) -> [BreakStay] {
    let roster = rota.roster
    var parts: [PostingName: [Posting]] = [:]
    var order: [PostingName] = []
    for posting in rota.postingsAcrossEdges() {
      let name = posting.name(in: roster)
      if parts[name] == nil { order.append(name) }
      parts[name, default: []].append(posting)
    }
    let stays = order.compactMap { name in parts[name].flatMap { Self(name, $0) } }
    return stays.sorted { ($0.span.start, $0.name) < ($1.span.start, $1.name) }
  }

  private init?(_ name: PostingName, _ parts: [Posting]) {
    let desks = parts.filter { $0.isOnDesk && !$0.span.isEmpty }
    guard let first = desks.first, let from = desks.map(\.span.start).min(),
      let to = desks.map(\.span.end).max()
    else { return nil }
    self.name = name
    person = first.person
    date = first.date
    letter = first.letter
    role = first.role
    supply = first.counts >= 0.5 ? 1 : 0
    shiftStart = parts.map(\.span.start).min() ?? from
    span = Span(from, to)
    away = span.without(desks.map(\.span))
  }

  /// The time at the desk.
  var work: Minutes { away.reduce(span.length) { $0 - $1.length } }

  /// Whether somebody sits beside them from the first moment to the last, in the same role or not counted there.
  func isBeside(_ other: BreakStay) -> Bool {
    span == other.span && away == other.away && (role == other.role || other.supply == 0)
  }
}
