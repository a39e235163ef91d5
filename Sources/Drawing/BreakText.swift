import CivilTime
public import Planning
import Rostering
public import Wellbeing

extension RotaBreakTotals {
  /// `3,612 placed in 56 shifts, floor below requirement by 3 people-slots of 15 min (solver, proven)`.
  public var sentence: String {
    var text = "\(Sentence.grouped(placed)) placed in \(Sentence.count(shifts, "shift"))"
    if leftOut > 0 { text += ", no room for \(Sentence.grouped(leftOut))" }
    text +=
      peopleSlots == 0
      ? ", floor never below requirement"
      : ", floor below requirement by \(Sentence.count(peopleSlots, "people-slot")) of "
        + "\(slotMinutes) min in \(Sentence.count(short, "shift"))"
        + (anyway == 0 ? "" : ", \(Sentence.grouped(anyway)) of them with nobody on a break")
    return text + " (\(maker))"
  }

  private var maker: String {
    if isProven { return "\(planner.rawValue), proven" }
    let rest = proven == 0 ? "" : " for \(Sentence.grouped(shifts - proven)) of them"
    return "\(planner.rawValue), not proven best\(rest)"
  }
}

extension FloorGap {
  /// `below requirement: Contact handler 21:00–21:30 by 1`.
  public func sentence(in room: Room) -> String {
    let zone = room.roster.zone
    let name = room.roster.roles.indices.contains(role) ? room.roster.roles[role].name : ""
    return "below requirement: \(name) \(Sentence.time(span.start, in: zone))–"
      + "\(Sentence.time(span.end, in: zone)) by \(short)"
  }
}

/// The planned breaks of one run of shifts: a sentence, where the floor falls short, and a table of people.
public struct BreakPlanText: Hashable, Sendable {
  /// What was planned, and how good it is.
  public let sentence: String
  /// Where the floor falls below the requirement, and whose breaks had to give way, one a line.
  public let gaps: [String]
  /// A row a person, by the time of their first break.
  public let table: TextTable

  /// Draws a plan.
  ///
  /// - Parameters:
  ///   - placed: The shifts with their plan.
  ///   - room: The room.
  ///   - person: Only this person's breaks, and nothing of the floor; everybody's where nobody is named.
  ///   - showsNames: Whether people are called by name.
  public init(
    _ placed: RotaBreaks.Placed,
    in room: Room,
    person: String? = nil,
    showsNames: Bool = false
  ) {
    let roster = room.roster
    let naming = Naming(roster, showsNames: showsNames)
    let breaks = placed.shift.breaks(placed.plan)
      .filter { person == nil || $0.posting.person == person }
    let names = placed.shift.letters.map { roster.shift($0)?.name ?? $0.description }
    let title = "\(names.joined(separator: ", ")) of \(Sentence.day(placed.shift.date))"
    let groups = Dictionary(grouping: breaks) { $0.posting.person }
    let roles = Dictionary(
      placed.shift.seats.flatMap { seat in seat.postings.map { ($0.person, seat.role) } },
      uniquingKeysWith: { a, _ in a }
    )
    if person == nil {
      let plan = placed.plan
      let maker =
        plan.isProven
        ? "placed by the solver: nothing is better"
        : "placed by the \(plan.planner == .solver ? "solver" : "pure planner"), not proven best: costs "
          + "\(plan.objective), and at most \(plan.gap) could be saved"
      sentence =
        "\(title): \(Sentence.count(breaks.count, "break")) of "
        + "\(Sentence.count(groups.count, "person", "people")), \(maker)."
      gaps =
        placed.shortfalls.map { $0.sentence(in: room) }
        + placed.plan.relaxed.map { Self.relaxed($0, placed, naming) }
    } else {
      sentence = "\(title): \(Sentence.count(breaks.count, "break"))."
      gaps = []
    }
    var table = TextTable([
      TextTable.Column("Person"), TextTable.Column("Role"), TextTable.Column("Breaks"),
    ])
    let order = groups.sorted { a, b in
      (a.value.map(\.span.start).min() ?? placed.shift.span.end, a.key)
        < (b.value.map(\.span.start).min() ?? placed.shift.span.end, b.key)
    }
    for (id, own) in order {
      let times = own.sorted { $0.span.start < $1.span.start }.map { one in
        "\(one.rule) \(Sentence.time(one.span.start, in: roster.zone))–"
          + Sentence.time(one.span.end, in: roster.zone)
      }
      table.rows.append([
        naming.person(id: id), roles[id].map { roster.roles[$0].id } ?? "",
        times.joined(separator: ", "),
      ])
    }
    self.table = table
  }

  private static func relaxed(
    _ relaxed: BreakPlan.Relaxed,
    _ placed: RotaBreaks.Placed,
    _ naming: Naming
  ) -> String {
    let seat = placed.shift.seats[relaxed.sitting]
    let who = Sentence.list(seat.postings.map { naming.person(id: $0.person) })
    let slot = placed.shift.problem.slotMinutes
    var parts: [String] = []
    if relaxed.leeway.longer > 0 {
      parts.append("a stretch at the desk is up to \(relaxed.leeway.longer * slot) min too long")
    }
    if relaxed.leeway.shorter > 0 {
      parts.append("work between breaks is up to \(relaxed.leeway.shorter * slot) min too short")
    }
    let out = relaxed.leeway.leftOut.compactMap { k in
      seat.breaks.indices.contains(k) ? seat.breaks[k].id : nil
    }
    if !out.isEmpty { parts.append("no room for \(Sentence.list(out))") }
    return "\(who): \(parts.joined(separator: ", "))"
  }
}
