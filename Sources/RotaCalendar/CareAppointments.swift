import CivilTime
public import Planning
import Wellbeing

/// The talks that somebody has a part in, as their calendar shows them: each moves under one name, and is called off
/// where it does not take place.
public enum CareAppointments {
  /// The appointments of one person.
  ///
  /// - Parameters:
  ///   - person: Whose calendar it is.
  ///   - states: Every state of every case there ever was, each case's in the order in which they were written.
  ///   - round: How care stands now, from which open talks have their time.
  /// - Returns: By time, then name.
  public static func of(
    _ person: String,
    states: [CareCase],
    round: CareRound
  ) -> [CalendarAppointment] {
    var cases: [String: [CareCase]] = [:]
    for state in states { cases[state.item.id, default: []].append(state) }
    let now = Dictionary(uniqueKeysWithValues: round.cases.map { ($0.care.item.id, $0) })
    return cases.flatMap { id, states -> [CalendarAppointment] in
      guard let first = states.first else { return [] }
      let isSubject = first.person == person
      var talks: [CareStep: Talk] = [:]
      for state in states {
        let at = state.item.log.last?.at ?? state.item.event
        see(state.item, state.slot, at: at, by: person, &talks)
      }
      // One that began and is not entered as held yet stays where it was.
      if let open = now[id], open.care.slot.map({ $0.span.start > round.now }) ?? true {
        see(open.care.item, open.slot, at: round.now, by: person, &talks)
      }
      return talks.map { step, talk in
        CalendarAppointment(
          id: "\(id) \(step.rawValue)",
          part: isSubject ? .subject : .holder,
          span: talk.span,
          sequence: talk.sequence,
          modified: talk.modified,
          isCancelled: talk.isCancelled
        )
      }
    }
    .sorted { ($0.span.start, $0.id) < ($1.span.start, $1.id) }
  }

  private struct Talk {
    var span: Span
    var sequence = 0
    var modified: Instant
    var isCancelled = false
  }

  /// Takes one more state of a case: what was held stays as it was.
  private static func see(
    _ item: CareItem,
    _ slot: CareSlot?,
    at moment: Instant,
    by person: String,
    _ talks: inout [CareStep: Talk]
  ) {
    let step = item.next
    let span = slot.flatMap {
      item.person == person || $0.practitioner == person ? $0.span : nil
    }
    if let span, let step {
      if var talk = talks[step] {
        if talk.span == span && !talk.isCancelled { return }
        talk.span = span
        talk.isCancelled = false
        talk.sequence += 1
        talk.modified = moment
        talks[step] = talk
      } else {
        talks[step] = Talk(span: span, modified: moment)
      }
    } else if let step, var talk = talks[step], !talk.isCancelled {
      talk.isCancelled = true
      talk.sequence += 1
      talk.modified = moment
      talks[step] = talk
    }
  }
}
