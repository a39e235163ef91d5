import CivilTime
import DutyRules
import Planning
import Rostering

extension BoardLayout {
  /// What needs attention on the days shown: what is short of minimum levels, then of calls, then rules, then
  /// tutors, each by day.
  func attention() -> [RotaBoard.Attention] {
    let short = plan.openGaps.filter { days.contains($0.date) }.map { gap in
      RotaBoard.Attention(kind: .short, date: gap.date, text: gap.sentence(in: roster))
    }
    let tutors = plan.tutorGaps.filter { days.contains($0.date) }.map { gap in
      RotaBoard.Attention(
        kind: .tutor,
        date: gap.date,
        text: gap.sentence(in: roster, naming)
      )
    }
    let calls = calls.filter { $0.short > 0 }.sorted { $0.date < $1.date }.map { day in
      RotaBoard.Attention(
        kind: .calls,
        date: day.date,
        text: "\(Sentence.shortDay(day.date)), \(day.title): \(day.words)"
      )
    }
    return short + calls + rules().sorted { $0.date < $1.date } + tutors
  }

  /// Breaches that touch the days; only a supervisor is told whom they are about.
  private func rules() -> [RotaBoard.Attention] {
    let shown = roster.zone.span(of: days)
    let breaches = plan.findings.verdicts.filter {
      $0.severity == .breach && $0.span.overlaps(shown)
    }
    func day(_ verdict: Verdict) -> CivilDate {
      max(days.start, roster.zone.date(at: verdict.span.start))
    }
    if options.isForSupervisors {
      return breaches.map { verdict in
        RotaBoard.Attention(
          kind: .rule,
          date: day(verdict),
          text: VerdictText(verdict, zone: roster.zone, naming: naming).sentence,
          person: verdict.person,
          rule: verdict.rule
        )
      }
    }
    return Dictionary(grouping: breaches, by: \.rule).sorted { $0.key < $1.key }
      .compactMap { rule, verdicts in
        verdicts.map(day).min().map {
          let people = Set(verdicts.map(\.person)).subtracting([""])
          return RotaBoard.Attention(
            kind: .rule,
            date: $0,
            text: "\(VerdictText.title(of: rule)) (\(rule)): "
              + (people.isEmpty ? "the room" : Sentence.count(people.count, "person", "people")),
            rule: rule
          )
        }
      }
  }

  func summary(_ attention: [RotaBoard.Attention]) -> String {
    if days.count == 0 { return "No days to show." }
    let shifts = plan.rota.teamShifts.count {
      days.contains($0.date) && teamPlaces.contains($0.team)
    }
    let levels = plan.roleCover.count { days.contains($0.date) }
    let counts = Dictionary(grouping: attention, by: \.kind).mapValues(\.count)
    var text = Sentence.days(days) + ": " + Sentence.count(teamPlaces.count, "team")
    text += ", \(Sentence.count(shifts, "shift")). "
    if levels > 0 {
      let short = counts[.short] ?? 0
      text +=
        short == 0
        ? "All \(Sentence.count(levels, "minimum level")) are kept"
        : "\(Sentence.grouped(short)) of \(Sentence.count(levels, "minimum level")) short"
    } else {
      text += "No minimum levels are set"
    }
    if let of = CallDay.summary(calls) { text += "; \(of)" }
    if let n = counts[.tutor] {
      text += "; \(Sentence.count(n, "shift")) of a tutee without the tutor"
    }
    if let n = counts[.rule] {
      text += "; \(Sentence.count(n, "limit")) exceeded by the indicative check"
    }
    return text + "."
  }
}
