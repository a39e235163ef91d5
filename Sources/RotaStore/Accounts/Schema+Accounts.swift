extension Schema {
  /// The step of the schema that makes the tables of accounts.
  static let accountsStep = 3

  /// Who may sign in.
  ///
  /// None of it is a fact: a fact is never deleted, and the hash of a password that was changed, or a
  /// session that is over, must not stay in history. What was done to accounts stands in `account_event` instead.
  static let accounts: [SQL] = [
    """
    CREATE TABLE account (
      room TEXT NOT NULL,
      name TEXT NOT NULL,
      person TEXT,
      admin {int64} NOT NULL,
      made {int64} NOT NULL,
      disabled {int64},
      PRIMARY KEY (room, name),
      CONSTRAINT account_person UNIQUE (room, person),
      CHECK (admin IN (0, 1))
    ) STRICT
    """,
    """
    CREATE TABLE credential (
      room TEXT NOT NULL,
      account TEXT NOT NULL,
      phc TEXT NOT NULL,
      changed {int64} NOT NULL,
      PRIMARY KEY (room, account),
      FOREIGN KEY (room, account) REFERENCES account (room, name)
    ) STRICT
    """,
    """
    CREATE TABLE session (
      room TEXT NOT NULL,
      digest {bytes} NOT NULL,
      account TEXT NOT NULL,
      epoch {int64} NOT NULL,
      made {int64} NOT NULL,
      used {int64} NOT NULL,
      expires {int64} NOT NULL,
      PRIMARY KEY (room, digest),
      FOREIGN KEY (room, account) REFERENCES account (room, name),
      CHECK (length(digest) = 32)
    ) STRICT
    """,
    """
    CREATE TABLE one_use_code (
      room TEXT NOT NULL,
      digest {bytes} NOT NULL,
      purpose TEXT NOT NULL,
      account TEXT,
      made {int64} NOT NULL,
      expires {int64} NOT NULL,
      PRIMARY KEY (room, digest),
      FOREIGN KEY (room, account) REFERENCES account (room, name),
      CHECK (purpose IN ('first', 'password')),
      CHECK (length(digest) = 32)
    ) STRICT
    """,
    """
    CREATE TABLE account_event (
      room TEXT NOT NULL,
      seq {int64} NOT NULL,
      entered {int64} NOT NULL,
      actor TEXT NOT NULL,
      action TEXT NOT NULL,
      account TEXT NOT NULL,
      hash {bytes} NOT NULL,
      PRIMARY KEY (room, seq),
      CHECK (seq > 0),
      CHECK (length(hash) = 32)
    ) STRICT
    """,
  ]
}
