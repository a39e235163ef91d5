import CivilTime
import Planning
import Rostering

/// An absence as columns, which leave that is asked for has too.
private let absenceColumns: SQL = "person, kind, from_day, until_day, starts, ends"
private let absenceDefinition: SQL = """
  person TEXT NOT NULL, kind TEXT NOT NULL, from_day TEXT, until_day TEXT,
  starts {int64}, ends {int64},
  CHECK (from_day < until_day), CHECK (starts < ends),
  CHECK ((from_day IS NULL) = (until_day IS NULL)), CHECK ((starts IS NULL) = (ends IS NULL)),
  CHECK ((from_day IS NULL) <> (starts IS NULL))
  """

extension Table {
  /// Time away from the desk.
  static let absence = Table(
    .absence,
    name: "absence",
    columns: absenceColumns,
    definition: absenceDefinition,
    write: { fact, row in
      guard case .absence(let it) = fact else { return }
      row.absence(it)
    },
    read: { row in .absence(try row.absence()) }
  )

  /// Leave asked for and not granted yet.
  static let leaveRequest = Table(
    .leaveRequest,
    name: "leave_request",
    columns: "asked, \(absenceColumns)",
    definition: "asked {int64} NOT NULL, \(absenceDefinition)",
    write: { fact, row in
      guard case .leaveRequest(let it) = fact else { return }
      row.instant(it.asked)
      row.absence(it.absence)
    },
    read: { row in
      let asked = try row.instant()
      return .leaveRequest(LeaveRequest(absence: try row.absence(), asked: asked))
    }
  )
}

extension ColumnWriter {
  fileprivate mutating func absence(_ absence: Absence) {
    text(absence.person)
    text(absence.kind)
    switch absence.extent {
    case .days(let run):
      days(run)
      span(nil)
    case .moments(let moments):
      days(nil)
      span(moments)
    }
  }
}

extension ColumnReader {
  fileprivate mutating func absence() throws(RowFault) -> Absence {
    let person = try text()
    let kind = try text()
    let days = try daysIfAny()
    let span = try spanIfAny()
    if let days, span == nil { return Absence(person: person, kind: kind, extent: .days(days)) }
    guard let span, days == nil else { throw RowFault() }
    return Absence(person: person, kind: kind, extent: .moments(span))
  }
}
