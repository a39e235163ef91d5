public import CivilTime
public import Planning

/// A copy of what is held about somebody as a page that any browser shows, without anything from elsewhere.
public struct SubjectCopyPage: Sendable {
  /// The page, UTF-8.
  public let html: String

  /// Draws it.
  ///
  /// - Parameters:
  ///   - copy: The copy.
  ///   - zone: The clocks of the room, for when it was made.
  public init(_ copy: SubjectCopy, zone: ZoneRules) {
    let made = zone.local(at: copy.at)
    var tables: XML = ""
    tables += Self.table(
      "What is held",
      ["Entry", "What", "All of it", "Ended by entry"],
      copy.items.map {
        ["\($0.made)", $0.kind.rawValue, Self.words($0.value), $0.ended.map { "\($0)" } ?? ""]
      },
      id: "held"
    )
    tables += Self.table(
      "Texts",
      ["Entry", "Text"],
      copy.texts.map { ["\($0.entry)", $0.text.revealed] },
      id: "texts"
    )
    tables += Self.table(
      "Who changed or read it: the journal",
      ["Entry", "Entered", "By", "What", "About"],
      copy.entries.map {
        ["\($0.number)", "\($0.entered)", $0.by, $0.command, $0.object]
      },
      id: "journal"
    )
    tables += Self.table(
      "Account and calendar links",
      ["What", "Since or when", "All of it"],
      copy.access.map { [$0.kind.rawValue, "\($0.at)", $0.words] },
      id: "access"
    )
    tables += Self.table(
      "Left out",
      ["Entry", "What", "Why"],
      copy.exempt.map { ["\($0.entry)", $0.what, $0.reason] },
      id: "left"
    )
    let page: XML = """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>What is held about \(copy.person)</title>
      <style>
      body { font: 16px/1.5 system-ui, sans-serif; margin: 1.5rem; color: #1b1b1b; background: #fff }
      table { border-collapse: collapse; margin: 0 0 2rem }
      caption { text-align: left; font-weight: 600; padding: .5rem 0 }
      th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-top: 1px solid #bbb }
      .wide { overflow-x: auto }
      </style>
      </head>
      <body>
      <main>
      <h1>What is held about \(copy.person)</h1>
      <p>Made on \("\(made.date)") at \("\(made.time)"). \(SubjectCopy.others) Texts stand as they were written and may name others.</p>
      \(tables)</main>
      </body>
      </html>

      """
    html = page.source
  }

  private static func table(
    _ caption: String,
    _ columns: [String],
    _ rows: [[String]],
    id: String
  ) -> XML {
    HTMLTable(
      rows.isEmpty ? "\(caption): nothing" : caption,
      columns.map { HTMLTable.Column($0) },
      rows: rows.map { $0.map { XML(text: $0) } }
    ).region(id: id)
  }

  /// A value in one line: `posting: person: kowen, date: 2026-10-24; at: …`.
  private static func words(_ value: SubjectValue) -> String {
    switch value {
    case .text(let text): text
    case .list(let items): items.map(words).joined(separator: "; ")
    case .parts(let parts):
      parts.map { part in
        part.name.hasPrefix("_") ? words(part.value) : "\(part.name): \(words(part.value))"
      }.joined(separator: ", ")
    }
  }
}
