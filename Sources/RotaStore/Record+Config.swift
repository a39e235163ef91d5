import Planning

extension Record {
  /// The bytes of each file of the Config that was in force now, or after an earlier entry, by path.
  ///
  /// - Throws: `RecordError.damaged` where a file is not there as it was written.
  public func configuration(asAt entry: Int? = nil) throws -> [String: [UInt8]] {
    guard let config = try facts(asAt: entry).config else { return [:] }
    return try engine.read { db in
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
