import ArgumentParser
import CivilTime
import Planning
import Rostering

struct AbsenceEnd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "end",
    abstract: "Say when somebody is back.",
    discussion: """
      Examples:
        relief absence end kowen 2026-10-30              the last day away
        relief absence end k3f9-1 2026-10-30T13:00       by its id, where somebody is away by moments
      """
  )

  @OptionGroup var record: RecordOptions
  @Argument(help: ArgumentHelp("The absence's id, or the person's.", valueName: "absence"))
  var absence: String
  @Argument(
    help: ArgumentHelp("The last day of it, or the moment they are back.", valueName: "end")
  )
  var end: String

  func run() throws {
    try record.change { open in
      let end: EndAbsence.End =
        if let day = CivilDate(self.end) { .lastDay(day) } else {
          .moment(try open.base.moment(self.end, option: "END"))
        }
      return EndAbsence(absence: try find(in: open, at: end), end: end)
    }
  }

  /// The absence of the id, or the only one of the person that lasts beyond the end.
  private func find(in open: OpenRecord, at end: EndAbsence.End) throws -> FactID {
    if let id = FactID(absence), open.facts[id] != nil { return id }
    guard open.facts.about(absence).contains(where: { $0.fact.kind == .person }) else {
      return try open.fact(absence, .absence, called: "absence")
    }
    let zone = open.base.roster.zone
    let running = open.facts.about(absence).filter { recorded in
      guard case .absence(let it) = recorded.fact else { return false }
      switch (it.extent, end) {
      case (.days(let days), .lastDay(let last)): return days.start <= last && last < days.end - 1
      case (.days(let days), .moment(let moment)): return days.contains(zone.date(at: moment))
      case (.moments(let span), .lastDay(let last)):
        return zone.date(at: span.start) <= last && span.end > zone.startOfDay(last + 1)
      case (.moments(let span), .moment(let moment)): return span.contains(moment)
      }
    }
    guard let only = running.first, running.count == 1 else {
      throw Refusal(
        .input,
        running.isEmpty
          ? "\(absence) has no absence that begins by then and lasts longer"
          : "\(absence) has several that do: \(running.map(\.id.description).joined(separator: ", "))",
        hint: "`relief absence list --person \(absence)` shows each with its id"
      )
    }
    return only.id
  }
}
