import CivilTime
import Planning
import Rostering

extension Table {
  /// A published version of the rota.
  static let publication = Table(
    .publication,
    name: "publication",
    columns: "version, from_day, until_day, at",
    definition: """
      version {int64} NOT NULL, from_day TEXT NOT NULL, until_day TEXT NOT NULL,
      at {int64} NOT NULL, CHECK (version > 0), CHECK (from_day < until_day)
      """,
    people: [],
    write: { fact, row in
      guard case .publication(let it) = fact else { return }
      row.int(it.version)
      row.days(it.days)
      row.instant(it.at)
    },
    read: { row in
      .publication(
        Publication(version: try row.int(), days: try row.days(), at: try row.instant())
      )
    }
  )

  /// A change that somebody has not been told yet.
  static let untold = Table(
    .untold,
    name: "untold",
    columns: "person, day, posting, was_starts, was_ends, now_starts, now_ends, changed, known",
    definition: """
      person TEXT NOT NULL, day TEXT NOT NULL, posting TEXT NOT NULL,
      was_starts {int64}, was_ends {int64}, now_starts {int64}, now_ends {int64},
      changed {int64} NOT NULL, known TEXT NOT NULL,
      CHECK (was_starts <= was_ends), CHECK ((was_starts IS NULL) = (was_ends IS NULL)),
      CHECK (now_starts <= now_ends), CHECK ((now_starts IS NULL) = (now_ends IS NULL))
      """,
    write: { fact, row in
      guard case .untold(let it) = fact else { return }
      row.posting(it.posting)
      row.span(it.was)
      row.span(it.now)
      row.instant(it.changed)
      row.text(it.known)
    },
    read: { row in
      .untold(
        Untold(
          posting: try row.posting(),
          was: try row.spanIfAny(),
          now: try row.spanIfAny(),
          changed: try row.instant(),
          known: try row.text()
        )
      )
    }
  )

  /// That somebody was told of a change.
  static let told = Table(
    .told,
    name: "told",
    columns: "person, day, posting, changed, at, teller, means",
    definition: """
      person TEXT NOT NULL, day TEXT NOT NULL, posting TEXT NOT NULL, changed {int64} NOT NULL,
      at {int64} NOT NULL, teller TEXT NOT NULL, means TEXT NOT NULL,
      CHECK (means IN ('inPerson', 'phone', 'message', 'seen'))
      """,
    write: { fact, row in
      guard case .told(let it) = fact else { return }
      row.posting(it.posting)
      row.instant(it.changed)
      row.instant(it.at)
      row.text(it.by)
      row.one(of: it.means)
    },
    read: { row in
      .told(
        Told(
          posting: try row.posting(),
          changed: try row.instant(),
          at: try row.instant(),
          by: try row.text(),
          means: try row.one(of: Told.Means.self)
        )
      )
    }
  )
}
