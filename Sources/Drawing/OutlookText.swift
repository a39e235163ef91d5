public import Staffing

/// What it costs that somebody steps away, in words and as a table.
///
/// `999 holds at 91 % for 20 minutes (92 % with everybody).` `101 drops from 85 % to 78 %, target 80 %.`
/// `16 of 16 needed.`
public struct OutlookText: Hashable, Sendable {
  /// All of it, one sentence after another: the queues, the first answered first, then the people.
  public let sentence: String
  /// One row a queue.
  public let table: TextTable

  /// A share that falls by less than so much, and stays where its target is met, holds.
  static let little = 0.02

  /// Puts an outlook into words.
  public init(_ outlook: FloorOutlook) {
    let time = Self.length(outlook.seconds)
    var parts: [String] = []
    var isTimeSaid = false
    for line in outlook.lines {
      guard let text = Self.sentence(line, for: isTimeSaid ? nil : time) else { continue }
      parts.append(text)
      isTimeSaid = isTimeSaid || line.after != nil
    }
    parts.append("\(Sentence.grouped(outlook.left)) of \(Sentence.grouped(outlook.needed)) needed.")
    if outlook.isApproximate {
      parts.append("Shares marked about are from formulas and may be several points off.")
    }
    sentence = TextWidth.clean(parts.joined(separator: " "))
    table = TextTable(
      [
        .init("Queue"), .init("Calls", isNumber: true), .init("With everybody", isNumber: true),
        .init("With one fewer", isNumber: true), .init("Target", isNumber: true),
      ],
      rows: outlook.lines.map { line in
        [
          line.queue.id, Sentence.number(line.calls, places: 1), Self.cell(line.before, line),
          Self.cell(line.after, line),
          line.queue.target.share.map { CoverService.percent($0, places: 0) } ?? "–",
        ]
      }
    )
  }

  private static func sentence(_ line: FloorOutlook.Line, for time: String?) -> String? {
    guard let before = line.before, let after = line.after else {
      return line.calls > 0 ? nil : "\(line.queue.id): no calls expected."
    }
    let target = line.queue.target.share
    let about = line.isApproximate ? "about " : ""
    let span = time.map { " for \($0)" } ?? ""
    let (old, new) = (percent(before, target), percent(after, target))
    let isCrossing = target.map { before >= $0 && after < $0 } ?? false
    if !isCrossing, before - after < little {
      return "\(line.queue.id) holds at \(about)\(new)\(span) (\(old) with everybody)."
    }
    let aim = target.map { ", target \(CoverService.percent($0, places: 0))" } ?? ""
    return "\(line.queue.id) drops from \(about)\(old) to \(new)\(span)\(aim)."
  }

  private static func cell(_ share: Double?, _ line: FloorOutlook.Line) -> String {
    guard let share else { return "–" }
    return (line.isApproximate ? "about " : "") + percent(share, line.queue.target.share)
  }

  private static func percent(_ share: Double, _ target: Double?) -> String {
    CoverService.percent(share, against: target, places: 0)
  }

  /// `20 minutes`, `1 minute`, `8 hours`, `1.5 hours`.
  private static func length(_ seconds: Double) -> String {
    let minutes = seconds / 60
    guard minutes >= 90 else {
      let text = Sentence.number(minutes, places: 0)
      return text + (text == "1" ? " minute" : " minutes")
    }
    return Sentence.number(minutes / 60, places: 1) + " hours"
  }
}
