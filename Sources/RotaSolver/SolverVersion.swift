import Dispatch
import Subprocess
import Synchronization
import SystemPackage

/// What a solver says it is.
public enum SolverVersion {
  /// No version is longer, in bytes.
  private static let most = 200

  /// Does what `asked` does while the thread waits; not for a task, whose thread is wanted by others.
  ///
  /// - Parameters:
  ///   - path: The path of `relief-solve`.
  ///   - seconds: How long it may take to say so.
  /// - Returns: `relief-solve 1, CBC 2.10.8`; nothing where it is no such program or does not run.
  public static func read(_ path: String, within seconds: Double = 5) -> String? {
    let answer = Answer()
    let isThere = DispatchSemaphore(value: 0)
    Task.detached {
      let text = await asked(path, within: seconds)
      answer.text.withLock { $0 = text }
      isThere.signal()
    }
    isThere.wait()
    return answer.text.withLock { $0 }
  }

  private final class Answer: Sendable {
    let text = Mutex<String?>(nil)
  }

  /// Asks a program for its version.
  ///
  /// - Parameters:
  ///   - path: The path of `relief-solve`.
  ///   - seconds: How long it may take to say so.
  /// - Returns: `relief-solve 1, CBC 2.10.8`; nothing where it is no such program or does not run.
  public static func asked(_ path: String, within seconds: Double = 5) async -> String? {
    let watch = Watch(allowing: seconds)
    let result = try? await Subprocess.run(
      .path(FilePath(path)),
      arguments: ["--version"],
      input: .none,
      output: .sequence,
      error: .discarded
    ) { execution in
      await withTaskGroup { group in
        group.addTask {
          if await watch.isOver() { try? execution.send(signal: .kill) }
        }
        defer { group.cancelAll() }
        let bytes = await read(execution.standardOutput)
        // Whoever talks on, or keeps its output open, has said enough.
        if bytes.count > most { try? execution.send(signal: .kill) }
        return bytes
      }
    }
    guard let result, result.terminationStatus.isSuccess, !watch.wasOver else { return nil }
    let line = String(decoding: result.closureResult.prefix { $0 != 10 }, as: UTF8.self)
    return line.hasPrefix("\(SolverPlace.name) ") ? line : nil
  }

  private static func read(_ output: SubprocessOutputSequence) async -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      for try await piece in output {
        bytes += piece.withUnsafeBytes { Array($0) }
        if bytes.count > most { break }
      }
    } catch {}
    return bytes
  }
}
