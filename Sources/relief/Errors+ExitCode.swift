import ArgumentParser
import RoomFiles
import RotaCalendar

/// The exit codes that scripts may rely on; 64 for usage comes from the argument parser.
extension ExitCode {
  /// Ran, and found problems.
  static let foundProblems = ExitCode(1)
  /// Bad input or Config.
  static let badInput = ExitCode(2)
  /// Something that cannot happen did.
  static let internalFault = ExitCode(70)
  /// Cannot read or write something that is not Config.
  static let cannotReadOrWrite = ExitCode(74)
  /// Not allowed, or nobody of that name.
  static let unknownPerson = ExitCode(77)
}

/// Turns what went wrong at the edges into a message and an exit code, in one place.
func reporting<T>(_ body: () throws -> T) throws -> T {
  do {
    return try body()
  } catch let error as OutputError {
    Console.note("error: \(error)")
    throw ExitCode.cannotReadOrWrite
  } catch let error as InputError {
    Console.note("error: \(error)")
    throw ExitCode.cannotReadOrWrite
  } catch let error as CalendarError {
    Console.note("error: the calendar could not be written: \(error)")
    throw ExitCode.internalFault
  }
}
