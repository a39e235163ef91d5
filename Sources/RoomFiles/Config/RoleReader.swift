import CivilTime
import Rostering

extension RoomReader {
  private static let need = 0...10_000

  func readRoles(_ value: YAMLValue) {
    guard let items = value.items("a list of roles") else { return }
    if isTooLong(items.count, "roles", at: value.place) { return }
    if items.isEmpty {
      report.error("no role is defined", at: value.place, hint: "everybody works in some role")
    }
    var names = Names("role")
    for item in items {
      guard let map = item.mapping("a role, `{ id: …, name: … }`") else { continue }
      map.allow(["id", "name", "queues", "minimum"])
      let id = readID(map, &names)
      let name = map.required("name")?.piece("a name")?.words("the name")
      let queues = map["queues"]?.items("a list of queues")?.compactMap {
        $0.piece("a queue’s id")?.reference(to: queueNames)
      }
      let minimum = map["minimum"].map { readMinimum($0) }
      guard let id, let name else { continue }
      roles.append(Role(id: id, name: name, queues: queues ?? [], minimum: minimum ?? []))
    }
    roleNames = names.contains("") ? nil : names
  }

  private func readMinimum(_ value: YAMLValue) -> [MinimumLevel] {
    if value.isList {
      return (value.items("a list of levels") ?? []).compactMap { readHours($0) }
    }
    guard let map = value.mapping("a minimum, `{ D: 6, N: 6 }` or a list,") else { return [] }
    return map.entries.compactMap { entry in
      let letter = entry.key.reference(to: shiftNames)?.first.flatMap { ShiftLetter($0) }
      let need = entry.value.piece("a number of people")?.whole(Self.need, "the minimum")
      guard let letter, let need else { return nil }
      return .shift(letter, need: need)
    }
  }

  private func readHours(_ value: YAMLValue) -> MinimumLevel? {
    guard let map = value.mapping("a level, `{ days: Fri-Sat, from: …, to: …, need: 8 }`") else {
      return nil
    }
    map.allow(["days", "from", "to", "need"])
    let days = map["days"].map { $0.piece("days of the week")?.weekdays() } ?? WeekdaySet.all
    let from = map.required("from")?.piece("a time of day")?.time()
    let to = map.required("to")?.piece("a time of day")?.time()
    let need = map.required("need")?.piece("a number of people")?.whole(Self.need, "`need`")
    guard let days, let from, let to, let need else { return nil }
    return .hours(days: days, from: from, to: to, need: need)
  }
}
