import ArgumentParser
import Planning

extension RoomView {
  /// Whether who looks may see all that supervisors see; without a record they hold the files themselves.
  var isForSupervisors: Bool { open?.actor.isSupervisor ?? true }

  /// Whether kinds of absence are shown where that was asked for; exit 77 where who looks may not.
  func mayShowKinds(_ wanted: Bool, of person: String? = nil) throws -> Bool {
    if !wanted { return false }
    if isForSupervisors || (person != nil && open?.actor.person == person) { return true }
    Console.note("error: kinds of absence are for supervisors, and for everybody their own.")
    throw ExitCode.unknownPerson
  }

  /// Exit 77 where who looks is neither a supervisor nor the person it is about.
  func checkMaySee(_ person: String) throws {
    if isForSupervisors || open?.actor.person == person { return }
    Console.note("error: this is for supervisors and for \(person.printable).")
    throw ExitCode.unknownPerson
  }
}
