import Glibc

/// Reads integer programs from standard input, one after another, and answers each on standard output.
///
/// CBC keeps state of its own for the whole process and gives wrong answers from two threads, so one process solves
/// one program at a time; whoever wants several at once starts several, and ends one by killing it.
@main
struct Solve {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "--version" {
      print("relief-solve 1, CBC \(CbcModel.version)")
      return
    }
    if let first = arguments.first {
      let usage = "usage: relief-solve [--version] < problems > answers\n"
      Standard.complain(first == "--help" ? usage : "relief-solve: unknown \(first)\n" + usage)
      exit(first == "--help" ? 0 : 64)
    }
    // Whoever went away is told by the exit code, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    do {
      while let message = try Standard.nextMessage() {
        let program = try MessageReader.program(message)
        let answer = CbcModel.solve(program)
        guard Standard.write(answer.message) else { exit(74) }
      }
    } catch {
      Standard.complain("relief-solve: \(error)\n")
      exit(2)
    }
  }
}
