import ArgumentParser
import Planning
import RoomFiles
import RotaCalendar
import RotaStore

/// The exit codes that scripts may rely on; 64 for usage comes from the argument parser.
extension ExitCode {
  /// Ran, and found problems.
  static let foundProblems = ExitCode(1)
  /// Bad input or Config.
  static let badInput = ExitCode(2)
  /// The record is busy or cannot be reached.
  static let unreachable = ExitCode(69)
  /// Something that cannot happen did.
  static let internalFault = ExitCode(70)
  /// Cannot read or write something that is not Config.
  static let cannotReadOrWrite = ExitCode(74)
  /// Another process holds the record.
  static let held = ExitCode(75)
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
  } catch let refusal as Refusal {
    Console.note(refusal.text)
    throw refusal.exitCode
  } catch let error as RecordError {
    Console.note("error: \(error)")
    throw error.exitCode
  }
}

extension Refusal {
  /// Every reason, each with what to do about it.
  var text: String {
    objections.map { objection in
      "error: \(objection.message.printable(limit: 400))"
        + (objection.hint.map { "\n  hint: \($0.printable(limit: 400))" } ?? "")
    }.joined(separator: "\n") + "\nNothing was changed."
  }

  /// What scripts may rely on.
  var exitCode: ExitCode {
    switch cause {
    case .notAllowed: .unknownPerson
    case .input: .badInput
    case .conflict: .foundProblems
    }
  }
}

extension RecordError {
  /// What scripts may rely on.
  var exitCode: ExitCode {
    switch self {
    case .held: .held
    case .busy, .damaged, .unsuitable, .missing, .key: .unreachable
    case .cannotRead, .cannotWrite: .cannotReadOrWrite
    case .constraint: .internalFault
    }
  }
}
