/// Brings a schema forward, each step in a transaction of its own together with the number it reaches.
///
/// The number is kept in the table `meta` (room, name, value), which comes before the first step.
struct Migrator {
  let engine: any StoreEngine
  let room: String
  let migrations: [Migration]

  /// The number reached; 0 where there is no schema yet.
  static func reached(in engine: any StoreEngine) throws -> Int {
    try engine.read { db in
      var number = 0
      try db.each("SELECT value FROM meta WHERE name = 'schema'") { number = Int($0.text(0)) ?? 0 }
      return number
    }
  }

  /// The steps that are still to be taken from a number.
  ///
  /// - Throws: `RecordError.unsuitable` where the numbers of the steps have gaps, or the schema is newer.
  func pending(after reached: Int) throws(RecordError) -> ArraySlice<Migration> {
    for (i, migration) in migrations.enumerated() where migration.number != i + 1 {
      throw .unsuitable("step \(migration.number) of the schema stands where \(i + 1) should be")
    }
    guard reached >= 0, reached <= migrations.count else {
      throw .unsuitable(
        "its schema is number \(reached), and this version of relief knows \(migrations.count): "
          + "it was written by a newer one"
      )
    }
    return migrations[reached...]
  }

  /// Takes one step, or none where it fails.
  func take(_ migration: Migration) throws {
    try engine.write { db in
      for statement in migration.statements { try db.define(statement) }
      let number = try db.run(
        "UPDATE meta SET value = \(String(migration.number)) WHERE room = \(room) AND name = 'schema'"
      )
      guard number == 1 else { throw RecordError.unsuitable("it does not say which schema it has") }
    }
  }

  /// Makes the table that says what the record is.
  static func begin(_ db: any SQLWrite, room: String, facts: [(name: String, value: String)]) throws
  {
    try db.define(
      """
      CREATE TABLE meta (
        room TEXT NOT NULL,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (room, name)
      ) STRICT
      """
    )
    for (name, value) in [("schema", "0")] + facts {
      try db.run("INSERT INTO meta (room, name, value) VALUES (\(room), \(name), \(value))")
    }
  }
}
