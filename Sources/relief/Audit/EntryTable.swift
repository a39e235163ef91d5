import CivilTime
import Drawing
import Planning
import RotaStore

/// Entries of the journal as a table.
enum EntryTable {
  static func table(_ lines: [EntryLine], zone: ZoneRules) -> TextTable {
    TextTable(
      [
        TextTable.Column("Entry", isNumber: true), TextTable.Column("Entered"),
        TextTable.Column("Happened"), TextTable.Column("By"), TextTable.Column("Command"),
        TextTable.Column("About"), TextTable.Column("Reason"), TextTable.Column("Note"),
      ],
      rows: lines.map { line in
        let entry = line.entry
        if line.isBare {
          return [String(entry.seq), zone.local(entry.entered), "", "", entry.command, "", "", ""]
        }
        return [
          String(entry.seq), zone.local(entry.entered),
          entry.happened.map { zone.local($0) } ?? "", line.by, entry.command, entry.object,
          [entry.reason, entry.basis?.rawValue].compactMap { $0 }.joined(separator: ", "),
          entry.hasNote ? "yes" : "",
        ]
      }
    )
  }

  static func json(_ lines: [EntryLine]) -> String {
    let lines = lines.map { line in
      let entry = line.entry
      let fields: [(String, String)] = [
        ("entry", String(entry.seq)), ("entered", quoted(entry.entered.description)),
        ("happened", line.happened.map { quoted($0.description) } ?? "null"),
        ("by", line.isBare ? "null" : quoted(line.by)), ("command", quoted(entry.command)),
        ("about", line.isBare ? "null" : quoted(entry.object)),
        ("reason", line.isBare ? "null" : entry.reason.map(quoted) ?? "null"),
        ("basis", line.isBare ? "null" : entry.basis.map { quoted($0.rawValue) } ?? "null"),
        ("note", line.isBare ? "null" : entry.hasNote ? "true" : "false"),
        ("hash", quoted(entry.fingerprint)),
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
