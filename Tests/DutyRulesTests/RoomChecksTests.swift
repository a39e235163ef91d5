import CivilTime
import DutyRules
import Rostering
import Testing

struct RoomChecksTests {
  func night(_ from: String, _ to: String) -> [Verdict] {
    let values: [String: ParameterValue] = [
      "from": .time(WallTime(from)!), "to": .time(WallTime(to)!),
    ]
    return Fixture().verdicts("W2n", in: days("2026-01-05", 7), values)
  }

  @Test("seven hours of night time are enough, a minute less is not")
  func length() {
    #expect(night("23:00", "06:00").isEmpty)
    let found = night("23:00", "05:59")
    #expect(found.map(\.measured) == [419])
    #expect(found.map(\.person) == [""])
  }

  @Test("night time takes in midnight to 05:00 to the minute")
  func around() {
    #expect(night("22:00", "05:00").isEmpty)
    #expect(night("00:00", "07:00").isEmpty)
    #expect(night("21:59", "04:59").map(\.measured) == [299])
    #expect(night("00:01", "07:01").count == 1)
    #expect(night("12:00", "12:00").count == 1)
  }

  @Test("every night time of seven hours or more is judged as minute by minute")
  func everyQuarter() {
    for from in stride(from: 0, to: 1440, by: 45) {
      for to in stride(from: 0, to: 1440, by: 45) where from != to {
        let length = (to - from + 1440) % 1440
        let isNight = (0..<length).map { (from + $0) % 1440 }
        let lawful = length >= 420 && Set(isNight).isSuperset(of: 0..<300)
        let found = night(
          WallTime(minuteOfDay: from).description,
          WallTime(minuteOfDay: to).description
        )
        #expect(found.isEmpty == lawful, "\(from) \(to)")
      }
    }
  }

  @Test("records are kept for two years and not for one")
  func records() {
    func kept(_ years: Int) -> [Verdict] {
      Fixture().verdicts("W9", in: days("2026-01-05", 7), ["kept_years": .count(years)])
    }
    #expect(kept(2).isEmpty)
    #expect(kept(1).map(\.unit) == ["years records are kept"])
  }
}
