import CivilTime
import Planning
import Rostering
import Wellbeing

/// A fact in a few words, for the history of a person; nothing for what only follows from others.
struct FactWords {
  let text: String?

  init(_ fact: Fact, zone: ZoneRules) {
    func days(_ run: DateSpan) -> String {
      if run.end == .never { return "from \(run.start)" }
      return run.count == 1 ? "\(run.start)" : "\(run.start) to \(run.end - 1)"
    }
    func hours(_ span: Span) -> String {
      span.end == .never
        ? "from \(zone.local(span.start))"
        : "\(zone.local(span.start)) to \(zone.local(span.end))"
    }
    switch fact {
    case .person(let it): text = "one of the room’s people: \(it.id)"
    case .placement(let it):
      let team = it.placement.team.map { "in team \($0)" } ?? "in no team"
      text = "\(team) as \(it.placement.roles.joined(separator: ", ")), \(days(it.placement.days))"
    case .absence(let it):
      switch it.extent {
      case .days(let run): text = "\(it.kind), \(days(run))"
      case .moments(let span): text = "\(it.kind), \(hours(span))"
      }
    case .restriction(let it): text = "a limit on shifts, \(days(it.days))"
    case .assignment(let it):
      text = "\(it.kind.rawValue) shift \(it.letter), \(hours(it.span)), as \(it.role)"
    case .release(let it):
      text = "shift of \(it.posting.date) \(it.cause == .swap ? "given away" : "stood down")"
    case .adjustment(let it):
      let parts = [
        it.span.map { hours($0) }, it.role.map { "as \($0)" }, it.desk.map { "at \($0)" },
      ]
      text = "shift of \(it.posting.date): \(parts.compactMap { $0 }.joined(separator: ", "))"
    case .acting(let it): text = "acting as \(it.role), \(days(it.days))"
    case .worked(let it): text = "worked \(hours(it.span)) (\(it.kind.rawValue))"
    case .leaveRequest(let it):
      text = FactWords(.absence(it.absence), zone: zone).text.map { "asked for \($0)" }
    case .swap(let it):
      let back = it.takes.map { " for \($0.person)’s of \($0.date)" } ?? ""
      text =
        "swap of \(it.gives.person)’s shift of \(it.gives.date) to \(it.taker)\(back): \(it.state.rawValue)"
    case .credit(let it): text = "\(it.hours) owed (\(it.kind.rawValue)), \(it.date)"
    case .told(let it):
      text = "told of the shift of \(it.posting.date) by \(it.by) (\(it.means.rawValue))"
    case .hold(let it): text = "kept from deletion until \(it.until)"
    case .breakTaken(let it):
      text =
        "break of \(it.posting.date): \((it.due ?? it.started.map { Span($0, $0) }).map(hours) ?? "")"
    case .breakWish(let it): text = "breaks of \(it.posting.date) rather \(it.side.rawValue)"
    case .breakSheet(let it): text = "told of the breaks of \(it.posting.date)"
    case .history, .earlier, .publication, .sheet, .untold, .config: text = nil
    case .handover, .trends: text = nil
    case .stepAway, .exposure, .concern, .goodDay, .correction, .care, .careWish, .checkOut,
      .careReading:
      text = Self.care(fact, zone: zone)
    }
  }
}
