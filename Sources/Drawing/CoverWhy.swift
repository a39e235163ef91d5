import CivilTime
public import Planning
import Rostering
import Staffing

/// One interval of cover: people there and needed, and where both come from, from the calls to the people.
public struct CoverWhy: Hashable, Sendable {
  /// Its lines.
  public let lines: [String]

  /// The lines, each ended.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  /// Puts an interval of a plan into words.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - interval: The place of the interval among those of its coverage.
  ///   - explains: Whether every step is written out.
  public init(_ plan: Plan, interval: Int, explains: Bool) {
    let coverage = plan.coverage
    guard (0..<coverage.grid.count).contains(interval) else {
      lines = []
      return
    }
    let zone = coverage.grid.zone
    let span = coverage.grid.span(interval)
    let from = Sentence.time(span.start, in: zone)
    var lines = [
      "\(Sentence.day(coverage.grid.date(interval))), \(from)–\(Sentence.time(span.end, in: zone))"
    ]
    for line in coverage.outermost + coverage.lines.filter({ $0.kind == .role }) {
      lines.append(Self.verdict(line, interval))
    }
    if coverage.outermost.isEmpty { lines.append("No calls to forecast from.") }
    if explains {
      for line in coverage.outermost {
        lines += ["", "\(line.id), from the calls to the people:"]
        lines += CoverSteps(plan, line: line, interval: interval).lines
      }
    }
    self.lines = lines
  }

  private static func verdict(_ line: CoverageLine, _ i: Int) -> String {
    let name = line.kind == .role ? line.name : line.id
    let gap = line.gap(i)
    let there = Sentence.number(line.onFloor[i])
    let state =
      gap < 0
      ? "\(Sentence.number(-gap)) short" : gap == 0 ? "just enough" : "\(Sentence.number(gap)) over"
    let place = line.kind == .role ? "on duty" : "on the floor"
    return "\(name): \(there) \(place), \(line.required[i]) needed, \(state)"
  }
}
