public import Planning

/// A copy of what is held about somebody as JSON, for them or for who hands it to them.
public enum SubjectCopyJSON {
  /// The bytes, texts in the clear.
  public static func bytes(_ copy: SubjectCopy) -> [UInt8] {
    JSONTree.record([
      ("person", .text(copy.person)), ("made", .text("\(copy.at)")),
      ("others", .text(SubjectCopy.others)),
      ("held", .list(copy.items.map(item))),
      ("journal", .list(copy.entries.map(entry))),
      (
        "texts",
        .list(
          copy.texts.map {
            .record([("entry", .whole($0.entry)), ("text", .text($0.text.revealed))])
          }
        )
      ),
      (
        "access",
        .list(
          copy.access.map {
            .record([
              ("what", .text($0.kind.rawValue)), ("at", .text("\($0.at)")),
              ("is", .text($0.words)),
            ])
          }
        )
      ),
      (
        "leftOut",
        .list(
          copy.exempt.map {
            .record([
              ("what", .text($0.what)), ("entry", .whole($0.entry)), ("reason", .text($0.reason)),
            ])
          }
        )
      ),
    ]).bytes
  }

  private static func item(_ item: SubjectCopy.Item) -> JSONTree {
    .record([
      ("kind", .text(item.kind.rawValue)), ("entry", .whole(item.made)),
      ("endedBy", item.ended.map { .whole($0) } ?? .null), ("is", tree(item.value)),
    ])
  }

  private static func entry(_ entry: SubjectCopy.Entry) -> JSONTree {
    .record([
      ("entry", .whole(entry.number)), ("entered", .text("\(entry.entered)")),
      ("happened", entry.happened.map { .text("\($0)") } ?? .null), ("by", .text(entry.by)),
      ("command", .text(entry.command)), ("about", .text(entry.object)),
      ("reason", entry.reason.map { .text($0) } ?? .null),
    ])
  }

  private static func tree(_ value: SubjectValue) -> JSONTree {
    switch value {
    case .text(let text): .text(text)
    case .list(let items): .list(items.map(tree))
    case .parts(let parts):
      .object(parts.map { JSONTree.Member($0.name, tree($0.value)) })
    }
  }
}
