import ArgumentParser
import CivilTime
import Planning
import RotaStore

/// What can be said about any change besides what it is.
struct ChangeOptions: ParsableArguments {
  @Flag(name: .long, help: "Say what it would come to and change nothing.")
  var dryRun = false

  @Option(
    name: .long,
    help: ArgumentHelp("Why: one of the room's reasons (see `relief reasons`).", valueName: "id")
  )
  var reason: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A few words for the person and supervisors, encrypted; up to 200 characters. No health or family matters.",
      valueName: "text"
    )
  )
  var note: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What it rests on where it touches somebody's time: agreement or exigency.",
      valueName: "basis"
    )
  )
  var basis: Basis?

  /// The words of `Instruction.Basis`.
  enum Basis: String, CaseIterable, ExpressibleByArgument {
    case agreement, exigency
  }

  @Option(
    name: .long,
    help: ArgumentHelp(
      "When it happened, where that is not now: 2026-10-24T07:40 of the room, or with an offset.",
      valueName: "instant"
    )
  )
  var at: String?

  @Option(
    name: .customLong("once"),
    help: ArgumentHelp(
      "A key of this change: sent again with the same one, nothing happens twice.",
      valueName: "key"
    )
  )
  var key: String?

  mutating func validate() throws {
    if let note, note.count > 200 {
      throw ValidationError("--note: \(note.count) characters; a note has 200 at most.")
    }
    if let key, !Instruction.isKey(key) {
      throw ValidationError("--once \(key): a key is 8 to 26 small letters and digits.")
    }
  }

  /// The instruction that these options and who asks make.
  func instruction(by actor: Actor, now: Instant, in room: Room) throws -> Instruction {
    Instruction(
      key: key ?? Instruction.freshKey(),
      by: actor,
      now: now,
      happened: try at.map { try room.moment($0, option: "--at") },
      reason: reason,
      note: note.map { Confidential($0) },
      basis: basis.flatMap { Instruction.Basis(rawValue: $0.rawValue) }
    )
  }
}
