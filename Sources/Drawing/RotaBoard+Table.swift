import CivilTime

extension RotaBoard {
  /// The board as a table of one line a row, whatever its width; the same marks as in every other face.
  public var table: TextTable {
    TextTable(
      [TextTable.Column(teamLabel), TextTable.Column("")]
        + days.map {
          TextTable.Column("\($0.date.weekday.short) \($0.date.components.day)", isNumber: true)
        },
      rows: rows.map { [$0.title, $0.detail] + $0.cells.map(\.text) }
    )
  }
}
