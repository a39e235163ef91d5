import CivilTime
import Wellbeing

extension RoomReader {
  /// A single time of the settings, how long it may be and where it goes.
  private struct Single {
    let name: String
    let bounds: ClosedRange<Minutes>
    let place: WritableKeyPath<CareTimes, Minutes>
  }

  private static var singles: [Single] {
    let week = Minutes(1)...Minutes.days(7)
    return [
      Single(
        name: "sleep_after_night",
        bounds: .zero...Minutes.days(1),
        place: \.sleepAfterNight
      ),
      Single(name: "starts_every", bounds: Minutes(1)...Minutes(60), place: \.startsEvery),
      Single(name: "unread_self_referral", bounds: week, place: \.unreadSelfReferral),
      Single(name: "unanswered_handover", bounds: week, place: \.unansweredHandover),
    ]
  }

  /// `times:` of a file of `kind: wellbeing`: when care is due; what is not named is as usual.
  func readTimes(_ value: YAMLValue) {
    guard let map = value.mapping("a mapping of times") else { return }
    let singles = Self.singles
    map.allow(CareStep.allCases.map(\.rawValue) + singles.map(\.name))
    for entry in map.entries {
      let name = entry.key.text
      if let step = CareStep(rawValue: name) {
        readTiming(entry, of: step)
      } else if let single = singles.first(where: { $0.name == name }) {
        readSingle(entry, single)
      }
    }
  }

  private func readSingle(_ entry: YAMLMapping.Entry, _ single: Single) {
    guard let map = entry.value.mapping("a mapping with a length of time") else { return }
    map.allow(Self.units.map(\.key) + ["reason", "basis", "source"])
    let length = readLength(
      in: map,
      at: entry.key.place,
      "`\(single.name)`",
      single.bounds
    )
    if let length { wellbeing.times[keyPath: single.place] = length }
    if let rationale = readRationale(map, of: entry) {
      wellbeing.timeRationales[single.name] = rationale
    }
    if wellbeing.times.faults.contains(.startsEvery) {
      entry.key.error(
        "`\(single.name)` does not divide the hour",
        hint: "5, 10, 15, 20, 30 and 60 minutes do"
      )
      wellbeing.times.startsEvery = CareTimes().startsEvery
    }
  }

  private func readTiming(_ entry: YAMLMapping.Entry, of step: CareStep) {
    guard let map = entry.value.mapping("a mapping with a `when`") else { return }
    let own = ["when", "length", "reason", "basis", "source"]
    let all = ["from", "until", "choosable"]
    if map["when"] == nil { map.allow(own + all) }
    let when = readRequired("when", map, of: entry)?.piece("when it is due")?
      .known("kind of window", in: ["same-shift", "next-shift", "after"])
    let hasWindow = when != "same-shift" && when != "next-shift"
    if map["when"] != nil { map.allow(own + (hasWindow ? all : [])) }
    let length = readRequired("length", map, of: entry).flatMap {
      readLength($0, "`length`", Minutes(1)...Minutes.days(1))
    }
    if let rationale = readRationale(map, of: entry) {
      wellbeing.timeRationales[step.rawValue] = rationale
    }
    let rule: CareTiming.Rule?
    switch when {
    case "same-shift": rule = .sameShift
    case "next-shift": rule = .nextShift
    case "after": rule = readWindow(map, entry)
    default: rule = nil
    }
    guard let length, let rule else { return }
    let timing = CareTiming(rule, length: length)
    // What is as usual is not set, so that a file which says the usual is equal to none.
    if wellbeing.times[step] == timing { return }
    var times = wellbeing.times
    times[step] = timing
    if times.faults.contains(.window(step)) {
      entry.key.error(
        "the window of \(quoted(step.rawValue)) is no window",
        hint: "`until` is after `from`, and `choosable` is not after it"
      )
    } else {
      wellbeing.times = times
    }
  }

  private func readWindow(_ map: YAMLMapping, _ entry: YAMLMapping.Entry) -> CareTiming.Rule? {
    func length(_ key: String) -> Minutes? {
      readRequired(key, map, of: entry).flatMap {
        readLength($0, "`\(key)`", .zero...CareTimes.longestWindow)
      }
    }
    let (from, until, choosable) = (length("from"), length("until"), length("choosable"))
    guard let from, let until, let choosable else { return nil }
    return .after(from: from, until: until, choosable: choosable)
  }
}
