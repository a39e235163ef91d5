import Drawing
import Planning
import RoomFiles

extension Visit {
  /// Says what a command would come to, weighed as the real one is: nothing is written, and no key is kept.
  ///
  /// - Parameters:
  ///   - given: The body, with what is said besides the command.
  ///   - usualReason: The reason where none is given and the room has it.
  ///   - notice: What its author is to know first.
  ///   - make: Makes the command.
  /// - Returns: No entry, nothing made, and the preview.
  /// - Throws: `Refusal` where the real one would be refused.
  func tryOut<C: Command>(
    _ given: Given,
    usualReason: String?,
    notice: () throws -> [String],
    _ make: () throws -> C
  ) throws -> Answer {
    // One that could not be a key is a mistake of the real one too.
    _ = try sentKey()
    let instruction = try instruction(given, key: Weighed.key, usualReason: usualReason)
    let change = try Change.weigh(
      try make(),
      room: standing.base,
      facts: standing.facts,
      instruction: instruction
    )
    let preview = Preview(
      change,
      changes: !change.isEmpty || instruction.note != nil,
      first: try notice(),
      for: self
    )
    return Answer(
      type: "application/json",
      bytes: JSONTree.keys([
        ("entry", .null), ("command", .text(C.name)), ("made", .list([])),
        ("preview", preview.tree),
      ]).bytes
    )
  }
}
