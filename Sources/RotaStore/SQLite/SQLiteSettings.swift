/// What every connection must be set to, and is asked for again afterwards.
enum SQLiteSettings {
  /// A pragma, what it is set to and what it must answer.
  struct Setting {
    let name: String
    let value: String
    let answer: String
  }

  /// For the connection that writes; one that only reads is asked the first and set to the rest.
  ///
  /// Full synchronisation makes each commit durable before it is acknowledged. Views and triggers that somebody planted
  /// in the file run nothing; what is deleted is overwritten; what is sorted stays in memory.
  static let wanted = [
    Setting(name: "journal_mode", value: "wal", answer: "wal"),
    Setting(name: "synchronous", value: "FULL", answer: "2"),
    Setting(name: "foreign_keys", value: "ON", answer: "1"),
    Setting(name: "trusted_schema", value: "OFF", answer: "0"),
    Setting(name: "secure_delete", value: "ON", answer: "1"),
    Setting(name: "temp_store", value: "MEMORY", answer: "2"),
  ]

  /// Sets each and reads it back.
  ///
  /// - Parameters:
  ///   - isReadOnly: Whether the connection only reads.
  ///   - ask: Runs a pragma and gives its answer, where it has one.
  /// - Throws: `RecordError.cannotRead` where one answers otherwise: the record is then not opened.
  static func apply(isReadOnly: Bool, ask: (String) throws -> String?) throws {
    for setting in wanted {
      let mustAsk = isReadOnly && setting.name == "journal_mode"
      if !mustAsk { _ = try ask("PRAGMA \(setting.name) = \(setting.value)") }
      let answer = try ask("PRAGMA \(setting.name)")
      guard answer == setting.answer else {
        throw RecordError.cannotRead(
          "SQLite was told \(setting.name) = \(setting.value) and answers \(answer ?? "nothing")"
        )
      }
    }
  }
}
