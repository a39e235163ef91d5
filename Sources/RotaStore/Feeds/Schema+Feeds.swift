extension Schema {
  /// The step of the schema that makes the tables of links.
  static let feedsStep = 4
  /// The step that makes the table of networks.
  static let feedNetworksStep = 6

  /// Calendar links: the digest of each secret, and when it was last asked for, to the day.
  ///
  /// None of it is a fact: that a
  /// link was made and ended stands in `account_event`; how often it is read is nobody's history.
  static let feeds: [SQL] = [
    """
    CREATE TABLE feed_link (
      room TEXT NOT NULL,
      digest {bytes} NOT NULL,
      person TEXT NOT NULL,
      kind TEXT NOT NULL,
      label TEXT NOT NULL,
      made {int64} NOT NULL,
      used TEXT,
      reader TEXT,
      PRIMARY KEY (room, digest),
      CHECK (length(digest) = 32)
    ) STRICT
    """,
    """
    CREATE INDEX feed_link_person ON feed_link (room, person)
    """,
    """
    CREATE TABLE feed_switch (
      room TEXT NOT NULL,
      off {int64} NOT NULL,
      PRIMARY KEY (room),
      CHECK (off IN (0, 1))
    ) STRICT
    """,
  ]

  /// From which networks each link was asked for, by day; what is older than 30 days is deleted with the next reading.
  static let feedNetworks: [SQL] = [
    """
    CREATE TABLE feed_network (
      room TEXT NOT NULL,
      digest {bytes} NOT NULL,
      network TEXT NOT NULL,
      since TEXT NOT NULL,
      used TEXT NOT NULL,
      PRIMARY KEY (room, digest, network),
      FOREIGN KEY (room, digest) REFERENCES feed_link (room, digest),
      CHECK (since <= used)
    ) STRICT
    """,
    """
    CREATE INDEX feed_network_used ON feed_network (room, used)
    """,
  ]
}
