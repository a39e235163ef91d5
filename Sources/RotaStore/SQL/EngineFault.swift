import Glibc

/// What an engine throws to itself: it never leaves `StoreEngine.write`.
public enum EngineFault: Error {
  /// Somebody else was in the way; nothing has happened, and the same again may go through.
  case again
}

/// Runs an attempt again where somebody else was in the way.
enum Tries {
  /// How often an attempt is made before it is given up.
  static let most = 5

  /// Makes the attempt, up to five times, waiting a little longer and never quite the same each time.
  ///
  /// - Throws: What the attempt throws; `RecordError.busy` after the last.
  static func run<T>(_ attempt: () throws -> T) throws -> T {
    for n in 1...most {
      do {
        return try attempt()
      } catch EngineFault.again where n < most {
        usleep(UInt32.random(in: 500...5_000) << UInt32(n))
      } catch EngineFault.again {
        break
      }
    }
    throw RecordError.busy
  }
}
