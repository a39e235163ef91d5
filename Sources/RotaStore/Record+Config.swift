import Planning

extension Record {
  /// The bytes of each file of the Config that was in force now, or after an earlier entry, by path.
  ///
  /// - Throws: `RecordError.damaged` where a file is not there as it was written.
  public func configuration(asAt entry: Int? = nil) throws -> [String: [UInt8]] {
    let newest = try facts()
    return try engine.read { db in
      // Of an earlier state only what says which files: all of it would be read for this otherwise.
      let facts =
        switch entry {
        case .some(let entry) where entry < newest.entry:
          try Loading(room: room).facts(in: db, asAt: entry, of: [.config])
        default: newest
        }
      guard let config = facts.config else { return [:] }
      var files: [String: [UInt8]] = [:]
      for file in config.version.files {
        guard let bytes = try ConfigFiles.bytes(of: file.sha256, in: db, room: room) else {
          throw RecordError.damaged("the record lacks its copy of \(file.path)", restore: nil)
        }
        files[file.path] = bytes
      }
      return files
    }
  }
}
