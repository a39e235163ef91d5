import CivilTime
import Planning
import Rostering
import Wellbeing

extension FactWords {
  /// What is held about somebody's hard calls and care, in the words of their own history.
  static func care(_ fact: Fact, zone: ZoneRules) -> String? {
    switch fact {
    case .stepAway(let it): "stepped away, \(zone.local(it.start))"
    case .exposure(let it):
      "hard call (\(it.category)), \(zone.local(it.at)), \(raised(it.raisedBy))"
    case .concern(let it): "seemed not themselves, \(zone.local(it.at)), \(raised(it.by))"
    case .goodDay(let it): "a good day, \(it.date)"
    case .correction(let it):
      switch it.correction.change {
      case .withdrawn: "withdrawn by \(it.correction.by)"
      case .category(let id): "corrected to \(id) by \(it.correction.by)"
      case .time(let at): "corrected to \(zone.local(at)) by \(it.correction.by)"
      }
    case .care(let it): "\(it.item.kind.name): \(it.item.state.words)"
    case .careWish: "what they said about being looked after"
    case .checkOut(let it): "check-out of \(it.posting.date): \(it.answer.rawValue)"
    case .careReading(let it): "read by \(it.reader), \(zone.local(it.at)) (\(it.subject.rawValue))"
    default: nil
    }
  }

  private static func raised(_ by: RaisedBy) -> String {
    switch by {
    case .themselves: "by themselves"
    case .colleague(_, isNamed: false): "raised by a colleague"
    case .colleague(let id, isNamed: true), .supervisor(let id): "raised by \(id)"
    }
  }
}
