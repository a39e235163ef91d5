import CivilTime
import Planning
import Rostering

extension RoomReader {
  private static let keys = [
    "swap_approval", "swap_days", "tell_within", "published_days", "supervisors", "notice",
    "limits", "leave", "reasons", "kept_years",
  ]

  /// `changes:` of room.yaml: how the room handles changes; what it leaves out stays as every room has it.
  func readChanges(_ value: YAMLValue) {
    guard let map = value.mapping("a mapping of settings for changes") else { return }
    map.allow(Self.keys)
    if let flag = map["swap_approval"]?.piece("`yes` or `no`")?.flag() {
      changes.swapsNeedApproval = flag
    }
    readCount(map, "swap_days", 1...365) { changes.swapDays = $0 }
    readCount(map, "tell_within", 0...365) { changes.tellWithin = $0 }
    readCount(map, "published_days", 1...3660) { changes.publishedDays = $0 }
    readCount(map, "kept_years", 1...100) { changes.keptYears = $0 }
    if let value = map["supervisors"] { readSupervisors(value) }
    if let value = map["notice"] { readNotice(value) }
    if let value = map["limits"] { readLimits(value) }
    if let value = map["leave"] { readLeaveRules(value) }
    if let value = map["reasons"] { readReasons(value) }
  }

  private func readCount(
    _ map: YAMLMapping,
    _ key: String,
    _ bounds: ClosedRange<Int>,
    _ take: (Int) -> Void
  ) {
    if let count = map[key]?.piece("a whole number")?.whole(bounds, "`\(key)`") { take(count) }
  }

  private func readSupervisors(_ value: YAMLValue) {
    guard let items = value.items("a list of roles, `[supervisor]`,") else { return }
    if items.isEmpty {
      report.error(
        "no role is named",
        at: value.place,
        hint: "name the roles whose people approve changes: `[supervisor]`"
      )
    }
    var seen: Set<String> = []
    for item in items {
      guard let piece = item.piece("a role’s id"), let role = piece.reference(to: roleNames) else {
        continue
      }
      if !seen.insert(role).inserted { piece.error("the role \(quoted(role)) is named twice") }
    }
    changes.supervisorRoles = seen
  }

  private func readLeaveRules(_ value: YAMLValue) {
    guard let map = value.mapping("a mapping, `{ hours: 222, full_time: 37 }`,") else { return }
    map.allow(["hours", "full_time", "carry_over", "bank_holiday_hours"])
    let year = Bounds(least: 0, most: 8784)
    func read(_ key: String, _ bounds: Bounds) -> Minutes? {
      map[key]?.piece("hours")?.decimal(bounds, "`\(key)`")
        .map { Minutes(Int(($0 * 60).rounded())) }
    }
    if let hours = read("hours", year) { changes.leave.hours = hours }
    let week = Bounds(least: 0, most: 168, isAboveLeast: true)
    if let hours = read("full_time", week) {
      if hours == .zero {
        map["full_time"]?.scalar?.error("`full_time` is less than a minute")
      } else {
        changes.leave.fullTime = hours
      }
    }
    if let hours = read("carry_over", year) { changes.leave.carryOver = hours }
    if let hours = read("bank_holiday_hours", Bounds(least: 0, most: 24)) {
      changes.leave.bankHoliday = hours
    }
    if map["hours"] == nil, !map.entries.isEmpty, !map.mentions("hours") {
      report.error(
        "leave is not counted without `hours`",
        at: map.place,
        hint: "say how many hours of leave a year of full time has: `hours: 222`"
      )
    }
  }

  private func readReasons(_ value: YAMLValue) {
    guard let map = value.mapping("a mapping of ids to reasons") else { return }
    if isTooLong(map.entries.count, "reasons", at: map.place) { return }
    if map.entries.isEmpty {
      report.error(
        "no reason is named",
        at: map.place,
        hint: "leave `reasons` out for the usual ones, or write `request: At their own request`"
      )
    }
    changes.reasons = map.entries.compactMap { entry in
      let text = entry.value.piece("a few words")?.words("the reason")
      guard let id = entry.key.id(), let text else { return nil }
      return Reason(id: id, text: text)
    }
  }
}
