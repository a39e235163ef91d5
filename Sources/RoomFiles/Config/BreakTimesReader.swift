import CivilTime
import Wellbeing

extension RoomReader {
  /// A time of the break rules: how long it may be and where it goes.
  private struct BreakTime {
    let name: String
    let bounds: ClosedRange<Minutes>
    let place: WritableKeyPath<BreakTimes, Minutes>
  }

  private static var breakTimes: [BreakTime] {
    let day = Minutes.zero...Minutes.days(1)
    let stretch = Minutes(30)...Minutes.days(1)
    return [
      BreakTime(name: "slot", bounds: Minutes(1)...Minutes(60), place: \.slot),
      BreakTime(
        name: "statutory_least",
        bounds: Minutes(1)...Minutes.hours(4),
        place: \.statutoryLeast
      ),
      BreakTime(name: "statutory_after", bounds: day, place: \.statutoryAfter),
      BreakTime(name: "first", bounds: day, place: \.first),
      BreakTime(name: "last", bounds: day, place: \.last),
      BreakTime(name: "between", bounds: day, place: \.between),
      BreakTime(name: "longest", bounds: stretch, place: \.longest),
      BreakTime(name: "longest_night", bounds: stretch, place: \.longestNight),
      BreakTime(name: "wish", bounds: day, place: \.wish),
      BreakTime(name: "move", bounds: day, place: \.move),
      BreakTime(
        name: "shortfall",
        bounds: Minutes.zero...Minutes.days(3),
        place: \.shortfall
      ),
    ]
  }

  /// `times:` of a file of `kind: breaks`; what is not named is as usual.
  func readBreakTimes(_ value: YAMLValue) {
    guard let map = value.mapping("a mapping of times") else { return }
    let known = Self.breakTimes
    map.allow(known.map(\.name))
    for entry in map.entries {
      guard let time = known.first(where: { $0.name == entry.key.text }),
        let own = entry.value.mapping("a mapping with a length of time")
      else { continue }
      own.allow(Self.units.map(\.key) + ["reason", "basis", "source"])
      let length = readLength(in: own, at: entry.key.place, "`\(time.name)`", time.bounds)
      if let length { breaks.times[keyPath: time.place] = length }
      if let rationale = readRationale(own, of: entry) { breaks.rationales[time.name] = rationale }
    }
    for fault in breaks.times.faults { report(fault, map) }
  }

  private func report(_ fault: BreakTimes.Fault, _ map: YAMLMapping) {
    func place(_ name: String) -> Place {
      map.entries.first { $0.key.text == name }?.key.place ?? map.place
    }
    switch fault {
    case .slot:
      report.error(
        "`slot` does not divide the hour",
        at: place("slot"),
        hint: "5, 6, 10, 12, 15, 20, 30 and 60 minutes do"
      )
      breaks.times.slot = BreakTimes().slot
    case .window(let name):
      report.error(
        "`\(name)` leaves no room for a break",
        at: place(name),
        hint: "it is longer than the longest stretch at the desk"
      )
    }
  }
}
