public import CivilTime
import Glibc
public import Planning

extension RecordPlace {
  /// Where a copy of a damaged record lies as long as it is shown in its stead.
  public var shown: RecordPlace { RecordPlace(path: path + ".shown", keyPath: keyPath) }
}

extension Record {
  /// Unpacks a copy beside a damaged record, to be looked at until somebody restores one; the record is not touched.
  ///
  /// What was erased since is erased in it too.
  ///
  /// - Parameters:
  ///   - source: The copy.
  ///   - place: Where the damaged record lies.
  ///   - now: When.
  ///   - base: The room of the Config.
  ///   - key: Makes a new key for each entry that is needed.
  /// - Returns: Where it lies, to be opened like any record and discarded in the end.
  /// - Throws: `RecordError`.
  public static func unpack(
    _ source: String,
    of place: RecordPlace,
    now: Instant,
    base: Room?,
    key: () -> String
  ) throws -> RecordPlace {
    discardShown(place)
    do {
      try Erasures(place.shown).add(Erasures(place).all())
      _ = try restore(source, to: place.shown, now: now, base: base, key: key)
    } catch {
      discardShown(place)
      throw error
    }
    return place.shown
  }

  /// Deletes the copy that was shown instead of a record.
  public static func discardShown(_ place: RecordPlace) {
    let shown = place.shown
    for path in [
      shown.path, shown.path + "-wal", shown.path + "-shm", shown.lockPath, shown.erasuresPath,
      shown.checkpointsPath,
    ] {
      unlink(path)
    }
  }
}
