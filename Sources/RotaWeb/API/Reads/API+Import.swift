import Planning
import RoomFiles

extension RouteTable {
  /// What a list of staff would change, before it is taken in with `staff-import`.
  static let apiImport: [Route] = [
    .write(
      "/api/v1/people/import",
      "people-import",
      "What a list of staff would change, person by person, or what is wrong with it; nothing is changed.",
      for: .roles([.supervisor]),
      scope: .room,
      body: [.csv],
      shape: .keys([
        "rows": .whole, "ignored": .list(.text),
        "rejects": .list(.keys(["row": .orNull(.whole), "column": .text, "reason": .text])),
        "more_rejects": .whole,
        "people": .list(
          .keys([
            "change": .choice(StaffDiff.Kind.allCases.map { $0.rawValue.lowercased() }),
            "person": .text, "name": .text, "before": .list(.text), "after": .list(.text),
          ])
        ), "unchanged": .whole, "warnings": .list(.text), "against": .list(.text),
        "wants_reason": .flag, "wants_basis": .flag,
      ]),
      bodyLimit: GivenField.csvBodyLimit
    ) { visit, given in
      let (page, _) = try ImportAnswer.look(
        Array((given.text("csv") ?? "").utf8),
        ImportPage(),
        visit
      )
      return .json(ImportJSON.bytes(page))
    }
  ]
}

/// What a list would change, for programs.
enum ImportJSON {
  static func bytes(_ page: ImportPage) -> [UInt8] {
    let checked = page.checked
    func texts(_ texts: [String]?) -> JSONTree { .list((texts ?? []).map { .text($0) }) }
    return JSONTree.keys([
      ("rows", .whole(page.rows)), ("ignored", texts(page.ignored)),
      (
        "rejects",
        .list(
          page.rejects.map {
            .keys([
              ("row", $0.row.map { .whole($0) } ?? .null), ("column", .text($0.column)),
              ("reason", .text($0.reason)),
            ])
          }
        )
      ), ("more_rejects", .whole(page.uncounted)),
      (
        "people",
        .list(
          (checked?.diff.lines ?? []).map {
            .keys([
              ("change", .text($0.kind.rawValue.lowercased())), ("person", .text($0.id)),
              ("name", .text($0.name)), ("before", texts($0.before)), ("after", texts($0.after)),
            ])
          }
        )
      ), ("unchanged", .whole(checked?.diff.unchanged ?? 0)),
      ("warnings", texts(checked?.warnings)), ("against", texts(checked?.against)),
      ("wants_reason", .flag(checked?.reasons.isEmpty == false)),
      ("wants_basis", .flag(checked?.wantsBasis == true)),
    ]).bytes
  }
}
