import CivilTime
import Staffing

extension RoomReader {
  func readQueues(_ value: YAMLValue) {
    guard let items = value.items("a list of queues") else { return }
    if isTooLong(items.count, "queues", at: value.place) { return }
    var names = Names("queue")
    for item in items {
      guard let map = item.mapping("a queue, `{ id: …, name: …, handle: …, target: … }`") else {
        continue
      }
      map.allow([
        "id", "name", "priority", "handle", "patience", "target", "clock_offset", "minimum",
      ])
      let id = readID(map, &names)
      let name = map.required("name")?.piece("a name")?.words("the name")
      let priority = map["priority"].map { $0.piece("a priority")?.whole(1...99, "the priority") }
      let handle = map.required("handle")?.piece("seconds")?.decimal(.seconds, "the handle time")
      let patience = map["patience"]?.piece("seconds")?.decimal(.seconds, "the patience")
      let offset = map["clock_offset"]?.piece("seconds")?
        .decimal(Bounds(least: 0, most: 3600), "the offset of the clock")
      let minimum = map["minimum"]?.piece("people")?.whole(0...10_000, "the minimum")
      let target = map.required("target").flatMap { readTarget($0) }
      check(target, against: offset, patience, in: map)
      guard let id, let name, let handle, let target else { continue }
      queues.append(
        Queue(
          id: id,
          name: name,
          priority: priority?.flatMap { $0 } ?? 1,
          handleSeconds: handle,
          patienceSeconds: patience,
          target: target,
          clockOffsetSeconds: offset ?? 0,
          minimum: minimum ?? 0
        )
      )
    }
    queues = queues.enumerated()
      .sorted { ($0.element.priority, $0.offset) < ($1.element.priority, $1.offset) }
      .map(\.element)
    queueNames = names.contains("") ? nil : names
  }

  /// Refuses a target that nobody can meet, or that nothing would be held against.
  private func check(
    _ target: Queue.Target?,
    against offset: Double?,
    _ patience: Double?,
    in map: YAMLMapping
  ) {
    if let offset, let within = target?.withinSeconds, offset > 0, offset >= within {
      map["clock_offset"]?.piece("seconds")?.error(
        "the offset of the clock leaves nothing of the time within which calls are to be answered",
        hint: "it has to be shorter than `within`"
      )
    }
    if target?.abandon != nil, map["patience"] == nil {
      report.error(
        "`abandon` needs `patience`",
        at: map["target"]?.place ?? map.place,
        hint: "the seconds a caller waits on average before giving up: `patience: 60`"
      )
    }
  }

  private func readTarget(_ value: YAMLValue) -> Queue.Target? {
    guard let map = value.mapping("a target, `{ share: 0.90, within: 10 }`") else { return nil }
    map.allow(["share", "within", "mean_wait", "abandon"])
    let target = Queue.Target(
      share: map["share"]?.piece("a share")?.decimal(
        // All calls in time is what no number of people can promise.
        Bounds(least: 0, most: 1, isBelowMost: true),
        "the share"
      ),
      withinSeconds: map["within"]?.piece("seconds")?.decimal(
        Bounds(least: 0, most: 86_400),
        "`within`"
      ),
      meanWaitSeconds: map["mean_wait"]?.piece("seconds")?.decimal(.seconds, "`mean_wait`"),
      abandon: map["abandon"]?.piece("a share")?.decimal(
        Bounds(least: 0, most: 1, isAboveLeast: true),
        "`abandon`"
      )
    )
    if map.entries.isEmpty {
      report.error(
        "the target asks for nothing",
        at: map.place,
        hint: "nine in ten within ten seconds: `{ share: 0.90, within: 10 }`"
      )
    } else if (map["share"] == nil) != (map["within"] == nil) {
      report.error(
        "`share` and `within` belong together",
        at: map.place,
        hint: "nine in ten within ten seconds: `{ share: 0.90, within: 10 }`"
      )
    }
    return target
  }

  func readStaffing(_ value: YAMLValue) {
    guard let map = value.mapping("a mapping of staffing settings") else { return }
    map.allow(["interval", "occupancy", "abstraction", "abstraction_cap", "load"])
    if let piece = map["interval"]?.piece("minutes"),
      let minutes = piece.whole(1...1440, "the interval")
    {
      if 1440 % minutes == 0 {
        staffing.interval = Minutes(minutes)
      } else {
        piece.error(
          "an interval of \(minutes) minutes does not divide the day",
          hint: "usual are 15, 30 and 60"
        )
      }
    }
    let open = Bounds(least: 0, most: 1, isAboveLeast: true)
    if let share = map["occupancy"]?.piece("a share")?.decimal(open, "the occupancy") {
      staffing.occupancy = share
    }
    let below = Bounds(least: 0, most: 1, isBelowMost: true)
    if let share = map["abstraction"]?.piece("a share")?.decimal(below, "the abstraction") {
      staffing.abstraction = share
      staffing.abstractionCap = share
    }
    if let share = map["abstraction_cap"]?.piece("a share")?.decimal(.share, "the cap") {
      staffing.abstractionCap = share
    }
    if let load = map["load"]?.piece("a kind of load")?
      .known("kind of load", in: ["modified", "per-interval"])
    {
      staffing.loads = load == "modified" ? .modified : .perInterval
    }
  }
}
