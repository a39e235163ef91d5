import CivilTime
import Rostering

/// What trends are made from: plain facts, as the record holds them.
public struct TrendFacts: Sendable {
  /// Hard calls, good days and breaks.
  public var log: WellbeingLog
  /// Offers of support and what became of them.
  public var care: [CareItem]
  /// Who belonged to which team when.
  public var members: [TrendMember]
  /// Each person's duties, by id, so that a call at three in the morning counts on the day its night began; where none is
  /// known, the room's calendar counts.
  public var duties: [String: [DutyTime]]

  /// Gathers facts.
  public init(
    log: WellbeingLog,
    care: [CareItem],
    members: [TrendMember],
    duties: [String: [DutyTime]] = [:]
  ) {
    self.log = log
    self.care = care
    self.members = members
    self.duties = duties
  }
}

/// One thing that is counted: what, of whom and on which day.
struct TrendEvent: Hashable {
  let measure: TrendMeasure
  let person: String
  let date: CivilDate
}

extension TrendFacts {
  /// All that is counted, as it was known at a moment; nothing that was entered later or came later is in it.
  func events(known: Instant, in zone: ZoneRules) -> [TrendEvent] {
    let days = DutyDays(duties, in: zone)
    var events = log.standing(at: known).values.joined().map { one in
      let call = one.exposure
      return TrendEvent(
        measure: .hardCalls(category: call.category),
        person: call.person,
        date: days.date(of: call.person, at: call.at)
      )
    }
    let today = zone.date(at: known)
    events += Set(log.goodDays).filter { $0.date <= today }
      .map { TrendEvent(measure: .goodDays, person: $0.person, date: $0.date) }
    for entry in log.breaks {
      switch entry.outcome(at: known) {
      case .missed, .shortened: break
      case .due, .running, .taken: continue
      }
      events.append(
        TrendEvent(measure: .breaksLost, person: entry.person, date: entry.posting.date)
      )
    }
    for item in care {
      for entry in item.log where entry.at <= known {
        guard let mark = entry.move.mark else { continue }
        events.append(
          TrendEvent(
            measure: .care(item.kind, mark),
            person: item.person,
            date: days.date(of: item.person, at: entry.at)
          )
        )
      }
    }
    return events
  }
}

extension CareMove {
  /// What it counts as in trends.
  fileprivate var mark: TrendMeasure.CareMark? {
    switch self {
    case .offer: .offered
    case .accept: .accepted
    case .decline: .declined
    case .hold: .held
    case .noAnswer, .read, .lookedIn, .investigate, .investigationOver, .close: nil
    }
  }
}

/// The days that moments belong to: a night's is the day it starts on.
private struct DutyDays {
  private let duties: [String: [DutyTime]]
  private let zone: ZoneRules

  init(_ duties: [String: [DutyTime]], in zone: ZoneRules) {
    self.duties = duties.mapValues { $0.sorted { $0.span.start < $1.span.start } }
    self.zone = zone
  }

  func date(of person: String, at moment: Instant) -> CivilDate {
    if let own = duties[person] {
      let begun = own.places { $0.span.start <= moment }
      if begun > 0, own[begun - 1].span.contains(moment) { return own[begun - 1].date }
    }
    return zone.date(at: moment)
  }
}
