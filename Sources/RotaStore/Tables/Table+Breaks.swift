import CivilTime
import Planning
import Rostering
import Wellbeing

extension Table {
  /// A break that was had, is due, or was cut short.
  static let breakTaken = Table(
    .breakTaken,
    name: "break_taken",
    columns: "person, day, posting, kind, due_starts, due_ends, starts, ends, interrupted",
    definition: """
      person TEXT NOT NULL, day TEXT NOT NULL, posting TEXT NOT NULL, kind TEXT NOT NULL,
      due_starts {int64}, due_ends {int64}, starts {int64}, ends {int64}, interrupted {int64},
      CHECK (kind IN ('statutory', 'screen', 'meal', 'stepAway')),
      CHECK (due_starts <= due_ends), CHECK (starts <= ends), CHECK (starts <= interrupted),
      CHECK ((due_starts IS NULL) = (due_ends IS NULL)),
      CHECK (starts IS NOT NULL OR due_starts IS NOT NULL),
      CHECK (starts IS NOT NULL OR (ends IS NULL AND interrupted IS NULL))
      """,
    write: { fact, row in
      guard case .breakTaken(let it) = fact else { return }
      row.posting(it.posting)
      row.one(of: it.kind)
      row.span(it.due)
      row.int(it.started?.seconds)
      row.int(it.ended?.seconds)
      row.int(it.interrupted?.seconds)
    },
    read: { row in
      let posting = try row.posting()
      let kind = try row.one(of: BreakEntry.Kind.self)
      let due = try row.spanIfAny()
      let started = try row.instantIfAny()
      let (ended, interrupted) = (try row.instantIfAny(), try row.instantIfAny())
      if let started {
        return .breakTaken(
          BreakEntry(
            posting: posting,
            kind: kind,
            started: started,
            ended: ended,
            interrupted: interrupted,
            due: due
          )
        )
      }
      guard let due else { throw RowFault() }
      return .breakTaken(BreakEntry(posting: posting, kind: kind, due: due))
    }
  )

  /// That somebody would like their breaks early or late.
  static let breakWish = Table(
    .breakWish,
    name: "break_wish",
    columns: "person, day, posting, side",
    definition: """
      person TEXT NOT NULL, day TEXT NOT NULL, posting TEXT NOT NULL, side TEXT NOT NULL,
      CHECK (side IN ('early', 'late'))
      """,
    write: { fact, row in
      guard case .breakWish(let it) = fact else { return }
      row.posting(it.posting)
      row.one(of: it.side)
    },
    read: { row in
      .breakWish(
        BreakWish(posting: try row.posting(), side: try row.one(of: BreakSide.self))
      )
    }
  )

  /// The breaks somebody was told of, each `KIND@START END`.
  static let breakSheet = Table(
    .breakSheet,
    name: "break_sheet",
    columns: "person, day, posting, breaks",
    definition: """
      person TEXT NOT NULL, day TEXT NOT NULL, posting TEXT NOT NULL, breaks TEXT NOT NULL
      """,
    write: { fact, row in
      guard case .breakSheet(let it) = fact else { return }
      row.posting(it.posting)
      row.marked(
        it.breaks.map { ($0.kind.rawValue, "\($0.span.start.seconds) \($0.span.end.seconds)") }
      )
    },
    read: { row in
      let posting = try row.posting()
      var breaks: [BreakSheet.Planned] = []
      for (kind, span) in try row.marked() {
        guard let kind = BreakEntry.Kind(rawValue: kind) else { throw RowFault() }
        breaks.append(BreakSheet.Planned(kind: kind, span: try ColumnReader.span(span)))
      }
      return .breakSheet(BreakSheet(posting: posting, breaks: breaks))
    }
  )

  /// An unplanned protected break.
  static let stepAway = Table(
    .stepAway,
    name: "step_away",
    columns: """
      person, day, posting, starts, until, is_home, company, cover, ends, looked_in
      """,
    definition: """
      person TEXT NOT NULL, day TEXT NOT NULL, posting TEXT NOT NULL, starts {int64} NOT NULL,
      until {int64} NOT NULL, is_home {int64} NOT NULL, company TEXT, cover TEXT, ends {int64},
      looked_in {int64},
      CHECK (starts <= until), CHECK (is_home IN (0, 1)), CHECK (starts <= ends)
      """,
    people: ["person", "company", "cover"],
    write: { fact, row in
      guard case .stepAway(let it) = fact else { return }
      row.posting(it.posting)
      row.instant(it.start)
      row.instant(it.until)
      row.bool(it.isHome)
      if case .person(let id) = it.company { row.text(id) } else { row.text(nil as String?) }
      row.text(it.cover)
      row.int(it.ended?.seconds)
      row.int(it.lookedIn?.seconds)
    },
    read: { row in
      .stepAway(
        StepAway(
          posting: try row.posting(),
          start: try row.instant(),
          until: try row.instant(),
          isHome: try row.bool(),
          company: try row.textIfAny().map { .person($0) } ?? .nobody,
          cover: try row.textIfAny(),
          ended: try row.instantIfAny(),
          lookedIn: try row.instantIfAny()
        )
      )
    }
  )
}
