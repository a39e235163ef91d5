import CivilTime
import Planning
import Rostering
import Testing
import Wellbeing

/// Three handlers and a supervisor who all work D D N N from Monday 5 January 2026 and are off four days.
///
/// They are on days on the 5th, 6th, 13th, 14th, 21st and 22nd, on nights on the 7th, 8th, 15th, 16th. The clocks
/// are UTC then.
enum CallRoom {
  static func record(_ now: String) -> ChangeRecord {
    let room = ChangeRoom.room(
      ["ana", "ben", "cy"].map { ChangeRoom.Member(id: $0, cycle: "DDNN----") } + [
        ChangeRoom.Member(id: "boss", cycle: "DDNN----", roles: ["supervisor"])
      ]
    )
    return ChangeRecord(room, now: now)
  }

  /// A command of the tests that puts facts there as they are.
  struct Put: Command {
    static let name = "test put"
    let facts: [Fact]
    var object: String { "" }
    func draft(in weighing: Weighing) throws(Refusal) -> Draft {
      var draft = Draft()
      for (n, fact) in facts.enumerated() { draft.made[weighing.fresh(n + 1)] = fact }
      return draft
    }
  }
}

extension ChangeRecord {
  /// Moves the clock.
  mutating func wait(until text: String) { now = moment(text) }

  /// Records a hard call at a moment, as it happens, of who asks unless somebody is named; its event.
  @discardableResult
  mutating func call(
    _ category: String,
    at text: String,
    of people: [String] = ["ana"],
    by: String? = nil,
    isNamed: Bool = false
  ) throws -> String {
    now = moment(text)
    try perform(
      AddHardCall(people: people, category: category, isNamed: isNamed),
      by: by ?? people[0]
    )
    return first.description
  }

  mutating func put(_ facts: Fact...) throws {
    try perform(CallRoom.Put(facts: facts))
  }

  /// The flags that are open now, as `ana at-once`.
  var flags: [String] { openFlags.map { "\($0.person) \($0.rule)" } }
  var openFlags: [Flag] { facts.openFlags(in: room, at: now) }

  /// What somebody sees on their own page now.
  func own(_ person: String) -> OwnCalls { OwnCalls(of: person, facts: facts, room: room, at: now) }

  /// Why a command is refused; nothing where it is not.
  func whyNot(
    _ command: some Command,
    by: String,
    at happened: String? = nil
  ) -> (cause: Refusal.Cause, lines: [String])? {
    refusal { () throws(Refusal) in _ = try weigh(command, by: by, at: happened) }
  }
}
