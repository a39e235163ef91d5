import CivilTime
import Rostering

extension RoomReader {
  private static let mostFiles = 100

  func readHolidayFiles() {
    var divisions: Set<String> = []
    var areAllRead = true
    var days: [CivilDate: Holiday] = [:]
    let all = names(in: "holidays")
    let names = (all ?? []).filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
    if all == nil || names.count > Self.mostFiles { areAllRead = false }
    if names.count > Self.mostFiles {
      reportTooManyFiles(names.count, in: "holidays", most: Self.mostFiles)
    }
    for name in names.prefix(Self.mostFiles) {
      guard let file = load("holidays/\(name)", isListed: true),
        let value = JSONText.value(of: file)
      else {
        areAllRead = false
        continue
      }
      guard case .object(let members, _) = value else {
        report.error(
          "an object of divisions is wanted here, not \(value.kind)",
          at: value.place,
          hint: "the format is that of gov.uk’s bank-holidays.json"
        )
        areAllRead = false
        continue
      }
      for (key, value) in members {
        divisions.insert(key.text)
        for holiday in readDivision(value) where key.text == division?.text {
          if days[holiday.date] == nil { days[holiday.date] = holiday }
        }
      }
    }
    holidays = days.values.sorted { $0.date < $1.date }
    guard let division, !divisions.contains(division.text), areAllRead else { return }
    division.error(
      "unknown division \(quoted(division.text))",
      label: didYouMean(division.text, divisions.sorted()),
      hint: divisions.isEmpty
        ? "there is no file holidays/*.json that has it"
        : "holidays/*.json have: \(listed(divisions.sorted()))"
    )
  }

  func readDivision(_ value: JSONValue) -> [Holiday] {
    guard case .object(let members, let place) = value else {
      report.error("a division is an object, not \(value.kind)", at: value.place)
      return []
    }
    guard let events = members.first(where: { $0.key.text == "events" })?.value else {
      report.error("the division has no `events`", at: place)
      return []
    }
    guard case .list(let items, _) = events else {
      report.error("`events` is a list, not \(events.kind)", at: events.place)
      return []
    }
    return items.compactMap { readEvent($0) }
  }

  private func readEvent(_ value: JSONValue) -> Holiday? {
    guard case .object(let members, let place) = value else {
      report.error("an event is an object, not \(value.kind)", at: value.place)
      return nil
    }
    let title = text("title", members, place)?.words("the title")
    let date = text("date", members, place)?.date()
    guard let title, let date else { return nil }
    return Holiday(date: date, title: title)
  }

  private func text(
    _ key: String,
    _ members: [(key: Piece, value: JSONValue)],
    _ place: Place
  ) -> Piece? {
    guard let value = members.first(where: { $0.key.text == key })?.value else {
      report.error("the event has no `\(key)`", at: place)
      return nil
    }
    if case .text(let piece) = value { return piece }
    report.error("`\(key)` is a text, not \(value.kind)", at: value.place)
    return nil
  }
}
