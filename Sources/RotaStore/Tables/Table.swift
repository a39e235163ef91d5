import Planning

/// The table of one kind of fact: its columns and how a fact becomes them and back.
///
/// Beside its own columns each has room, id, born, made and ended.
struct Table: Sendable {
  /// What it holds.
  let kind: FactKind
  /// Its name.
  let name: SQL
  /// Its own columns, in order.
  let columns: SQL
  /// How they are defined, with what must hold of them.
  let definition: SQL
  /// The columns that name people, for looking up all that is known of one.
  let people: [SQL]
  /// A fact as columns; nothing is written where it is of another kind.
  let write: @Sendable (Fact, inout ColumnWriter) -> Void
  /// A fact from columns.
  let read: @Sendable (inout ColumnReader) throws -> Fact
  /// What each column holds.
  let types: [ColumnType]
  /// A new row, its values to be bound in the order room, id, born, made, then the columns.
  let insertion: SQL

  init(
    _ kind: FactKind,
    name: SQL,
    columns: SQL,
    definition: SQL,
    people: [SQL] = ["person"],
    write: @escaping @Sendable (Fact, inout ColumnWriter) -> Void,
    read: @escaping @Sendable (inout ColumnReader) throws -> Fact
  ) {
    self.kind = kind
    self.name = name
    self.columns = columns
    self.definition = definition
    self.people = people
    self.write = write
    self.read = read
    types = Self.types(of: columns.text, in: definition.text)
    var values: SQL = "\(SQLValue.null)"
    for _ in 0..<types.count + 3 { values = "\(values), \(SQLValue.null)" }
    insertion = "INSERT INTO \(name) (room, id, born, made, \(columns)) VALUES (\(values))"
  }

  /// Every table of facts, in the order in which facts may name one another.
  static let all = rota + wellbeing

  /// The tables of the first step of the schema: the rota.
  static let rota: [Table] = [
    .person, .placement, .absence, .restriction, .history, .earlier, .assignment, .release,
    .adjustment, .acting, .worked, .leaveRequest, .swap, .credit, .publication, .sheet, .untold,
    .told, .hold, .config,
  ]

  /// The tables of the second: breaks, hard calls and care.
  static let wellbeing: [Table] = [
    .breakTaken, .breakWish, .breakSheet, .stepAway, .exposure, .concern, .goodDay, .correction,
    .care, .careWish, .handover, .checkOut, .careReading, .trends,
  ]

  /// The table of a kind; a kind without one does not compile.
  static func of(_ kind: FactKind) -> Table {
    switch kind {
    case .person: .person
    case .placement: .placement
    case .absence: .absence
    case .restriction: .restriction
    case .history: .history
    case .earlier: .earlier
    case .assignment: .assignment
    case .release: .release
    case .adjustment: .adjustment
    case .acting: .acting
    case .worked: .worked
    case .leaveRequest: .leaveRequest
    case .swap: .swap
    case .credit: .credit
    case .publication: .publication
    case .sheet: .sheet
    case .untold: .untold
    case .told: .told
    case .hold: .hold
    case .breakTaken: .breakTaken
    case .breakWish: .breakWish
    case .breakSheet: .breakSheet
    case .stepAway: .stepAway
    case .exposure: .exposure
    case .concern: .concern
    case .goodDay: .goodDay
    case .correction: .correction
    case .care: .care
    case .careWish: .careWish
    case .handover: .handover
    case .checkOut: .checkOut
    case .careReading: .careReading
    case .trends: .trends
    case .config: .config
    }
  }

  /// What the definition says of each column.
  private static func types(of columns: String, in definition: String) -> [ColumnType] {
    var found: [Substring: ColumnType] = [:]
    for part in definition.split(separator: ",") {
      let words = part.split { $0 == " " || $0 == "\n" }.prefix(2)
      guard let name = words.first, let type = words.last else { continue }
      found[name] = type == "{int64}" ? .int64 : type == "{bytes}" ? .bytes : .text
    }
    return columns.split { $0 == "," || $0 == " " || $0 == "\n" }.map { found[$0] ?? .text }
  }
}
