import RoomFiles
import Staffing

/// One queue as it is written on the command line: `NAME:CALLS:HANDLE:SHARE/WITHIN[:PATIENCE]`.
struct SimulatedQueue {
  let name: String
  let one: CallClass

  /// A queue, or what is wrong with its text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isNamed: Whether it was written as one `--queue`; else its figures were options of their own.
  /// - Returns: The queue, or all that is wrong.
  static func read(_ text: String, isNamed: Bool = true) -> Result<SimulatedQueue, Faults> {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard (4...5).contains(parts.count), !parts[0].isEmpty else {
      return .failure(
        Faults([
          "--queue \(text.printable): write it as NAME:CALLS_PER_HOUR:HANDLE:SHARE/WITHIN, 999:30:240:90/10, "
            + "with :PATIENCE where callers hang up."
        ])
      )
    }
    var faults: [String] = []
    func number(_ text: String, _ what: String, _ range: ClosedRange<Double>) -> Double? {
      if let value = OptionCheck.decimal(text), range.contains(value) { return value }
      faults.append(
        "\(isNamed ? "--queue \(parts[0].printable): " : "")\(what) `\(text.printable)` is no number from "
          + "\(Int(range.lowerBound)) to \(Int(range.upperBound))."
      )
      return nil
    }
    let target = parts[3].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let calls = number(parts[1], "calls an hour", 0...10_000_000)
    let handle = number(parts[2], "handle time", 1...86_400)
    let patience = parts.count == 5 ? number(parts[4], "patience", 1...86_400) : nil
    var share: Double?
    var within: Double?
    if target.count == 2 {
      share = number(target[0], "share in per cent", 0...100)
      within = number(target[1], "seconds within", 0...86_400)
    } else {
      faults.append(
        "--queue \(parts[0].printable): target `\(parts[3].printable)` is no SHARE/WITHIN such as 90/10."
      )
    }
    guard faults.isEmpty, let calls, let handle, let share, let within else {
      return .failure(Faults(faults))
    }
    return .success(
      SimulatedQueue(
        name: parts[0],
        one: CallClass(
          erlangs: calls * handle / 3600,
          handle: handle,
          patience: patience,
          target: Queue.Target(share: share / 100, withinSeconds: within)
        )
      )
    )
  }

  /// All that is wrong with one text.
  struct Faults: Error {
    let texts: [String]
    init(_ texts: [String]) { self.texts = texts }
  }
}
