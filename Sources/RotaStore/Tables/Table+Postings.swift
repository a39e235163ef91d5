import CivilTime
import Planning
import Rostering

extension Table {
  /// A posting beyond the pattern.
  static let assignment = Table(
    .assignment,
    name: "assignment",
    columns: """
      posting, person, day, letter, starts, ends, role, team, desk, kind,
      instead_person, instead_day, instead_posting
      """,
    definition: """
      posting TEXT NOT NULL, person TEXT NOT NULL, day TEXT NOT NULL, letter TEXT NOT NULL,
      starts {int64} NOT NULL, ends {int64} NOT NULL, role TEXT NOT NULL, team TEXT, desk TEXT,
      kind TEXT NOT NULL, instead_person TEXT, instead_day TEXT, instead_posting TEXT,
      CHECK (starts < ends), CHECK (length(letter) = 1),
      CHECK (kind IN ('swap', 'cover', 'extra', 'overtime')),
      CHECK ((instead_person IS NULL) = (instead_day IS NULL)),
      CHECK ((instead_person IS NULL) = (instead_posting IS NULL))
      """,
    write: { fact, row in
      guard case .assignment(let it) = fact else { return }
      row.text(it.id)
      row.text(it.person)
      row.date(it.date)
      row.letter(it.letter)
      row.span(it.span)
      row.text(it.role)
      row.text(it.team)
      row.text(it.desk)
      row.one(of: it.kind)
      row.posting(it.instead)
    },
    read: { row in
      .assignment(
        Assignment(
          id: try row.text(),
          person: try row.text(),
          date: try row.date(),
          letter: try row.letter(),
          span: try row.span(),
          role: try row.text(),
          team: try row.textIfAny(),
          desk: try row.textIfAny(),
          kind: try row.one(of: Assignment.Kind.self),
          instead: try row.postingIfAny()
        )
      )
    }
  )

  /// A posting taken off somebody.
  static let release = Table(
    .release,
    name: "release",
    columns: "person, day, posting, cause",
    definition: """
      person TEXT NOT NULL, day TEXT NOT NULL, posting TEXT NOT NULL, cause TEXT NOT NULL,
      CHECK (cause IN ('swap', 'standDown'))
      """,
    write: { fact, row in
      guard case .release(let it) = fact else { return }
      row.posting(it.posting)
      row.one(of: it.cause)
    },
    read: { row in
      .release(Release(posting: try row.posting(), cause: try row.one(of: Release.Cause.self)))
    }
  )

  /// A posting with other hours, role or desk.
  static let adjustment = Table(
    .adjustment,
    name: "adjustment",
    columns: "person, day, posting, starts, ends, role, desk",
    definition: """
      person TEXT NOT NULL, day TEXT NOT NULL, posting TEXT NOT NULL,
      starts {int64}, ends {int64}, role TEXT, desk TEXT,
      CHECK (starts < ends), CHECK ((starts IS NULL) = (ends IS NULL))
      """,
    write: { fact, row in
      guard case .adjustment(let it) = fact else { return }
      row.posting(it.posting)
      row.span(it.span)
      row.text(it.role)
      row.text(it.desk)
    },
    read: { row in
      .adjustment(
        Adjustment(
          posting: try row.posting(),
          span: try row.spanIfAny(),
          role: try row.textIfAny(),
          desk: try row.textIfAny()
        )
      )
    }
  )
}
