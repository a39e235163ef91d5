import Planning

@testable import RotaStore

extension Season {
  /// A hard call of two people on the night, a concern, and what becomes of them.
  static var calls: [Step] {
    let event = made("hard").description
    return [
      told(
        "hard",
        by: "blue0",
        AddHardCall(people: ["blue0", "blue1"], category: "child"),
        note: "INC-7"
      ),
      told("concern", by: "blue1", RaiseConcern(person: "blue0")),
      told("page", by: "blue1", OpenOwnCalls()),
      told("recall", by: "blue0", CorrectHardCall(event: event, category: "abuse")),
      told("unconcern", by: "blue0", WithdrawEntry(entry: made("concern").description)),
      told("good", by: "blue0", TapGoodDay()),
      told("ungood", by: "blue0", TapGoodDay(isGood: false)),
    ]
  }

  /// A command that somebody of the room gives themselves.
  private static func told(
    _ key: String,
    by person: String,
    _ command: some Command,
    note: String? = nil
  ) -> Step {
    let by = Actor(person: person, name: person, isSupervisor: false)
    let instruction = Instruction(
      key: key,
      by: by,
      now: now,
      note: note.map { Confidential($0) }
    )
    return Step(key) { record, room, _ in
      _ = try record.perform(command, room: room, instruction: instruction)
    }
  }
}
