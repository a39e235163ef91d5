import CivilTime
import Planning
import Rostering

extension Table {
  /// A swap and how far it has come.
  static let swap = Table(
    .swap,
    name: "swap",
    columns: """
      person, day, posting, taker, takes_person, takes_day, takes_posting, state, asked, expires
      """,
    definition: """
      person TEXT NOT NULL, day TEXT NOT NULL, posting TEXT NOT NULL, taker TEXT NOT NULL,
      takes_person TEXT, takes_day TEXT, takes_posting TEXT, state TEXT NOT NULL,
      asked {int64} NOT NULL, expires {int64} NOT NULL,
      CHECK (state IN ('asked', 'agreed', 'done', 'taken', 'declined', 'cancelled')),
      CHECK ((takes_person IS NULL) = (takes_day IS NULL)),
      CHECK ((takes_person IS NULL) = (takes_posting IS NULL))
      """,
    people: ["person", "taker"],
    write: { fact, row in
      guard case .swap(let it) = fact else { return }
      row.posting(it.gives)
      row.text(it.taker)
      row.posting(it.takes)
      row.one(of: it.state)
      row.instant(it.asked)
      row.instant(it.expires)
    },
    read: { row in
      .swap(
        Swap(
          gives: try row.posting(),
          taker: try row.text(),
          takes: try row.postingIfAny(),
          state: try row.one(of: Swap.State.self),
          asked: try row.instant(),
          expires: try row.instant()
        )
      )
    }
  )
}
