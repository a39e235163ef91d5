public import Planning

/// What came of reading a Config.
public struct ConfigReading: Sendable {
  /// The room, if nothing is an error.
  public let room: Room?
  /// Everything there is to say, by file and place; of each file the first thousand.
  public let diagnostics: [Diagnostic]
  /// How many more were found than are in `diagnostics`.
  public let uncounted: Int
  /// The call logs and counts in demand/, by path below Config, sorted; they are read elsewhere.
  public let demand: [String]
  /// The files of the Config that are settings, as they were read: what the record keeps of it.
  public let bundle: ConfigBundle

  /// Whether anything is an error; if so there is no room.
  public var hasErrors: Bool { room == nil }

  /// The diagnostics as people read them, at most `limit` of them, and their number.
  public func text(limit: Int = 200) -> String {
    diagnostics.text(limit: limit, uncounted: uncounted)
  }
}

/// Reads a Config into a room, or says all that is wrong with it.
public enum ConfigReader {
  /// Reads a Config.
  ///
  /// - Parameters:
  ///   - files: the files of the Config.
  ///   - zoneRoot: the directory of the time-zone database.
  /// - Returns: the room, or what hinders it.
  public static func read(
    _ files: some ConfigFiles,
    zoneRoot: String = ZoneFile.usualRoot
  ) -> ConfigReading {
    let reader = RoomReader(files, zoneRoot: zoneRoot)
    reader.read()
    let demand = (reader.names(in: "demand") ?? [])
      .filter { $0.hasPrefix("calls") && ($0.hasSuffix(".csv") || $0.hasSuffix(".csv.gz")) }
    return ConfigReading(
      room: reader.room(),
      diagnostics: reader.report.diagnostics(),
      uncounted: reader.report.uncounted,
      demand: demand.map { "demand/\($0)" },
      bundle: ConfigBundle(files: reader.settings)
    )
  }

  /// Reads a room back from the settings that a record keeps; its people are the record's own.
  ///
  /// - Parameters:
  ///   - bundle: the settings.
  ///   - zoneRoot: the directory of the time-zone database.
  /// - Returns: the room without people, or what hinders it.
  public static func read(
    _ bundle: ConfigBundle,
    zoneRoot: String = ZoneFile.usualRoot
  ) -> ConfigReading {
    let reader = RoomReader(MemoryFiles(bundle.files), zoneRoot: zoneRoot)
    reader.readSettings()
    return ConfigReading(
      room: reader.room(),
      diagnostics: reader.report.diagnostics(),
      uncounted: reader.report.uncounted,
      demand: [],
      bundle: ConfigBundle(files: reader.settings)
    )
  }

  /// Reads the Config in a directory.
  public static func read(directory: String) -> ConfigReading {
    let files = DirectoryFiles(directory)
    guard files.exists else {
      let missing = Diagnostic(
        severity: .error,
        message: "there is no such directory",
        path: directory,
        line: nil,
        column: nil,
        length: 0,
        excerpt: nil,
        label: nil,
        hint: "name the Config with `--config DIR`"
      )
      return ConfigReading(
        room: nil,
        diagnostics: [missing],
        uncounted: 0,
        demand: [],
        bundle: ConfigBundle(files: [:])
      )
    }
    return read(files)
  }
}
