import CivilTime

extension DemandFaults {
  /// Says why a cell is no moment.
  func startFault(_ text: String, _ place: LinePlace) {
    if text.isEmpty {
      mark("`start` is empty", at: place, hint: "every row needs it")
      return
    }
    let usual = "write `2026-10-24T19:00:05+01:00`, or without the offset in the room’s own time"
    let day = text.prefix(10)
    let isDateShaped = day.utf8.count == 10 && day.dropFirst(4).first == "-"
    if isDateShaped, let year = Int(day.prefix(4)), year < 1990 {
      mark("\(quoted(text)) lies before 1990", at: place, hint: "is the year right?")
      return
    }
    if isDateShaped, CivilDate(day) == nil, day.utf8.allSatisfy({ $0 == 45 || $0 &- 48 < 10 }) {
      mark("there is no day \(quoted(day))", at: place, hint: "is it right? " + usual)
      return
    }
    if isDateShaped, text.utf8.count == 10 {
      mark("\(quoted(text)) has no time of day", at: place, hint: usual)
      return
    }
    let isRewritten = text.contains("/") || text.dropFirst(2).first == "."
    mark(
      "\(quoted(text)) is not a moment",
      at: place,
      hint: usual
        + (isRewritten ? "; a day before the month or after it cannot be told apart" : "")
    )
  }
}
