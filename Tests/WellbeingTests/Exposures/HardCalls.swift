import CivilTime
import Testing
import Wellbeing

/// A moment, with its offset.
func moment(_ text: String) -> Instant {
  guard let instant = Instant(text) else {
    Issue.record("\(text) is no moment")
    return Instant(seconds: 0)
  }
  return instant
}

func day(_ text: String) -> CivilDate {
  guard let date = CivilDate(text) else {
    Issue.record("\(text) is no day")
    return CivilDate(dayNumber: 0)
  }
  return date
}

/// Ana's call, an event of its own unless one is named.
func call(
  _ at: String,
  _ category: String = "other",
  event: String? = nil,
  person: String = "ana",
  by: RaisedBy = .themselves,
  entered: String? = nil
) -> Exposure {
  Exposure(
    name: ExposureName(event: event ?? at, person: person),
    at: moment(at),
    category: category,
    raisedBy: by,
    entered: entered.map { moment($0) }
  )
}

/// A log of Ana's calls.
func log(_ exposures: Exposure...) -> WellbeingLog {
  var log = WellbeingLog()
  log.exposures = exposures
  return log
}

/// A withdrawal of Ana's call.
func withdrawal(_ event: String, at: String) -> Correction {
  Correction(
    subject: .exposure(ExposureName(event: event, person: "ana")),
    change: .withdrawn,
    by: "ana",
    at: moment(at)
  )
}

/// Rules with one trigger, called `rule`; of the categories only `child` is flagged at once.
func rules(_ trigger: FlagTrigger) -> WellbeingRules {
  let why = Rationale(reason: "why", basis: .assumption, source: "test")
  return WellbeingRules(
    version: "test",
    categories: ["child", "death", "other"].map {
      ExposureCategory(id: $0, name: $0, isFlaggedAtOnce: $0 == "child", rationale: why)
    },
    flagRules: [FlagRule(id: "rule", trigger: trigger, rationale: why)]
  )
}

/// The one flag of a log, held against one rule.
func flag(
  _ log: WellbeingLog,
  _ trigger: FlagTrigger,
  duties: [DutyTime] = [],
  now: String = "2027-12-31T00:00Z"
) -> Flag? {
  let flags = FlagCheck.flags(
    log,
    rules: rules(trigger),
    duties: ["ana": duties],
    now: moment(now)
  )
  #expect(flags.count <= 1)
  return flags.first
}

/// The events a flag rests on.
func events(_ flag: Flag?) -> [String] { flag?.exposures.map(\.event) ?? [] }
