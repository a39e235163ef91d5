public import Planning
public import CivilTime
import Rostering
import Staffing
import Wellbeing

/// What it costs that somebody is away, in words for a supervisor.
public struct AwayCostText: Hashable, Sendable {
  /// Who, when, and the role with them and without.
  public let sentence: String
  /// Calls with them and without, and the people left against those needed.
  public let calls: [String]
  /// The planned breaks that it moves.
  public let moves: [String]
  /// Who can cover.
  public let available: TextTable
  /// Who cannot, and why.
  public let others: TextTable

  /// Puts a cost into words.
  public init(_ cost: AwayCost, in room: Room, showsNames: Bool) {
    let zone = room.roster.zone
    let naming = Naming(room.roster, showsNames: showsNames)
    let need = cost.after.need.map { " of \($0)" } ?? ""
    let isShort = cost.after.isShort ? ", below the minimum level" : ""
    sentence =
      "\(naming.person(id: cost.person)) away \(Sentence.span(cost.span, in: zone)): \(cost.after.id) "
      + "\(Sentence.number(cost.before.filled)) → \(Sentence.number(cost.after.filled))\(need)\(isShort)."
    calls =
      cost.outlook.map(Self.words) ?? ["No calls are expected of this role, or none are known."]
    moves = cost.moves.map { move in
      let name = naming.person(id: move.posting?.person ?? "")
      let from = move.from.map { Sentence.time($0.span.start, in: zone) } ?? "none"
      let to = move.to.map { Sentence.time($0.span.start, in: zone) } ?? "no room for it"
      return "Break of \(name): \(from) → \(to)."
    }
    available = TextTable(
      [.init("can cover"), .init("role"), .init("desk"), .init("note")],
      rows: cost.candidates.filter(\.isAvailable).map { one in
        [
          naming.person(id: one.person), one.role, one.desk ?? "",
          one.notes.map { $0.words(in: zone) }.joined(separator: "; "),
        ]
      }
    )
    others = TextTable(
      [.init("cannot"), .init("why not")],
      rows: cost.candidates.filter { !$0.isAvailable }.map { one in
        [
          naming.person(id: one.person),
          one.reasons.map { $0.words(in: zone) }.joined(separator: "; "),
        ]
      }
    )
  }

  private static func words(_ outlook: FloorOutlook) -> [String] {
    var lines = outlook.lines.compactMap { line -> String? in
      guard let before = line.before, let after = line.after else { return nil }
      let within = line.queue.target.withinSeconds.map { " in \(Sentence.number($0)) s" } ?? ""
      return
        "\(line.queue.id)\(within): \(percent(before)) → \(percent(after))"
        + (line.isApproximate ? ", roughly." : ".")
    }
    lines.append(
      "At the desks for these calls: \(Sentence.grouped(outlook.left)) of \(Sentence.grouped(outlook.needed)) needed."
    )
    return lines
  }

  private static func percent(_ share: Double) -> String {
    Sentence.decimal(share * 100, places: 1) + " %"
  }
}

extension FloorCandidate.Reason {
  /// `role dispatcher not held`, `on a break until 21:55`.
  public func words(in zone: ZoneRules) -> String {
    switch self {
    case .roleNotHeld(let role): "role \(role) not held"
    case .skillExpired(let skill, let date): "skill \(skill) ended on \(Sentence.day(date))"
    case .restricted: "restricted"
    case .onBreak(let until):
      "on a break" + (until.map { " until \(Sentence.time($0, in: zone))" } ?? "")
    case .away(let until): "away until \(Sentence.time(until, in: zone))"
    case .covering: "covers for somebody already"
    }
  }
}

extension FloorCandidate.Note {
  /// `own break due 22:00`, `handler would be 5 of 6`.
  public func words(in zone: ZoneRules) -> String {
    switch self {
    case .breakDue(let at): "own break due \(Sentence.time(at, in: zone))"
    case .leavesShort(let role, let need, let filled):
      "\(role) would be \(Sentence.number(filled)) of \(need)"
    case .goes(let at): "goes at \(Sentence.time(at, in: zone))"
    }
  }
}
