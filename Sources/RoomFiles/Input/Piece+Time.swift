import CivilTime

extension Piece {
  /// A day, `2026-10-24`.
  func date(_ what: String = "a date") -> CivilDate? {
    if let date = CivilDate(text) { return date }
    guard !text.isEmpty else {
      error("\(what) is missing", hint: "a date is written `2026-10-24`")
      return nil
    }
    let shape = text.utf8.map { (48...57).contains($0) ? UInt8(ascii: "9") : $0 }
    guard String(decoding: shape, as: UTF8.self) == "9999-99-99" else {
      // What a spreadsheet makes of a date when it opens a CSV file instead of importing it.
      let isRewritten = text.contains("/") || text.contains(".")
      error(
        "\(quoted(text)) is not a date",
        hint: "a date is written `2026-10-24`"
          + (hasStraySpace ? "; take the space out" : "")
          + (isRewritten
            ? "; if a spreadsheet rewrote it, import the file with this column as text" : "")
      )
      return nil
    }
    let year = Int(text.prefix(4)) ?? 0
    error(
      "there is no day \(quoted(text))",
      hint: (CivilDate.firstYear...CivilDate.lastYear).contains(year)
        ? noSuchDay
        : "years run from \(CivilDate.firstYear) to \(CivilDate.lastYear)"
    )
    return nil
  }

  private var hasStraySpace: Bool {
    text.first == " " || text.last == " "
  }

  private var noSuchDay: String {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else { return "months run from 01 to 12" }
    let month = text.prefix(7)
    return "\(month) has \(CivilDate.days(in: parts[1], of: parts[0])) days"
  }

  /// A time of day, `07:00`.
  func time(_ what: String = "a time of day") -> WallTime? {
    if let time = WallTime(text) { return time }
    error(
      text.isEmpty ? "\(what) is missing" : "\(quoted(text)) is not a time of day",
      hint: text == "24:00"
        ? "midnight is written `00:00`; what ends at or before its start ends the next day"
        : "hours and minutes have two digits each, from `00:00` to `23:59`"
    )
    return nil
  }

  /// Days of the week, `Mon-Thu` or `Mon;Wed`.
  func weekdays() -> WeekdaySet? {
    if let days = WeekdaySet(text) { return days }
    error(
      "\(quoted(text)) names no days of the week",
      hint: "write `Mon-Thu`, `Fri-Mon` or `Mon;Wed;Fri`: Mon, Tue, Wed, Thu, Fri, Sat, Sun"
    )
    return nil
  }

  /// A month and a day, `04-01`, of any year.
  func monthAndDay() -> (month: Int, day: Int)? {
    let parts = text.utf8.split(separator: 45, omittingEmptySubsequences: false)
    if text.utf8.count == 5, parts.count == 2, parts.allSatisfy({ $0.count == 2 }),
      let date = CivilDate("2024-\(text)")
    {
      return (date.components.month, date.components.day)
    }
    error("\(quoted(text)) is not a month and day", hint: "write `04-01` for the first of April")
    return nil
  }

  /// A moment to the minute with its offset, `2026-10-24T19:00+01:00`.
  func instant(in zone: ZoneRules?) -> Instant? {
    guard let moment = Instant(text) else {
      let local = zone.flatMap { zone in zone.instant(reading: text).map { zone.iso($0) } }
      error(
        "\(quoted(text)) is not a moment",
        hint: local.map {
          $0.hasPrefix(text.prefix(16))
            ? "give the offset too: \(quoted($0))"
            : "the clocks skip that time and show \(quoted($0)) instead"
        }
          ?? "write the date, the time and the offset: `2026-10-24T19:00+01:00`"
      )
      return nil
    }
    return wholeMinute(moment)
  }

  /// A moment with its offset, or a local time of the room that its clocks show once.
  func momentOrLocal(in zone: ZoneRules?) -> Instant? {
    if let moment = Instant(text) { return wholeMinute(moment) }
    let zone = zone ?? .utc
    guard let moment = zone.instant(reading: text) else {
      error(
        text.isEmpty ? "a moment is missing" : "\(quoted(text)) is not a moment",
        hint: "write `2026-10-24T19:00+01:00`, or without the offset in the room's own time"
      )
      return nil
    }
    let (date, time) = (String(text.prefix(10)), String(text.dropFirst(11).prefix(5)))
    guard let date = CivilDate(date), let time = WallTime(time) else { return moment }
    switch zone.reading(of: date, at: time).reading {
    case .once: return wholeMinute(moment)
    case .skipped: error("the clocks of \(zone.name) never show \(quoted(text))", hint: giveOffset)
    case .repeated: error("the clocks of \(zone.name) show \(quoted(text)) twice", hint: giveOffset)
    }
    return nil
  }

  private var giveOffset: String { "give the offset too: `…+01:00`" }

  private func wholeMinute(_ moment: Instant) -> Instant? {
    if moment.seconds % 60 == 0 { return moment }
    error("\(quoted(text)) is not a whole minute", hint: "leave out the seconds")
    return nil
  }
}
