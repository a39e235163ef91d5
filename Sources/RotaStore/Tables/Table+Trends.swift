import CivilTime
import Planning
import Rostering
import Wellbeing

extension Table {
  /// A trend table as it was issued: measures as `SUBJECT@ITEM`, rows as `room` or `team ID` with their cells.
  static let trends = Table(
    .trends,
    name: "trends",
    columns: "year, quarter, least, rounding, people, group_size, settling_days, measures, figures",
    definition: """
      year {int64} NOT NULL, quarter {int64}, least {int64} NOT NULL, rounding {int64} NOT NULL,
      people {int64} NOT NULL, group_size {int64} NOT NULL, settling_days {int64} NOT NULL,
      measures TEXT NOT NULL, figures TEXT NOT NULL, CHECK (quarter BETWEEN 1 AND 4)
      """,
    people: [],
    write: { fact, row in
      guard case .trends(let it) = fact else { return }
      row.int(it.period.year)
      row.int(it.period.quarter)
      row.int(it.limits.least)
      row.int(it.limits.rounding)
      row.int(it.limits.people)
      row.int(it.limits.group)
      row.int(it.limits.settlingDays)
      row.marked(it.measures.map { ($0.subject, $0.item ?? "") })
      row.marked(
        it.rows.map { line in
          let cells = line.cells.map { $0.count.map { "\($0)" } ?? "*" }
          return (
            line.team.map { "team \($0)" } ?? "room",
            ([line.isFewPeople ? "few" : "enough"] + cells).joined(separator: " ")
          )
        }
      )
    },
    read: { row in
      let (year, quarter) = (try row.int(), try row.intIfAny())
      let period = quarter.map { TrendPeriod(year: year, quarter: $0) } ?? TrendPeriod(year: year)
      let (least, rounding) = (try row.int(), try row.int())
      let (people, group, settling) = (try row.int(), try row.int(), try row.int())
      guard let period else { throw RowFault() }
      var measures: [TrendMeasure] = []
      for (subject, item) in try row.marked() {
        guard let measure = TrendMeasure(subject: subject, item: item) else { throw RowFault() }
        measures.append(measure)
      }
      var rows: [TrendRow] = []
      for (group, figures) in try row.marked() {
        var words = figures.split(separator: " ")
        guard let first = words.first, group == "room" || group.hasPrefix("team ") else {
          throw RowFault()
        }
        words.removeFirst()
        rows.append(
          TrendRow(
            team: group == "room" ? nil : String(group.dropFirst(5)),
            isFewPeople: first == "few",
            cells: words.map { Int($0).map { .shown($0) } ?? .hidden }
          )
        )
      }
      let limits = TrendLimits(
        least: least,
        rounding: rounding,
        people: people,
        group: group,
        settlingDays: settling
      )
      return .trends(TrendTable(period: period, limits: limits, measures: measures, rows: rows))
    }
  )
}
