import Rostering

/// What reading an imported file has beside what reading a Config has.
final class Importing {
  /// How the file is written.
  let dialect: CSVTable.Dialect
  /// Who is known already.
  let people: [Person]
  /// The table, once its header is read.
  var table: CSVTable?

  init(dialect: CSVTable.Dialect, people: [Person]) {
    self.dialect = dialect
    self.people = people
  }
}

extension RoomReader {
  /// The table of a file of Config, or of a file that is imported in its place.
  func table(_ file: LoadedFile, _ columns: CSVTable.Columns) -> CSVTable? {
    guard let importing else { return CSVTable(file, columns) }
    let table = CSVTable(file, columns, importing.dialect)
    importing.table = table
    return table
  }
}
