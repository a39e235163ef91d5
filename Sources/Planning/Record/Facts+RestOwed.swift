import CivilTime
import DutyRules
import Rostering

extension Facts {
  /// The rest people are owed for what they really worked, as credits less what was given back of them.
  ///
  /// A credit is one debt, since the start of the day it arose; hours taken off pay the oldest first.
  func restOwed(in zone: ZoneRules, people only: Set<String>?) -> [RestDebt] {
    var credits: [String: [HoursCredit]] = [:]
    for recorded in all(.credit) {
      guard case .credit(let credit) = recorded.fact, credit.kind == .compensatoryRest,
        only?.contains(credit.person) ?? true
      else { continue }
      credits[credit.person, default: []].append(credit)
    }
    return credits.sorted { $0.key < $1.key }.flatMap { person, credits -> [RestDebt] in
      var given = credits.filter { $0.hours < .zero }.reduce(Minutes.zero) { $0 - $1.hours }
      let opened = credits.filter { $0.hours > .zero }.sorted { $0.date < $1.date }
      return opened.compactMap { credit in
        let paid = min(given, credit.hours)
        given = given - paid
        let left = credit.hours - paid
        if left == .zero { return nil }
        return RestDebt(person: person, since: zone.startOfDay(credit.date), owed: left)
      }
    }
  }
}
