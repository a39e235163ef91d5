import CivilTime
import Rostering

extension RoomReader {
  func readOccasions(_ value: YAMLValue) {
    guard let map = value.mapping("a mapping of ids to occasions") else { return }
    if isTooLong(map.entries.count, "occasions", at: map.place) { return }
    for entry in map.entries {
      guard let id = entry.key.id() else { continue }
      if ["nights", "weekends", "bank-holidays"].contains(id) {
        entry.key.error("\(quoted(id)) is counted for everybody already", hint: "use another id")
        continue
      }
      let at = occasions.firstIndex { $0.id == id }
      if entry.value.scalar?.text == "off" {
        turnOff(entry.key, at)
        continue
      }
      occasionNames?.insert(id, at: entry.key.place)
      guard let occasion = occasion(id, entry.value, usual: at.map { occasions[$0] }) else {
        continue
      }
      if let at { occasions[at] = occasion } else { occasions.append(occasion) }
    }
  }

  private func turnOff(_ key: Piece, _ at: Int?) {
    guard let at else {
      key.error(
        "unknown occasion \(quoted(key.text))",
        label: didYouMean(key.text, occasions.map(\.id)),
        hint: "`off` takes out one of: \(listed(occasions.map(\.id)))"
      )
      return
    }
    occasions.remove(at: at)
    occasionNames?.remove(key.text)
  }

  private func occasion(_ id: String, _ value: YAMLValue, usual: Occasion?) -> Occasion? {
    guard let map = value.mapping("an occasion, `{ name: …, date: \"12-25\" }`, or `off`") else {
      return nil
    }
    map.allow(["name", "date", "from", "to"])
    let written = usual == nil ? map.required("name") : map["name"]
    let name = written.map { $0.piece("a name")?.words("the name") } ?? usual?.name
    let date = usual == nil ? map.required("date") : map["date"]
    let day = date.map { $0.piece("a day").flatMap { readDay($0) } } ?? usual?.day
    let hours =
      map["from"] == nil && map["to"] == nil ? usual?.hours ?? .wholeDay : hours(from: map)
    guard let name, let day, let hours else { return nil }
    return Occasion(id: id, name: name, day: day, hours: hours)
  }

  private func hours(from map: YAMLMapping) -> ClosedHours? {
    let from = map.required("from")?.piece("a time of day")?.time()
    let to = map.required("to")?.piece("a time of day")?.time()
    guard let from, let to else { return nil }
    return ClosedHours(from: from, to: to)
  }

  /// `12-25`, `easter`, `easter+1` or `2027-05-08`.
  private func readDay(_ piece: Piece) -> Occasion.Day? {
    let text = piece.text
    if text == "easter" { return .easter(plus: 0) }
    if text.hasPrefix("easter+") || text.hasPrefix("easter-") {
      let number = piece[text.dropFirst(7)]
      return number.whole(0...200, "the number of days").map {
        .easter(plus: text.hasPrefix("easter-") ? -$0 : $0)
      }
    }
    if text.utf8.count == 10 { return piece.date().map { .once($0) } }
    if text.utf8.count == 5, text.dropFirst(2).first == "-" {
      return piece.monthAndDay().map { .yearly(month: $0.month, day: $0.day) }
    }
    piece.error(
      "\(quoted(text)) is not the day of an occasion",
      hint: "write `12-25`, `easter`, `easter+1` or `2027-05-08`"
    )
    return nil
  }
}
