import CivilTime
import DutyRules
public import Planning
import Rostering
import Staffing
import Wellbeing

/// What `relief plan` says on stdout: what was made, what the rules find, where it is short, what to do next.
public struct PlanReport: Hashable, Sendable {
  /// Its lines.
  public let lines: [String]

  /// The lines, each ended.
  public var text: String { lines.map { $0 + "\n" }.joined() }

  /// Reports a plan, people by their id unless names are asked for.
  public init(_ plan: Plan, showsNames: Bool = false) {
    let parts = ReportParts(plan, showsNames: showsNames)
    var sections: [(title: String, lines: [String])] = [("Made", parts.made)]
    sections.append(("Hours", parts.hours))
    if let clocks = parts.clocks { sections.append(("Clocks", [clocks])) }
    sections.append(("Rules", parts.rules))
    sections.append(("Rest owed", [parts.rest]))
    sections.append(("Levels", parts.cover))
    if !plan.room.queues.isEmpty { sections.append(("Calls", parts.calls)) }
    if !plan.coverage.outermost.isEmpty { sections.append(("Service", parts.service)) }
    if !plan.breaks.shifts.isEmpty { sections.append(("Breaks", parts.breaks)) }
    sections.append(("Away", parts.away))
    if !plan.establishments.isEmpty { sections.append(("People", parts.establishment)) }
    if !plan.tutorGaps.isEmpty { sections.append(("Tutors", parts.tutors)) }
    if !plan.cohortSplits.isEmpty { sections.append(("Cohorts", parts.cohorts)) }
    sections.append(("Next", [parts.next]))
    var lines = ["\(plan.room.name), \(Sentence.days(plan.days))", ""]
    for section in sections {
      for (i, line) in section.lines.flatMap(Self.fitted).enumerated() {
        lines.append(TextWidth.padded(i == 0 ? section.title : "", to: 11) + line)
      }
    }
    self.lines = lines.map(TextWidth.clean)
  }

  /// A line in as many as it takes to fit beside its heading on 100 columns, the later ones further in: under
  /// what follows an id, where the line begins with one.
  private static func fitted(_ line: String) -> [String] {
    let most = 89
    if TextWidth.columns(line) <= most { return [line] }
    let indent = String(line.prefix { $0 == " " })
    var body = String(line.dropFirst(indent.count))
    var head = ""
    if let gap = body.firstRange(of: "  ") {
      let rest = body[gap.upperBound...].drop { $0 == " " }
      head = String(body[..<rest.startIndex])
      body = String(rest)
    }
    let hanging = String(repeating: " ", count: head.isEmpty ? 2 : TextWidth.columns(head))
    let room = max(20, most - indent.count - hanging.count)
    return TextWidth.wrapped(body, to: room).enumerated().map { i, part in
      indent + (i == 0 ? head : hanging) + part
    }
  }
}

extension Plan {
  /// Paid hours a week of each team's shifts: their elapsed time less what is not paid.
  public var paidHoursPerWeek: [Double] {
    var minutes = [Int](repeating: 0, count: room.roster.teams.count)
    for shift in rota.teamShifts {
      let unpaid = room.roster.shift(shift.letter)?.unpaid ?? .zero
      minutes[shift.team] += (shift.span.length - unpaid).count
    }
    return minutes.map { Double($0) / 60 / (Double(max(1, days.count)) / 7) }
  }
}
