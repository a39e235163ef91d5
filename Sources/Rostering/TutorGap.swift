public import CivilTime

/// A tutee at a desk while their tutor is not.
public struct TutorGap: Hashable, Sendable {
  /// The place of the tutee in `Roster.people`.
  public let tutee: Int
  /// The place of the tutor.
  public let tutor: Int
  /// The day the tutee's posting belongs to.
  public let date: CivilDate
  /// The part of the posting without the tutor.
  public let span: Span
  /// The people at their desks all through it who may tutor that day, by place.
  public let standIns: [Int]
}

extension Rota {
  /// Every stretch a tutee works without their tutor, by time.
  public func tutorGaps() -> [TutorGap] {
    let places = Dictionary(
      roster.people.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { a, _ in a }
    )
    let tutees = roster.people.indices.filter { i in
      roster.people[i].placements.contains { $0.tutor != nil }
    }
    let tutors = roster.people.indices.filter { i in
      roster.people[i].placements.contains { $0.skills.contains { $0.name == Skill.tutor } }
    }
    if tutees.isEmpty { return [] }
    let named = tutees.flatMap { roster.people[$0].placements }
      .compactMap { $0.tutor.flatMap { places[$0] } }
    var desks: [Int: [Posting]] = [:]
    let wanted = Set(tutees + tutors + named)
    var longest = Minutes.zero
    for posting in desksAcrossEdges() where wanted.contains(posting.person) {
      desks[posting.person, default: []].append(posting)
      longest = max(longest, posting.span.length)
    }
    func spans(_ person: Int, in span: Span) -> [Span] {
      desks[person]?.overlapping(span, longest: longest).map(\.span) ?? []
    }
    var gaps: [TutorGap] = []
    for tutee in tutees {
      for posting in desks[tutee] ?? [] where days.contains(posting.date) {
        let placement = roster.people[tutee].placement(on: posting.date)
        guard let tutor = placement?.tutor.flatMap({ places[$0] }) else { continue }
        for gap in posting.span.without(spans(tutor, in: posting.span)) {
          let standIns = tutors.filter { person in
            person != tutee && person != tutor
              && roster.people[person].mayTutor(on: posting.date)
              && gap.without(spans(person, in: gap)).isEmpty
          }
          gaps.append(
            TutorGap(
              tutee: tutee,
              tutor: tutor,
              date: posting.date,
              span: gap,
              standIns: standIns
            )
          )
        }
      }
    }
    return gaps.sorted { ($0.span.start, $0.tutee) < ($1.span.start, $1.tutee) }
  }
}

extension Person {
  /// Whether they are signed off to tutor on a day and not a tutee themselves.
  func mayTutor(on date: CivilDate) -> Bool {
    guard let placement = placement(on: date), placement.tutor == nil else { return false }
    return placement.skills.contains { $0.name == Skill.tutor && $0.holds(on: date) }
  }
}
