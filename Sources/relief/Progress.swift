import Glibc
import Planning

/// A line on a terminal's standard error that says what is being done, once that takes over a second.
///
/// In a pipe, in quiet runs and for short work nothing is printed at all.
final class Progress {
  private let isShown: Bool
  private let begun: Int
  private var hasPrinted = false

  init(isQuiet: Bool) {
    isShown = !isQuiet && isatty(STDERR_FILENO) == 1
    begun = Self.milliseconds
  }

  /// Says what comes next.
  func show(_ text: String) {
    guard isShown, Self.milliseconds - begun > 1000 else { return }
    write("\r\u{1B}[K\(text) …")
    hasPrinted = true
  }

  /// Says which stage of a plan comes next.
  func show(_ stage: Plan.Stage) {
    switch stage {
    case .rota: show("Making the rota")
    case .rules: show("Holding it against the working-time rules")
    case .calls: show("Forecasting calls")
    case .cover: show("Looking for gaps")
    case .breaks: show("Placing breaks")
    }
  }

  /// Takes the line away again.
  func end() {
    if hasPrinted { write("\r\u{1B}[K") }
    hasPrinted = false
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }

  private static var milliseconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }
}
