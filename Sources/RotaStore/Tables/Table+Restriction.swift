import CivilTime
import Planning
import Rostering

extension Table {
  /// A limit on what somebody may be rostered to.
  static let restriction = Table(
    .restriction,
    name: "restriction",
    columns: "person, rule, minutes, queue, weekdays, from_day, until_day, review",
    definition: """
      person TEXT NOT NULL, rule TEXT NOT NULL, minutes {int64}, queue TEXT, weekdays {int64},
      from_day TEXT NOT NULL, until_day TEXT NOT NULL, review TEXT,
      CHECK (from_day < until_day),
      CHECK (rule IN ('no-nights', 'max-hours', 'not', 'not-counted', 'only')),
      CHECK ((rule = 'max-hours') = (minutes IS NOT NULL)),
      CHECK ((rule = 'not') = (queue IS NOT NULL)),
      CHECK ((rule = 'only') = (weekdays IS NOT NULL))
      """,
    write: { fact, row in
      guard case .restriction(let it) = fact else { return }
      row.text(it.person)
      row.limit(it.limit)
      row.days(it.days)
      row.date(it.review)
    },
    read: { row in
      let person = try row.text()
      let limit = try row.limit()
      let days = try row.days()
      return .restriction(
        Restriction(person: person, limit: limit, days: days, review: try row.dateIfAny())
      )
    }
  )
}

extension ColumnWriter {
  fileprivate mutating func limit(_ limit: Restriction.Limit) {
    var hours: Minutes?
    var queue: String?
    var weekdays: WeekdaySet?
    switch limit {
    case .noNights: text("no-nights")
    case .maxHours(let most):
      text("max-hours")
      hours = most
    case .not(let name):
      text("not")
      queue = name
    case .notCounted: text("not-counted")
    case .only(let days):
      text("only")
      weekdays = days
    }
    minutes(hours)
    text(queue)
    if let weekdays { self.weekdays(weekdays) } else { int(nil) }
  }
}

extension ColumnReader {
  fileprivate mutating func limit() throws(RowFault) -> Restriction.Limit {
    let rule = try text()
    let minutes = try minutesIfAny()
    let queue = try textIfAny()
    if rule == "only" { return .only(try weekdays()) }
    guard try intIfAny() == nil else { throw RowFault() }
    switch (rule, minutes, queue) {
    case ("no-nights", nil, nil): return .noNights
    case ("max-hours", let minutes?, nil): return .maxHours(minutes)
    case ("not", nil, let queue?): return .not(queue: queue)
    case ("not-counted", nil, nil): return .notCounted
    default: throw RowFault()
    }
  }
}
