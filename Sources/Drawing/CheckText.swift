import CivilTime
import DutyRules
public import Planning
import Rostering

/// What `relief rota check` says: one line a problem, heaviest first, and how many there are.
public struct CheckText: Hashable, Sendable {
  /// Its lines.
  public let lines: [String]
  /// How many breaches and gaps, of minimum levels and of people for the calls, are among them.
  public let problems: Int

  /// The lines, each ended.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  /// Puts a plan's problems into words.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - showsAll: Whether warnings and notes are written out; otherwise they are counted.
  ///   - person: Only what is about this person, by id.
  ///   - showsNames: Whether people are named rather than given by id.
  public init(
    _ plan: Plan,
    showsAll: Bool = false,
    person: String? = nil,
    showsNames: Bool = false
  ) {
    let roster = plan.room.roster
    let naming = Naming(roster, showsNames: showsNames)
    let verdicts = plan.findings.verdicts.filter { person == nil || $0.person == person }
    let gaps = person == nil ? plan.openGaps : []
    let calls =
      person == nil
      ? CoverChart.leads(of: plan.coverage).flatMap(\.gaps)
        .sorted { $0.intervals.lowerBound < $1.intervals.lowerBound } : []
    let tutors = plan.tutorGaps.filter { person == nil || roster.people[$0.tutee].id == person }
    var lines: [String] = []
    func add(_ mark: String, _ word: String, _ text: String) {
      lines.append("\(mark) \(TextWidth.padded(word, to: 8))\(text)")
    }
    for verdict in verdicts where showsAll || verdict.severity == .breach {
      let text = VerdictText(verdict, zone: roster.zone, naming: naming).sentence
      switch verdict.severity {
      case .breach: add("✗", "breach", text)
      case .warning: add("!", "warning", text)
      case .note: add("·", "note", text)
      }
    }
    for gap in gaps { add("✗", "short", gap.sentence(in: roster, showsYear: true)) }
    for gap in calls { add("✗", "calls", gap.sentence) }
    for gap in tutors { add("✗", "tutor", gap.sentence(in: roster, naming)) }
    func count(_ severity: Severity) -> Int { verdicts.count { $0.severity == severity } }
    problems = count(.breach) + gaps.count + calls.count + tutors.count
    lines.append(
      "\(Sentence.count(problems, "problem")), \(Sentence.count(count(.warning), "warning")), "
        + "\(Sentence.count(count(.note), "note")) in \(Sentence.count(plan.days.count, "day")). "
        + "Indicative check."
        + (showsAll || count(.warning) + count(.note) == 0 ? "" : " All of them: --warnings.")
    )
    self.lines = lines.map(TextWidth.clean)
  }
}
