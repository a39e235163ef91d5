import CivilTime
import Drawing
import Planning
import RotaStore

/// Entries of the journal as a table.
enum EntryTable {
  static func table(_ entries: [JournalEntry], zone: ZoneRules) -> TextTable {
    TextTable(
      [
        TextTable.Column("Entry", isNumber: true), TextTable.Column("Entered"),
        TextTable.Column("Happened"), TextTable.Column("By"), TextTable.Column("Command"),
        TextTable.Column("About"), TextTable.Column("Reason"), TextTable.Column("Note"),
      ],
      rows: entries.map { entry in
        [
          String(entry.seq), zone.local(entry.entered),
          entry.happened.map { zone.local($0) } ?? "", entry.actor, entry.command, entry.object,
          [entry.reason, entry.basis?.rawValue].compactMap { $0 }.joined(separator: ", "),
          entry.hasNote ? "yes" : "",
        ]
      }
    )
  }

  static func json(_ entries: [JournalEntry]) -> String {
    let lines = entries.map { entry in
      let fields: [(String, String)] = [
        ("entry", String(entry.seq)), ("entered", quoted(entry.entered.description)),
        ("happened", entry.happened.map { quoted($0.description) } ?? "null"),
        ("by", quoted(entry.actor)), ("command", quoted(entry.command)),
        ("about", quoted(entry.object)), ("reason", entry.reason.map(quoted) ?? "null"),
        ("basis", entry.basis.map { quoted($0.rawValue) } ?? "null"),
        ("note", entry.hasNote ? "true" : "false"), ("hash", quoted(entry.fingerprint)),
      ]
      return "  {" + fields.map { "\(quoted($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
    }
    return "[\n\(lines.joined(separator: ",\n"))\n]"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 32 || (127...159).contains(scalar.value):
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension ZoneRules {
  /// `2026-10-24 18:00`, by the clocks of the room.
  func local(_ instant: Instant) -> String {
    "\(local(at: instant).date) \(local(at: instant).time)"
  }
}
