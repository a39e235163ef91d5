public import Wellbeing

/// Published trends as rows: one a period, group and measure.
public enum TrendsTable {
  /// The rows as CSV, `period,team,subject,item,count,hidden`.
  ///
  /// `team` is empty for the room, `count` is empty where it is hidden, and `hidden` says why then.
  public static func csv(_ tables: [TrendTable]) -> [UInt8] { rows(tables).csv }

  /// The same rows as JSON.
  public static func json(_ tables: [TrendTable]) -> [UInt8] { rows(tables).json }

  private static func rows(_ tables: [TrendTable]) -> DataTable {
    var rows = DataTable(columns: ["period", "team", "subject", "item", "count", "hidden"])
    for table in tables {
      for row in table.rows {
        let why = row.isFewPeople ? table.limits.whyGroup : table.limits.why
        for (measure, cell) in zip(table.measures, row.cells) {
          rows.rows.append([
            .id(table.period.description), row.team.map(CSVField.id) ?? .empty,
            .id(measure.subject), measure.item.map(CSVField.id) ?? .empty,
            cell.count.map(CSVField.whole) ?? .empty, cell.count == nil ? .id(why) : .empty,
          ])
        }
      }
    }
    return rows
  }
}
