import Glibc
import Subprocess
import Synchronization
import SystemPackage
import Wellbeing

/// One process of the solver, from its start to its end.
enum SolverProcess {
  /// What came of it.
  struct Run: Sendable {
    /// The answers, in the order of the programs; fewer where the process ended before.
    var answers: [ProgramAnswer] = []
    /// Whether it was killed because the time of a program was over.
    var wasKilled = false
  }

  /// How long the solver has to notice by itself that its time is over, seconds.
  private static let grace = 2.0

  /// Has programs solved, one after another.
  ///
  /// - Parameters:
  ///   - path: The program to run.
  ///   - programs: What it is asked.
  ///   - limit: Seconds for each.
  /// - Returns: The answers that came; never an error, as there is always another way to a plan.
  static func run(_ path: String, _ programs: [IntegerProgram], limit: Double) async -> Run {
    guard let input = file(programs.map { ProgramMessage($0, limit: limit).bytes }) else {
      return Run()
    }
    let watch = Watch(allowing: limit + grace)
    do {
      let result = try await Subprocess.run(
        .path(FilePath(path)),
        input: .fileDescriptor(input, closeAfterSpawningProcess: true),
        output: .sequence,
        error: .discarded
      ) { execution in
        await withTaskGroup { group in
          group.addTask {
            if await watch.isOver() { try? execution.send(signal: .kill) }
          }
          defer { group.cancelAll() }
          let answers = await read(execution.standardOutput, programs.count, watch)
          // Nothing more is wanted of one that answers nonsense.
          if answers.count < programs.count { try? execution.send(signal: .kill) }
          return answers
        }
      }
      return Run(answers: result.closureResult, wasKilled: watch.wasOver)
    } catch {
      return Run()
    }
  }

  private static func read(
    _ output: SubprocessOutputSequence,
    _ count: Int,
    _ watch: Watch
  ) async -> [ProgramAnswer] {
    var answers: [ProgramAnswer] = []
    var bytes: [UInt8] = []
    do {
      for try await piece in output {
        bytes += piece.withUnsafeBytes { Array($0) }
        while bytes.count >= ProgramAnswer.head {
          guard let length = ProgramAnswer.length(bytes[..<ProgramAnswer.head]) else {
            return answers
          }
          let end = ProgramAnswer.head + length
          guard bytes.count >= end else { break }
          guard let answer = ProgramAnswer(bytes[ProgramAnswer.head..<end]) else { return answers }
          answers.append(answer)
          bytes.removeFirst(end)
          watch.restart()
          if answers.count == count { return answers }
        }
      }
    } catch {}
    return answers
  }

  /// All messages in a file of memory without a name, from which the process reads.
  ///
  /// A pipe would have to be fed while it answers, and whoever writes to a process that has died is ended by a
  /// signal.
  private static func file(_ messages: [[UInt8]]) -> FileDescriptor? {
    for _ in 0..<20 {
      var now = timespec()
      clock_gettime(CLOCK_MONOTONIC, &now)
      let name = "/\(SolverPlace.name)-\(getpid())-\(now.tv_sec)-\(now.tv_nsec)"
      let raw = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0o600)
      guard raw >= 0 else { continue }
      shm_unlink(name)
      let file = FileDescriptor(rawValue: raw)
      do {
        for message in messages { _ = try file.writeAll(message) }
        _ = try file.seek(offset: 0, from: FileDescriptor.SeekOrigin.start)
        return file
      } catch {
        try? file.close()
        return nil
      }
    }
    return nil
  }
}
