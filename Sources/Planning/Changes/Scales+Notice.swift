import CivilTime
import Rostering

extension Scales {
  /// How much notice everyone touched has of what changes in their days, what has happened left aside.
  func notice() -> [NoticeGiven] {
    if draft.hasHappened { return [] }
    return touched.keys.sorted().flatMap { person -> [NoticeGiven] in
      let (old, new) = postings(of: person)
      let before = Dictionary(grouping: old, by: \.name.date)
      let after = Dictionary(grouping: new, by: \.name.date)
      return Set(before.keys).union(after.keys).sorted().compactMap { date in
        notice(of: person, on: date, before[date] ?? [], after[date] ?? [])
      }
    }
  }

  private func notice(
    of person: String,
    on date: CivilDate,
    _ old: [StandingPosting],
    _ new: [StandingPosting]
  ) -> NoticeGiven? {
    guard Set(old.map(\.span)) != Set(new.map(\.span)) else { return nil }
    let known = Set(old)
    guard let posting = new.first(where: { !known.contains($0) }) ?? old.first else { return nil }
    let subject: NoticeRule.Subject =
      if new.isEmpty { .standDown } else if old.isEmpty { .restDay } else { .startTime }
    let days = date - weighing.today
    let terms = rosterAfter.people.first { $0.id == person }?.placement(on: date)?.terms
    let rule = weighing.base.changes.noticeRule(of: subject, terms: terms)
    return NoticeGiven(
      person: person,
      posting: posting.name,
      subject: subject,
      days: days,
      unmet: rule.flatMap { days < $0.days ? $0 : nil }
    )
  }

  /// Notice that is too short and rests on nothing; what people ask for themselves needs none.
  func objections(to notice: [NoticeGiven]) -> [Refusal.Objection] {
    if weighing.instruction.basis != nil || draft.restores { return [] }
    return notice.compactMap { given in
      guard let rule = given.unmet, !draft.requestedBy.contains(given.person),
        weighing.instruction.by.person != given.person
      else { return nil }
      let source = rule.source.isEmpty ? "" : " (\(rule.source))"
      return Refusal.Objection(
        "\(given.days) days’ notice of \(given.subject.words), \(rule.days) wanted, "
          + "\(given.posting)\(source)",
        hint: "say what it rests on: --basis agreement or --basis exigency"
      )
    }
  }
}

extension NoticeRule.Subject {
  /// `work on a rest day`.
  var words: String {
    switch self {
    case .restDay: "work on a rest day"
    case .startTime: "other hours"
    case .standDown: "a shift taken away"
    }
  }
}

extension ChangeRules {
  /// The rule of somebody’s own terms, else the one for all; of several the one that wants most.
  func noticeRule(of subject: NoticeRule.Subject, terms: String?) -> NoticeRule? {
    let rules = notice.filter { $0.subject == subject }
    let own = rules.filter { $0.terms != nil && $0.terms == terms }
    return (own.isEmpty ? rules.filter { $0.terms == nil } : own).max { $0.days < $1.days }
  }
}
