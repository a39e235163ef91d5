import CivilTime
import Planning
import Rostering

@testable import RotaStore

extension RetentionWorld {
  /// `2026-11-22` as 20261122: so many months ago is a subtraction.
  static func number(_ day: CivilDate) -> Int {
    let (year, month, day) = day.components
    return year * 10_000 + month * 100 + day
  }

  /// Whether something of a day has been kept for as long as it must.
  func isOver(_ day: CivilDate?, _ length: Length) -> Bool {
    guard let day else { return false }
    let (then, now) = (Self.number(day), Self.number(today))
    return switch length {
    case .rota: then / 10_000 < now / 10_000 - 6
    case .care: then / 10_000 < now / 10_000 - 3
    case .breaks: then + 20_000 < now
    case .readings: then + 60_000 < now
    }
  }

  func isHeld(_ row: Row) -> Bool {
    holds.contains { hold in
      guard hold.until >= today else { return false }
      if let person = hold.person { return row.people.contains(person) }
      guard let days = hold.days else { return false }
      return row.days.first <= days.1 && row.days.last.map { $0 >= days.0 } ?? true
    }
  }

  /// Lets retention run today and counts again what must be left: by day and hold, row by row.
  mutating func retain() throws -> (gone: Int, held: Int) {
    let before = rows.count + notes.count
    let over = rows.values.filter { isOver($0.days.last, $0.length) }
    let going = Set(over.filter { !isHeld($0) }.map(\.name))
    notes = notes.filter { note in
      let there = note.rows.compactMap { rows[$0] }
      if there.contains(where: isHeld) { return true }
      if note.isOfRota { return !isOver(note.day, .rota) }
      // What the text hangs on goes, or the case was closed two years ago.
      if !there.isEmpty && there.allSatisfy({ going.contains($0.name) }) { return false }
      return note.item == nil || !there.allSatisfy { isOver($0.days.last, .breaks) }
    }
    for name in going { rows[name] = nil }
    let count = try test.record.retain(
      room: test.room,
      instruction: test.instruction(as: nil, now: noon)
    )
    let gone = count.deleted.filter { $0.key != .hold }.values.reduce(0, +) + count.notes
    return (before - rows.count - notes.count == gone ? gone : -1, count.held)
  }

  /// The rows and notes that are there.
  func there() throws -> (rows: Set<String>, notes: Set<Int>) {
    var found: Set<String> = []
    let kinds: [FactKind] = [
      .exposure, .concern, .correction, .goodDay, .checkOut, .breakTaken, .breakWish, .breakSheet,
      .stepAway, .careReading, .handover, .absence, .care,
    ]
    return try test.file.engine.read { db in
      for kind in kinds {
        for row in try db.query("SELECT id, made FROM \(Table.of(kind).name)") {
          guard case (.text(let id), .int64(let made)) = (row[0], row[1]) else { continue }
          found.insert("\(kind.rawValue) \(id) \(made)")
        }
      }
      var notes: Set<Int> = []
      for row in try db.query("SELECT entry FROM note JOIN note_key USING (room, entry)") {
        if case .int64(let entry) = row[0] { notes.insert(Int(entry)) }
      }
      return (found, notes)
    }
  }
}
