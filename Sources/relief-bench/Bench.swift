import CivilTime
import Glibc
import Planning
import RoomFiles
import RotaCalendar
import Rostering

/// Times the main job and the calendar writer.
///
/// Each case runs in a process of its own, so that its peak memory is its own too. Without arguments all are run and
/// set beside each other.
///
///     RELIEF_BENCHMARKS=1 swift run -c release relief-bench
@main
struct Bench {
  static let sizes = [50, 100, 200, 500, 1000, 2000]

  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count == 3, arguments[1] == "plan", let people = Int(arguments[2]) {
      return try PlanBench.run(people: people)
    }
    if arguments.count == 3, arguments[1] == "events" {
      return try EventBench.run(way: arguments[2])
    }
    if arguments.count == 2, arguments[1] == "cover" { return CoverBench.run() }
    if arguments.count == 2, arguments[1] == "simulate" { return try SimulationBench.run() }
    if arguments.count >= 2, arguments[1] == "erlang" {
      return try ErlangBench.run(Array(arguments.dropFirst(2)), program: arguments[0])
    }
    if arguments.count >= 2, arguments[1] == "record" {
      let wanted = arguments.count > 2 ? Int(arguments[2]) : nil
      return try RecordBench.run(commands: wanted ?? RecordBench.commands)
    }
    if arguments.count >= 2, arguments[1] == "breaks" {
      return BreakBench.run(arguments.count > 2 ? arguments[2] : "Tests/RotaSolverTests/Breaks")
    }
    if arguments.count == 2, arguments[1] == "forecast" { return try ForecastBench.run() }
    try all(arguments[0])
    print("")
    if !ErlangBench.all(arguments[0]) { exit(1) }
  }

  private static func all(_ program: String) throws {
    print("Rota and all rules, 364 days, the sample room's people repeated; best of 5.")
    print("  people  postings  verdicts   seconds   µs a person    peak MiB")
    var perPerson: [Double] = []
    for people in sizes {
      let line = Child.run(program, ["plan", String(people)])
      let fields = line.split(separator: " ").map(String.init)
      guard fields.count == 4, let seconds = Double(fields[2]) else {
        print("  \(people): \(line)")
        exit(1)
      }
      perPerson.append(seconds / Double(people) * 1_000_000)
      print(
        "  \(pad(people, 6)) \(pad(fields[0], 9)) \(pad(fields[1], 9)) \(pad(fixed(seconds, 4), 9)) "
          + "\(pad(fixed(seconds / Double(people) * 1_000_000, 1), 13)) \(pad(fields[3], 11))"
      )
    }
    if let first = perPerson.first, let last = perPerson.last {
      print(
        "  time a person at \(sizes.last ?? 0) to that at \(sizes.first ?? 0): \(fixed(last / first, 2))"
      )
    }
    print("")
    print(Child.run(program, ["cover"]))
    print("")
    print(Child.run(program, ["record"]))
    print("")
    print("100,000 VEVENTs through libical; best of 3, the short ones of 7.")
    var results: [(way: String, seconds: Double, digest: String)] = []
    for way in ["tree", "fast", "streamed"] {
      let fields = Child.run(program, ["events", way]).split(separator: " ").map(String.init)
      guard fields.count == 4, let seconds = Double(fields[0]) else { exit(1) }
      results.append((way, seconds, fields[2]))
      print(
        "  \(way.padding(9)) \(fixed(seconds, 4)) s  \(fields[1]) bytes  sha256 \(fields[2].prefix(16))  "
          + "peak \(fields[3]) MiB"
      )
    }
    let same = Set(results.map(\.digest)).count == 1
    print(
      "  fast against tree: \(fixed(results[0].seconds / results[1].seconds, 1)) times; same bytes: \(same ? "yes" : "NO")"
    )
    if !same { exit(1) }
  }

  /// Seconds on a clock that only goes forward.
  static func clock() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }

  /// The shortest of several runs.
  static func best<T>(of runs: Int, _ body: () throws -> T) rethrows -> (seconds: Double, result: T)
  {
    var start = clock()
    var result = try body()
    var best = clock() - start
    for _ in 1..<runs {
      start = clock()
      result = try body()
      best = min(best, clock() - start)
    }
    return (best, result)
  }

  /// The most memory this process ever had, MiB.
  static var peakMiB: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }

  static func fixed(_ value: Double, _ places: Int) -> String {
    let scale = (0..<places).reduce(1) { n, _ in n * 10 }
    let n = Int((value * Double(scale)).rounded())
    if places == 0 { return String(n) }
    let rest = String(n % scale)
    return "\(n / scale)." + String(repeating: "0", count: places - rest.count) + rest
  }

  private static func pad(_ value: some CustomStringConvertible, _ width: Int) -> String {
    let text = value.description
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

extension String {
  func padding(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
