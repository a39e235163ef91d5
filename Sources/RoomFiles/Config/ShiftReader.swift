import CivilTime
import Rostering

extension RoomReader {
  func readShifts(_ value: YAMLValue) {
    guard let map = value.mapping("a mapping of letters to shifts") else { return }
    if isTooLong(map.entries.count, "shifts", at: map.place) { return }
    if map.entries.isEmpty {
      report.error("no shift is defined", at: map.place, hint: "write `D: { name: Day, … }`")
    }
    var names = Names("shift")
    var areAllLetters = true
    for entry in map.entries {
      guard let letter = shiftLetter(entry.key) else {
        areAllLetters = false
        continue
      }
      names.insert(entry.key.text, at: entry.key.place)
      if let shift = shift(letter, entry.value) { shifts.append(shift) }
    }
    shiftNames = areAllLetters ? names : nil
  }

  private func shiftLetter(_ key: Piece) -> ShiftLetter? {
    if key.text.count == 1, let letter = key.text.first.flatMap({ ShiftLetter($0) }) {
      return letter
    }
    key.error(
      "\(quoted(key.text)) is not a letter",
      hint: "a shift has one letter or digit, A–Z, a–z, 0–9; `-` is the rest day"
    )
    return nil
  }

  private func shift(_ letter: ShiftLetter, _ value: YAMLValue) -> ShiftKind? {
    guard let map = value.mapping("a mapping with `name`, `start` and `end`") else { return nil }
    map.allow(["name", "start", "end", "unpaid"])
    let name = map.required("name")?.piece("a name")?.words("the name")
    let start = map.required("start")?.piece("a time of day")?.time()
    let end = map.required("end")?.piece("a time of day")?.time()
    let unpaid = map["unpaid"]?.piece("minutes").map { ($0, $0.whole(0...1440, "`unpaid`")) }
    guard let name, let start, let end else { return nil }
    if unpaid?.1 != nil { paidShifts.insert(letter) }
    let shift = ShiftKind(
      letter: letter,
      name: name,
      start: start,
      end: end,
      unpaid: Minutes(unpaid?.1 ?? 0)
    )
    if let (piece, minutes) = unpaid, let minutes, minutes >= shift.usualLength.count {
      piece.error(
        "the whole shift would be unpaid",
        hint: "it is \(shift.usualLength) long; `unpaid` is in minutes"
      )
    }
    return shift
  }

  func readPatterns(_ value: YAMLValue) {
    guard let map = value.mapping("a mapping of ids to patterns") else { return }
    if isTooLong(map.entries.count, "patterns", at: map.place) { return }
    var names = Names("pattern")
    for entry in map.entries {
      let id = entry.key.id()
      names.insert(entry.key.text, at: entry.key.place)
      let pattern = pattern(entry.key.text, entry.value)
      if id != nil, let pattern { patterns.append(pattern) }
    }
    patternNames = names
  }

  private func pattern(_ id: String, _ value: YAMLValue) -> Pattern? {
    guard let map = value.mapping("a mapping with `cycle` and `anchor`") else { return nil }
    map.allow(["cycle", "anchor"])
    let cycle = map.required("cycle")?.piece("a cycle")
    let anchor = map.required("anchor")?.piece("a date")?.date()
    guard let cycle else { return nil }
    do throws(PatternError) {
      // The letters are judged even where the anchor is at fault.
      let pattern = try Pattern(
        id: id,
        cycle: cycle.text,
        anchor: anchor ?? CivilDate(dayNumber: 0)
      )
      checkLetters(cycle)
      return anchor == nil ? nil : pattern
    } catch {
      report(error, cycle)
      return nil
    }
  }

  private func checkLetters(_ cycle: Piece) {
    guard let shiftNames else { return }
    var seen: Set<Substring> = ["-"]
    for i in cycle.text.indices {
      let letter = cycle.text[i...i]
      guard seen.insert(letter).inserted, !shiftNames.contains(String(letter)) else { continue }
      cycle[letter].error(
        "no shift has the letter \(quoted(letter))",
        hint: "shifts: \(listed(shiftNames.ids)); `-` is a rest day"
      )
    }
  }

  private func report(_ fault: PatternError, _ cycle: Piece) {
    switch fault {
    case .empty:
      cycle.error(
        "the cycle is empty",
        hint: "write one letter a day, `-` for a rest day: `DDNN----`"
      )
    case .tooLong(let days):
      cycle.error("the cycle has \(days) days", hint: "at most \(Pattern.longest)")
    case .notALetter(let character, let at):
      let place = cycle.text.index(cycle.text.startIndex, offsetBy: at)
      cycle[cycle.text[place...place]].error(
        "\(quoted(String(character))) is neither a shift’s letter nor `-`",
        hint: "write one letter a day, `-` for a rest day: `DDNN----`"
      )
    }
  }
}
