import Wellbeing

/// Turns the JSON of a break instance into a problem, or into what is wrong with it.
struct BreakInstanceReader {
  private static let known: Set<String> = [
    "name", "slot_minutes", "horizon", "shift_slots", "break_slots", "first", "gap", "tail",
    "ideal",
    "role_weights", "shortfall_scale", "operators", "required", "optimum",
  ]
  private static let slots = 0...BreakProblem.longestGrid

  let report: Report

  func problem(_ value: JSONValue) -> BreakProblem? {
    guard let members = object(value, "a break problem") else { return nil }
    for member in members where !Self.known.contains(member.key.text) {
      report.remark(
        .warning,
        "the key \(quoted(member.key.text)) is not known here and is left out",
        at: member.key.place
      )
    }
    let weight = 0...BreakProblem.largestWeight
    // Each is read whatever became of the others, so that all faults are told at once.
    let minutes = whole(members, "slot_minutes", 1...60, value.place)
    let horizon = whole(members, "horizon", 1...BreakProblem.longestGrid, value.place)
    let length = whole(members, "shift_slots", Self.slots, value.place)
    let lengths = wholes(members, "break_slots", 1...BreakProblem.longestGrid, value.place)
    let first = window(members, "first", value.place)
    let gap = window(members, "gap", value.place)
    let tail = whole(members, "tail", Self.slots, value.place)
    let ideals = wholes(members, "ideal", Self.slots, value.place)
    let weights = wholes(members, "role_weights", weight, value.place)
    let scale = whole(members, "shortfall_scale", weight, value.place)
    let people = member(members, "operators", value.place).flatMap(operators)
    let required = member(members, "required", value.place).flatMap(needs)
    guard let minutes, let horizon, let length, let lengths, let first, let gap, let tail,
      let ideals, let weights, let scale, let people, let required
    else { return nil }
    func same(_ key: String, _ count: Int, _ other: String, _ wanted: Int) {
      guard count != wanted else { return }
      report.error(
        "\(quoted(key)) has \(count) entries and \(quoted(other)) has \(wanted): one is wanted for each",
        at: member(members, key, value.place)?.place ?? value.place
      )
    }
    same("ideal", ideals.count, "break_slots", lengths.count)
    same("required", required.count, "role_weights", weights.count)
    let breaks = zip(lengths, ideals).enumerated().map { index, one in
      BreakTiming(length: one.0, ideal: one.1, work: index == 0 ? first : gap)
    }
    let sittings = people.enumerated().map { index, one in
      BreakSitting(
        id: String(index + 1_000_000).dropFirst().description,
        role: one.role,
        start: one.start,
        length: length,
        breaks: breaks,
        tail: tail...BreakProblem.longestGrid
      )
    }
    do {
      return try BreakProblem(
        slotMinutes: minutes,
        horizon: horizon,
        roles: zip(weights, required).map { BreakRole(weight: $0, required: $1) },
        shortfallScale: scale,
        sittings: sittings
      )
    } catch {
      report.error(error.text, at: place(of: error, members) ?? value.place)
      return nil
    }
  }

  private typealias Members = [(key: Piece, value: JSONValue)]

  private func object(_ value: JSONValue, _ what: String) -> Members? {
    if case .object(let members, _) = value { return members }
    report.error("\(what) is an object, not \(value.kind)", at: value.place)
    return nil
  }

  private func list(_ value: JSONValue, _ what: String) -> [JSONValue]? {
    if case .list(let items, _) = value { return items }
    report.error("\(what) is a list, not \(value.kind)", at: value.place)
    return nil
  }

  private func member(_ members: Members, _ key: String, _ place: Place) -> JSONValue? {
    if let value = members.first(where: { $0.key.text == key })?.value { return value }
    report.error("the key \(quoted(key)) is missing", at: place)
    return nil
  }

  private func whole(_ value: JSONValue, _ bounds: ClosedRange<Int>, _ what: String) -> Int? {
    if case .literal(let piece) = value { return piece.whole(bounds, what) }
    report.error("\(what) is a number, not \(value.kind)", at: value.place)
    return nil
  }

  private func whole(
    _ members: Members,
    _ key: String,
    _ bounds: ClosedRange<Int>,
    _ place: Place
  ) -> Int? {
    member(members, key, place).flatMap { whole($0, bounds, key) }
  }

  private func wholes(_ value: JSONValue, _ bounds: ClosedRange<Int>, _ what: String) -> [Int]? {
    guard let items = list(value, what) else { return nil }
    let numbers = items.compactMap { whole($0, bounds, what) }
    return numbers.count == items.count ? numbers : nil
  }

  private func wholes(
    _ members: Members,
    _ key: String,
    _ bounds: ClosedRange<Int>,
    _ place: Place
  ) -> [Int]? {
    member(members, key, place).flatMap { wholes($0, bounds, key) }
  }

  private func window(_ members: Members, _ key: String, _ place: Place) -> ClosedRange<Int>? {
    guard let value = member(members, key, place), let ends = wholes(value, Self.slots, key) else {
      return nil
    }
    guard ends.count == 2, ends[0] <= ends[1] else {
      report.error("\(quoted(key)) is two numbers, the least and the most", at: value.place)
      return nil
    }
    return ends[0]...ends[1]
  }

  private func operators(_ value: JSONValue) -> [(role: Int, start: Int)]? {
    guard let items = list(value, "operators") else { return nil }
    let people = items.compactMap { item -> (role: Int, start: Int)? in
      guard let members = object(item, "an operator"),
        let role = whole(members, "role", 0...99, item.place),
        let start = whole(members, "start", Self.slots, item.place)
      else { return nil }
      return (role, start)
    }
    return people.count == items.count ? people : nil
  }

  private func needs(_ value: JSONValue) -> [[Int]]? {
    guard let items = list(value, "required") else { return nil }
    let rows = items.compactMap { wholes($0, 0...BreakProblem.mostWanted, "people required") }
    return rows.count == items.count ? rows : nil
  }

  /// Where to point for what only the whole shows.
  private func place(of error: BreakProblemError, _ members: Members) -> Place? {
    func entry(_ key: String, _ index: Int) -> Place? {
      let found = members.first { $0.key.text == key }?.value
      guard case .list(let items, let place)? = found else { return found?.place }
      return items.indices.contains(index) ? items[index].place : place
    }
    switch error {
    case .figure: return nil
    case .sittingFigure(let sitting, _, _, _), .pastTheGrid(let sitting, _, _),
      .takenOutOfOrder(let sitting, _):
      return entry("operators", sitting)
    case .requiredLength(let role, _, _): return entry("required", role)
    }
  }
}

extension BreakProblemError {
  /// What is wrong, in words.
  var text: String {
    switch self {
    case .figure(let name, let value, let allowed):
      "\(name): \(value) is not from \(allowed.lowerBound) to \(allowed.upperBound)"
    case .sittingFigure(_, let name, let value, let allowed):
      "\(name): \(value) is not from \(allowed.lowerBound) to \(allowed.upperBound)"
    case .requiredLength(_, let count, let horizon):
      "\(count) numbers of people are given for a grid of \(horizon) slots"
    case .pastTheGrid(_, let end, let horizon):
      "the shift ends at slot \(end), after the last of the grid, \(horizon)"
    case .takenOutOfOrder(_, let start):
      "the break taken at slot \(start) overlaps the one before it"
    }
  }
}
