extension Schema {
  /// The tokens with which programs act for an account: the digest of each secret alone.
  ///
  /// They are no facts, as sessions are none: one that was ended must be gone. That a token was made and ended stands in
  /// `account_event`.
  static let tokens: [SQL] = [
    """
    CREATE TABLE access_token (
      room TEXT NOT NULL,
      digest {bytes} NOT NULL,
      account TEXT NOT NULL,
      label TEXT NOT NULL,
      epoch {int64} NOT NULL,
      made {int64} NOT NULL,
      expires {int64} NOT NULL,
      PRIMARY KEY (room, digest),
      FOREIGN KEY (room, account) REFERENCES account (room, name),
      CHECK (length(digest) = 32)
    ) STRICT
    """,
    """
    CREATE INDEX access_token_account ON access_token (room, account)
    """,
  ]
}
