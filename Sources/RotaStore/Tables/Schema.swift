/// What the record is kept in, in the subset that SQLite and PostgreSQL share.
///
/// Ids are made by the program, instants are epoch seconds, dates ISO text, yes and no 1 and 0. A table of facts
/// has their own columns behind room, id, born, made and ended; a row changes once, when it is ended.
public enum Schema {
  /// The steps, forward only; one that has been released never changes.
  public static let migrations: [Migration] = [
    Migration(
      number: 1,
      title: "the journal, the facts, notes and files",
      statements: journal + Table.rota.flatMap(facts)
    ),
    Migration(
      number: 2,
      title: "breaks, hard calls and care",
      statements: Table.wellbeing.flatMap(facts)
    ),
    Migration(
      number: accountsStep,
      title: "accounts, sessions and one-use codes",
      statements: accounts
    ),
    Migration(number: feedsStep, title: "calendar links", statements: feeds),
    Migration(number: 5, title: "tokens for programs", statements: tokens),
    Migration(
      number: feedNetworksStep,
      title: "networks that read calendar links",
      statements: feedNetworks
    ),
  ]

  private static let journal: [SQL] = [
    """
    CREATE TABLE entry (
      room TEXT NOT NULL,
      seq {int64} NOT NULL,
      key TEXT NOT NULL,
      entered {int64} NOT NULL,
      happened {int64},
      actor TEXT NOT NULL,
      command TEXT NOT NULL,
      object TEXT NOT NULL,
      reason TEXT,
      basis TEXT,
      note {bytes},
      digest {bytes} NOT NULL,
      previous {bytes} NOT NULL,
      hash {bytes} NOT NULL,
      PRIMARY KEY (room, seq),
      CONSTRAINT entry_key UNIQUE (room, key),
      CHECK (seq > 0),
      CHECK (basis IN ('agreement', 'exigency')),
      CHECK (length(digest) = 32),
      CHECK (length(previous) = 32),
      CHECK (length(hash) = 32)
    ) STRICT
    """,
    """
    CREATE TABLE blob (
      room TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      bytes {bytes} NOT NULL,
      PRIMARY KEY (room, sha256)
    ) STRICT
    """,
    """
    CREATE TABLE note (
      room TEXT NOT NULL,
      entry {int64} NOT NULL,
      sealed {bytes} NOT NULL,
      PRIMARY KEY (room, entry),
      FOREIGN KEY (room, entry) REFERENCES entry (room, seq)
    ) STRICT
    """,
    """
    CREATE TABLE note_key (
      room TEXT NOT NULL,
      entry {int64} NOT NULL,
      version {int64} NOT NULL,
      wrapped {bytes} NOT NULL,
      PRIMARY KEY (room, entry),
      FOREIGN KEY (room, entry) REFERENCES note (room, entry)
    ) STRICT
    """,
    """
    CREATE TABLE deleted_fact (
      room TEXT NOT NULL,
      id TEXT NOT NULL,
      made {int64} NOT NULL,
      ended {int64},
      deleted {int64} NOT NULL,
      digest {bytes} NOT NULL,
      PRIMARY KEY (room, made, id),
      CHECK (made < ended),
      CHECK (made < deleted),
      CHECK (length(digest) = 32),
      FOREIGN KEY (room, made) REFERENCES entry (room, seq),
      FOREIGN KEY (room, deleted) REFERENCES entry (room, seq)
    ) STRICT
    """,
  ]

  private static func facts(_ table: Table) -> [SQL] {
    [
      """
      CREATE TABLE \(table.name) (
        room TEXT NOT NULL,
        id TEXT NOT NULL,
        born {int64} NOT NULL,
        made {int64} NOT NULL,
        ended {int64},
        \(table.definition),
        PRIMARY KEY (room, made, id),
        CHECK (born <= made),
        CHECK (made < ended),
        FOREIGN KEY (room, made) REFERENCES entry (room, seq),
        FOREIGN KEY (room, ended) REFERENCES entry (room, seq)
      ) STRICT
      """,
      "CREATE UNIQUE INDEX \(table.name)_alive ON \(table.name) (room, id) WHERE ended IS NULL",
      "CREATE INDEX \(table.name)_ended ON \(table.name) (room, ended) WHERE ended IS NOT NULL",
    ]
  }
}
