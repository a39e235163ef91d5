import CivilTime
import Planning
import Rostering

@testable import RotaStore

extension Season {
  /// What is brought in from elsewhere, and the first version of the rota.
  static var begun: [Step] {
    let renamed = Person(id: "red2", name: "Other", placements: [placement("red", "2018-01-01")])
    return [
      Step("staff", ImportStaff([person("zoe", "white", from: "2026-10-05"), renamed])),
      Step(
        "history",
        ImportHistory([
          past("red0", "2019-05-01", .shift(ShiftLetter("D")!)),
          past("red0", "2019-05-02", .overtime),
          past("blue0", "2019-05-03", .shift(ShiftLetter("D")!)),
          past("blue0", "2026-09-01", .overtime),
        ])
      ),
      Step(
        "ledger",
        ImportLedger([
          EarlierOccasion(person: "red0", occasion: "nights", year: 2024, worked: .hours(40)),
          EarlierOccasion(person: "red1", occasion: "nights", year: 2024, worked: .hours(50)),
        ])
      ),
      Step(
        "gone",
        ImportAbsences([
          leave("green0", "2026-10-13", "2026-10-14"), leave("green1", "2026-10-13", "2026-10-13"),
        ])
      ),
      Step("publish", Publish(days: 28)),
    ]
  }

  private static func past(_ person: String, _ date: String, _ kind: PastDuty.Kind) -> PastDuty {
    PastDuty(person: person, span: span("\(date)T07:00", "\(date)T19:00"), kind: kind)
  }

  /// Joiners, leavers and a move.
  static var people: [Step] {
    [
      Step(
        "join",
        JoinPerson(PersonIdentity(id: "yan", name: "Yan"), placement("red", "2026-10-12"))
      ),
      Step(
        "move",
        MoveTeam(person: "green2", team: "white", from: day("2026-10-21"), endsLater: true),
        reason: "demand",
        basis: .agreement
      ),
      Step(
        "part",
        LeavePerson(person: "white2", lastDay: day("2026-10-16"), endsLater: true),
        reason: "request",
        basis: .agreement
      ),
    ]
  }

  /// Who is told, what is kept, looked after, taken back and let go.
  static var kept: [Step] {
    let hold = Hold(
      object: .person,
      person: "red0",
      days: nil,
      until: day("2030-01-01"),
      reference: "CV-1"
    )
    let other = Hold(
      object: .incident,
      person: nil,
      days: DateSpan(day("2026-09-21"), days: 1),
      until: day("2030-01-01"),
      reference: "INC-7"
    )
    return [
      Step("told", TellPerson(person: "red1", means: .phone)),
      Step("hold", AddHold(hold)),
      Step("lift", LiftHold(hold: made("hold"))),
      Step("back") {
        _ = try $0.perform(Undo($0.done($0.entry(of: "lift"))), room: $1, instruction: $2)
      },
      Step("again") {
        _ = try $0.perform(Undo($0.done($0.entry(of: "back"))), room: $1, instruction: $2)
      },
      Step("config", entries: 2) {
        let settings: [String: [UInt8]] = ["room.yaml": [1], "rules/a.yaml": [2]]
        _ = try $0.perform(AddHold(other), room: $1, settings: settings, instruction: $2)
      },
      Step("erase") {
        _ = try $0.eraseNote(of: $0.entry(of: "off"), room: $1, instruction: $2)
      },
      Step("retain") {
        _ = try $0.retain(room: $1, instruction: $2, kept: KeptFrom(rota: day("2021-01-01")))
      },
    ]
  }
}

extension Record {
  /// The entry that was written under a key.
  func entry(of key: String) throws -> Int {
    try entries(1...head).first { $0.key == key }?.seq ?? 0
  }
}
