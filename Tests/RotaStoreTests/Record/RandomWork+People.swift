import CivilTime
import Planning
import Rostering

@testable import RotaStore

extension RandomWork {
  private mutating func newcomer() -> (id: String, placement: Placement) {
    let id = "new\(random.int(0...400))"
    let start = today + random.int(0...40)
    let placement = Placement(
      days: DateSpan(start, days: random.int(30...200)),
      team: random.pick(RandomRoom.teams),
      roles: ["handler"],
      contracted: .hours(40)
    )
    joined.append(id)
    return (id, placement)
  }

  mutating func people() -> (any Command)? {
    switch random.int(0...7) {
    case 0, 1:
      let (id, placement) = newcomer()
      return JoinPerson(PersonIdentity(id: id, name: "Name of \(id)"), placement)
    case 2, 3:
      guard let id = joined.last else { return nil }
      return LeavePerson(
        person: random.int(0...1) == 0 ? id : random.pick(joined),
        lastDay: today + random.int(0...60),
        endsLater: random.int(0...1) == 0
      )
    default:
      return MoveTeam(
        person: worker(),
        team: random.pick(RandomRoom.teams),
        from: today + random.int(1...60),
        endsLater: random.int(0...1) == 0
      )
    }
  }

  mutating func telling() -> (any Command)? {
    switch random.int(0...11) {
    case 0, 1: return Publish(from: nil, days: random.int(28...42))
    case 2, 3:
      let from = today + random.int(-400...300)
      return AddHold(
        Hold(
          object: random.pick(Hold.Object.allCases),
          person: worker(),
          days: random.maybe { DateSpan(from, days: $0.int(1...9)) },
          until: today + random.int(-1...300),
          reference: "C\(random.int(1...99))"
        )
      )
    case 4: return recent(.hold).map { LiftHold(hold: $0) }
    default:
      let person = made[.untold]?.last.flatMap { id in
        (try? test.record.facts())?[id]?.fact.person
      }
      return TellPerson(person: person ?? worker(), means: random.pick(Told.Means.allCases))
    }
  }

  mutating func imported() -> (any Command)? {
    switch random.int(0...3) {
    case 0:
      return ImportStaff(
        (0..<random.int(1...3)).map { _ in
          let (id, placement) = newcomer()
          return Person(id: id, name: "Name of \(id)", placements: [placement])
        }
      )
    case 1:
      return ImportAbsences(
        (0..<random.int(1...4)).map { _ in
          let days = DateSpan(today + random.int(-20...90), days: random.int(1...2))
          return Absence(person: worker(), kind: "training", extent: .days(days))
        }
      )
    case 2:
      return ImportHistory(
        (0..<random.int(1...5)).map { _ in
          let start = Instant(seconds: 1_570_000_000 + random.int(0...100_000) * 600)
          return PastDuty(person: worker(), span: Span(start, start + .hours(8)), kind: .overtime)
        }
      )
    default:
      return ImportLedger(
        (0..<random.int(1...4)).map { _ in
          EarlierOccasion(
            person: worker(),
            occasion: random.pick(["nights", "weekends"]),
            year: random.int(2019...2025),
            worked: minutes(0...9000)
          )
        }
      )
    }
  }
}
