import CivilTime
import Planning
import Rostering

extension Table {
  /// What was really worked.
  static let worked = Table(
    .worked,
    name: "worked",
    columns: "person, of_person, of_day, of_posting, starts, ends, kind, break_taken",
    definition: """
      person TEXT NOT NULL, of_person TEXT, of_day TEXT, of_posting TEXT,
      starts {int64} NOT NULL, ends {int64} NOT NULL, kind TEXT NOT NULL, break_taken {int64},
      CHECK (starts <= ends), CHECK (kind IN ('hours', 'calledIn', 'breakInterrupted')),
      CHECK ((of_person IS NULL) = (of_day IS NULL)),
      CHECK ((of_person IS NULL) = (of_posting IS NULL))
      """,
    write: { fact, row in
      guard case .worked(let it) = fact else { return }
      row.text(it.person)
      row.posting(it.posting)
      row.span(it.span)
      row.one(of: it.kind)
      row.minutes(it.breakTaken)
    },
    read: { row in
      .worked(
        WorkedTime(
          person: try row.text(),
          posting: try row.postingIfAny(),
          span: try row.span(),
          kind: try row.one(of: WorkedTime.Kind.self),
          breakTaken: try row.minutesIfAny()
        )
      )
    }
  )

  /// Hours owed to somebody.
  static let credit = Table(
    .credit,
    name: "credit",
    columns: "person, kind, minutes, day, cause",
    definition: """
      person TEXT NOT NULL, kind TEXT NOT NULL, minutes {int64} NOT NULL, day TEXT NOT NULL,
      cause TEXT,
      CHECK (kind IN ('toil', 'restDay', 'carriedOver', 'compensatoryRest'))
      """,
    write: { fact, row in
      guard case .credit(let it) = fact else { return }
      row.text(it.person)
      row.one(of: it.kind)
      row.minutes(it.hours)
      row.date(it.date)
      row.text(it.cause?.description)
    },
    read: { row in
      let person = try row.text()
      let kind = try row.one(of: HoursCredit.Kind.self)
      let hours = try row.minutes()
      let date = try row.date()
      let cause = try row.factIfAny()
      return .credit(
        HoursCredit(person: person, kind: kind, hours: hours, date: date, cause: cause)
      )
    }
  )
}

extension ColumnReader {
  /// The name of another fact.
  mutating func factIfAny() throws(RowFault) -> FactID? {
    guard let text = try textIfAny() else { return nil }
    guard let id = FactID(text) else { throw RowFault() }
    return id
  }
}
