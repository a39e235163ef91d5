import CivilTime
import Rostering

extension BoardLayout {
  /// The marks that stand on a board, each once: shifts as the room lists them, then what else is there.
  func key(days: [RotaBoard.Day], rows: [RotaBoard.Row]) -> [RotaBoard.KeyEntry] {
    let ofCalls = rows.filter(\.isOfCalls)
    let cells = rows.filter { !$0.isOfCalls }.flatMap(\.cells)
    func entry(_ mark: String, _ meaning: String, _ tone: RotaBoard.Tone) -> RotaBoard.KeyEntry {
      RotaBoard.KeyEntry(mark: mark, meaning: meaning, tone: tone)
    }
    let onDesk = cells.filter { $0.tone == .day || $0.tone == .night }
    let shifts = Set(onDesk.compactMap { BoardMark($0.text)?.letter })
    var key = roster.shifts.filter { shifts.contains(Character($0.letter.description)) }
      .map { entry($0.letter.description, $0.spoken, $0.isNight ? .night : .day) }
    key.append(entry("·", "rest day", .rest))
    key += changes(onDesk)
    let marks = cells.filter { $0.tone == .away || $0.tone == .work || $0.tone == .restricted }
    for (text, found) in Dictionary(grouping: marks, by: \.text).sorted(by: { $0.key < $1.key }) {
      guard let first = found.first else { continue }
      key.append(
        entry(text, first.meaning.prefix(1).lowercased() + first.meaning.dropFirst(), first.tone)
      )
    }
    let splits = cells.filter { $0.tone == .split }
    if let split = splits.first(where: { !$0.text.hasSuffix("+") }) ?? splits.first {
      key.append(entry(split.text, "parts of one shift, in order", .split))
    }
    if splits.contains(where: { $0.text.hasSuffix("/+") }) {
      key.append(entry("/+", "and more than fits", .split))
    }
    let levels = Set(cells.map(\.tone))
    if levels.contains(.short) { key.append(entry("−1", "short", .short)) }
    if levels.contains(.met) { key.append(entry("0", "minimum met", .met)) }
    if levels.contains(.over) { key.append(entry("+1", "over", .over)) }
    if let row = ofCalls.first(where: { $0.cells.contains { $0.tone == .short } }),
      let short = row.cells.first(where: { $0.tone == .short })
    {
      key.append(entry(short.text, "\(row.detail) for the calls", .short))
    }
    var clocks: Set<String> = []
    for clock in days.compactMap(\.clock) where clocks.insert(clock).inserted {
      key.append(entry(clock, "length where the clocks change", .none))
    }
    let holidays = days.filter { $0.holiday != nil }
    if !holidays.isEmpty {
      let names = holidays.map { "\($0.holiday ?? "") \(Sentence.shortDay($0.date))" }
      key.append(entry("BH", "bank holiday: " + names.joined(separator: ", "), .none))
    }
    return key
  }

  /// The marks of changed postings, each with the first cell that bears it.
  private func changes(_ cells: [RotaBoard.Cell]) -> [RotaBoard.KeyEntry] {
    var key: [RotaBoard.KeyEntry] = []
    var found: Set<String> = []
    for cell in cells {
      guard let mark = BoardMark(cell.text) else { continue }
      let meaning =
        switch mark.sign {
        case BoardMark.swap?: "taken in a swap"
        case BoardMark.extra?: "cover or an extra shift"
        default: ""
        }
      if !meaning.isEmpty, found.insert("\(mark.sign ?? " ")\(mark.letter)").inserted {
        let text = "\(mark.sign.map(String.init) ?? "")\(mark.letter)"
        key.append(RotaBoard.KeyEntry(mark: text, meaning: meaning, tone: cell.tone))
      }
      if let hours = mark.hours, found.insert("hours").inserted {
        let example = "\(mark.letter)\(hours)"
        key.append(
          RotaBoard.KeyEntry(mark: example, meaning: "with its hours here", tone: cell.tone)
        )
      }
    }
    return key
  }
}
