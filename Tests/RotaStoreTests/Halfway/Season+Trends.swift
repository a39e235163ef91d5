import CivilTime
import LondonZone
import Planning
import Rostering

@testable import RotaStore

extension Season {
  /// A welfare lead issues the trends of the last quarter of the year, five weeks after its end.
  static var trends: [Step] {
    [
      Step("trends") { record, room, _ in
        let by = Actor(person: "lee", name: "lee", isSupervisor: false)
        let later = ZoneRules.london.instant(reading: "2027-02-04T09:00")!
        let instruction = Instruction(key: "trends", by: by, now: later)
        let receipt = try record.perform(IssueTrends(), room: room, instruction: instruction)
        guard receipt.isRepeat || receipt.change?.made.count == 1 else {
          throw Refusal(.conflict, "no quarter was issued")
        }
      }
    ]
  }
}
