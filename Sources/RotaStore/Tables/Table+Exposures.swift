import CivilTime
import Planning
import Rostering
import Wellbeing

/// How `RaisedBy` stands in two columns: a word and an id.
enum RaisedWord: String {
  case themselves, colleague, supervisor
  case named = "named-colleague"

  static func columns(of raisedBy: RaisedBy) -> (word: RaisedWord, author: String?) {
    switch raisedBy {
    case .themselves: (.themselves, nil)
    case .colleague(let id, isNamed: false): (.colleague, id)
    case .colleague(let id, isNamed: true): (.named, id)
    case .supervisor(let id): (.supervisor, id)
    }
  }

  func raisedBy(_ author: String?) throws(RowFault) -> RaisedBy {
    switch (self, author) {
    case (.themselves, nil): return .themselves
    case (.colleague, let id?): return .colleague(id, isNamed: false)
    case (.named, let id?): return .colleague(id, isNamed: true)
    case (.supervisor, let id?): return .supervisor(id)
    default: throw RowFault()
    }
  }
}

extension Table {
  private static let raised: SQL = """
    raised TEXT NOT NULL, author TEXT,
    CHECK (raised IN ('themselves', 'colleague', 'named-colleague', 'supervisor')),
    CHECK ((raised = 'themselves') = (author IS NULL))
    """

  /// A hard call, as far as it concerns one person.
  static let exposure = Table(
    .exposure,
    name: "exposure",
    columns: "event, person, at, category, named, entered, raised, author",
    definition: """
      event TEXT NOT NULL, person TEXT NOT NULL, at {int64} NOT NULL, category TEXT NOT NULL,
      named {int64} NOT NULL, entered {int64} NOT NULL,
      \(raised), CHECK (named > 0), CHECK (at <= entered)
      """,
    people: ["person", "author"],
    write: { fact, row in
      guard case .exposure(let it) = fact else { return }
      row.text(it.name.event)
      row.text(it.person)
      row.instant(it.at)
      row.text(it.category)
      row.int(it.people)
      row.instant(it.entered)
      row.raised(it.raisedBy)
    },
    read: { row in
      let name = ExposureName(event: try row.text(), person: try row.text())
      let (at, category) = (try row.instant(), try row.text())
      let (people, entered) = (try row.int(), try row.instant())
      return .exposure(
        Exposure(
          name: name,
          at: at,
          category: category,
          raisedBy: try row.raised(),
          people: people,
          entered: entered
        )
      )
    }
  )

  /// That somebody seemed not themselves.
  static let concern = Table(
    .concern,
    name: "concern",
    columns: "concern, person, at, raised, author",
    definition: "concern TEXT NOT NULL, person TEXT NOT NULL, at {int64} NOT NULL, \(raised)",
    people: ["person", "author"],
    write: { fact, row in
      guard case .concern(let it) = fact else { return }
      row.text(it.id)
      row.text(it.person)
      row.instant(it.at)
      row.raised(it.by)
    },
    read: { row in
      .concern(
        Concern(
          id: try row.text(),
          person: try row.text(),
          at: try row.instant(),
          by: try row.raised()
        )
      )
    }
  )

  /// A day tapped as a good one.
  static let goodDay = Table(
    .goodDay,
    name: "good_day",
    columns: "person, day",
    definition: "person TEXT NOT NULL, day TEXT NOT NULL",
    write: { fact, row in
      guard case .goodDay(let it) = fact else { return }
      row.text(it.person)
      row.date(it.date)
    },
    read: { row in .goodDay(GoodDay(person: try row.text(), date: try row.date())) }
  )
}

extension ColumnWriter {
  fileprivate mutating func raised(_ raisedBy: RaisedBy) {
    let (word, author) = RaisedWord.columns(of: raisedBy)
    one(of: word)
    text(author)
  }
}

extension ColumnReader {
  fileprivate mutating func raised() throws(RowFault) -> RaisedBy {
    let word = try one(of: RaisedWord.self)
    return try word.raisedBy(try textIfAny())
  }
}
