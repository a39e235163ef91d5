import CivilTime
import Planning
import Rostering

extension Table {
  /// What was worked before the rota began.
  static let history = Table(
    .history,
    name: "history",
    columns: "person, starts, ends, kind, letter, absence",
    definition: """
      person TEXT NOT NULL, starts {int64} NOT NULL, ends {int64} NOT NULL, kind TEXT NOT NULL,
      letter TEXT, absence TEXT,
      CHECK (starts <= ends), CHECK (kind IN ('shift', 'overtime', 'absence')),
      CHECK ((kind = 'shift') = (letter IS NOT NULL)),
      CHECK ((kind = 'absence') = (absence IS NOT NULL))
      """,
    write: { fact, row in
      guard case .history(let it) = fact else { return }
      row.text(it.person)
      row.span(it.span)
      let (kind, letter, absence): (String, String?, String?) =
        switch it.kind {
        case .shift(let letter): ("shift", letter.description, nil)
        case .overtime: ("overtime", nil, nil)
        case .absence(let kind): ("absence", nil, kind)
        }
      row.text(kind)
      row.text(letter)
      row.text(absence)
    },
    read: { row in
      let person = try row.text()
      let span = try row.span()
      let kind: PastDuty.Kind
      switch (try row.text(), try row.textIfAny(), try row.textIfAny()) {
      case ("shift", let letter?, nil):
        guard letter.count == 1, let letter = letter.first.flatMap({ ShiftLetter($0) }) else {
          throw RowFault()
        }
        kind = .shift(letter)
      case ("overtime", nil, nil): kind = .overtime
      case ("absence", nil, let absence?): kind = .absence(absence)
      default: throw RowFault()
      }
      return .history(PastDuty(person: person, span: span, kind: kind))
    }
  )

  /// Occasions worked in earlier years.
  static let earlier = Table(
    .earlier,
    name: "earlier",
    columns: "person, occasion, year, minutes",
    definition: """
      person TEXT NOT NULL, occasion TEXT NOT NULL, year {int64} NOT NULL, minutes {int64} NOT NULL
      """,
    write: { fact, row in
      guard case .earlier(let it) = fact else { return }
      row.text(it.person)
      row.text(it.occasion)
      row.int(it.year)
      row.minutes(it.worked)
    },
    read: { row in
      .earlier(
        EarlierOccasion(
          person: try row.text(),
          occasion: try row.text(),
          year: try row.int(),
          worked: try row.minutes()
        )
      )
    }
  )
}
