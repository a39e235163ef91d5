import CivilTime
import Planning
import Rostering

@testable import RotaStore

extension Season {
  /// The text of a hard call is read, refused and erased; somebody gets a copy of theirs and has it erased.
  static var privacy: [Step] {
    [
      Step(
        "p-staff",
        ImportStaff([carer("lee", "welfare-lead"), carer("dot", "data-protection")])
      ),
      asked("p-read", by: "lee") {
        _ = try $0.readText(of: $0.entry(of: "hard"), room: $1, instruction: $2)
      },
      asked("p-no", by: "red0") { record, room, instruction in
        do {
          _ = try record.readText(
            of: record.entry(of: "hard"),
            room: room,
            instruction: instruction
          )
        } catch is Refusal {}
      },
      asked("p-copy", by: "dot") { _ = try $0.subjectCopy(of: "blue0", room: $1, instruction: $2) },
      asked("p-text", by: "lee") {
        _ = try $0.eraseText(of: $0.entry(of: "hard"), room: $1, instruction: $2)
      },
      asked("p-all", by: "dot") { _ = try $0.eraseCare(of: "blue0", room: $1, instruction: $2) },
    ]
  }

  private static func carer(_ id: String, _ skill: String) -> Person {
    var placement = placement("green", "2018-01-01")
    placement.skills = [Skill(name: skill)]
    return Person(id: id, name: "Name of \(id)", placements: [placement])
  }

  private static func asked(_ key: String, by person: String, _ perform: @escaping Step.Way) -> Step
  {
    let by = Actor(person: person, name: person, isSupervisor: false)
    return Step(key) { record, room, _ in
      try perform(record, room, Instruction(key: key, by: by, now: now))
    }
  }
}
