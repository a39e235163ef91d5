import CivilTime
import Rostering

/// A fact of one sort with its name.
struct Held<Value> {
  let id: FactID
  let value: Value
}

extension Facts {
  /// What is known about a person of one sort, in the order it came into the record.
  func about<Value>(_ person: String, _ pick: (Fact) -> Value?) -> [Held<Value>] {
    about(person).compactMap { recorded in
      pick(recorded.fact).map { Held(id: recorded.id, value: $0) }
    }
  }

  /// Who somebody is, where they are one of the room's people.
  func identity(of person: String) -> Held<PersonIdentity>? {
    about(person) { if case .person(let it) = $0 { it } else { nil } }.first
  }

  /// Where somebody stands and when, by date.
  func placements(of person: String) -> [Held<Placement>] {
    about(person) { if case .placement(let it) = $0 { it.placement } else { nil } }
      .sorted { $0.value.days.start < $1.value.days.start }
  }

  /// Somebody's absences.
  func absences(of person: String) -> [Held<Absence>] {
    about(person) { if case .absence(let it) = $0 { it } else { nil } }
  }

  /// What is owed to somebody of one kind.
  func credits(of person: String, _ kind: HoursCredit.Kind) -> [Held<HoursCredit>] {
    about(person) {
      if case .credit(let it) = $0, it.kind == kind { it } else { nil }
    }
  }
}

extension Weighing {
  /// Refuses whoever is no supervisor.
  func onlySupervisors(_ may: String) throws(Refusal) {
    guard instruction.by.isSupervisor else {
      throw Refusal(.notAllowed, "only a supervisor may \(may)")
    }
  }

  /// Refuses what nobody grants to themselves, supervisors neither; the owner of the record is nobody of the room.
  func notOwn(_ person: String, _ what: String) throws(Refusal) {
    guard instruction.by.person == person else { return }
    throw Refusal(
      .notAllowed,
      "nobody grants \(what) to themselves",
      hint: "another supervisor does"
    )
  }

  /// Refuses a name that is nobody's.
  func known(_ person: String) throws(Refusal) {
    guard facts.identity(of: person) != nil else {
      throw Refusal(.notAllowed, "there is nobody with the id `\(person)`")
    }
  }

  /// The days that a change can matter for: half a year back and a year ahead, and all that was published.
  ///
  /// A placement without an end would otherwise be held against the rules up to the year 2200.
  var reach: DateSpan {
    var reach = DateSpan(today - 182, today + 366)
    for recorded in facts.aboutTheRoom {
      guard case .publication(let publication) = recorded.fact else { continue }
      reach = DateSpan(
        min(reach.start, publication.days.start),
        max(reach.end, publication.days.end)
      )
    }
    return reach
  }
}

extension Draft {
  /// Notes that some days of somebody may differ, as far as it can matter.
  mutating func touch(_ person: String, _ days: DateSpan, in weighing: Weighing) {
    let near = days.clamped(to: weighing.reach)
    if near.count > 0 { touch(person, near) }
  }
}
