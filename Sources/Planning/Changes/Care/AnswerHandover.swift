public import CivilTime
public import Rostering
import Wellbeing

/// The outgoing supervisor answers "anyone to look after?": names, each a concern, or nobody.
public struct AnswerHandover: Command {
  /// What the journal calls it.
  public static let name = "care handover"
  /// The day the shift starts on.
  public let date: CivilDate
  /// Its letter.
  public let letter: ShiftLetter
  /// Ids of the people to look after; nobody where it is empty, which has to be meant.
  public let names: [String]

  /// Answers.
  public init(date: CivilDate, letter: ShiftLetter, names: [String]) {
    self.date = date
    self.letter = letter
    self.names = names
  }

  /// The shift; never who was named.
  public var object: String { "\(date) \(letter)" }

  /// The answer, in place of one before, and a concern for each person named anew.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    let by = try weighing.carer()
    var grounds = Grounds()
    let roster = weighing.base.roster
    guard let shift = roster.shift(letter) else {
      throw Refusal(.input, "the room has no shift \(letter)")
    }
    let span = shift.span(on: date, in: roster.zone)
    let room = weighing.facts.room(over: weighing.base)
    let isOutgoing = room.supervisors(of: date, letter).contains(by)
    let rights = room.careRights(of: by, on: weighing.today)
    if !isOutgoing && !rights.isLead && !rights.isDeputy {
      grounds.add(
        .notAllowed,
        "this is for the supervisors of that shift to answer, and for a welfare lead after them"
      )
    }
    if span.start > weighing.now { grounds.add(.input, "\(date) \(letter) has not begun") }
    for name in Set(names).sorted() {
      grounds.wantKnown(name, weighing)
      if name == by {
        grounds.add(
          .input,
          "nobody raises a concern about themselves",
          hint: "`relief debrief refer` reaches a welfare lead"
        )
      }
    }
    try grounds.check()
    var draft = Draft()
    let old = weighing.facts.all(.handover).last { recorded in
      if case .handover(let it) = recorded.fact {
        it.date == date && it.letter == letter
      } else {
        false
      }
    }
    draft.made[old?.id ?? weighing.fresh(1)] = .handover(
      HandoverAnswer(
        date: date,
        letter: letter,
        by: by,
        at: weighing.now,
        isNobody: names.isEmpty
      )
    )
    var seen: Set<String> = []
    for name in names where seen.insert(name).inserted {
      let id = weighing.fresh(1 + seen.count)
      if weighing.hasConcern(about: name, by: by, since: span.start) {
        draft.warnings.append("you raised a concern about \(name) in this shift already")
        continue
      }
      draft.made[id] = .concern(
        Concern(id: "\(id)", person: name, at: weighing.now, by: .supervisor(by))
      )
    }
    return draft
  }
}

extension Room {
  /// Ids of those who supervised on a shift, by id: posted to it at a desk in a role that does, or acting in one.
  public func supervisors(of date: CivilDate, _ letter: ShiftLetter) -> [String] {
    let there = roster.standing(over: DateSpan(date, days: 1)).filter {
      $0.name.date == date && $0.letter == letter && !$0.onDesk.isEmpty
    }
    let ids = Set(there.map(\.name.person))
    return roster.people.filter { ids.contains($0.id) && isSupervisor($0, on: date) }.map(\.id)
      .sorted()
  }
}

extension Weighing {
  /// Whether somebody raised a concern about a person since a moment that stands still.
  fileprivate func hasConcern(about person: String, by: String, since: Instant) -> Bool {
    let log = facts.wellbeingLog(of: person)
    let withdrawn = Set(log.corrections.filter { $0.change == .withdrawn }.map(\.subject))
    return log.concerns.contains {
      $0.by.author == by && $0.at >= since && !withdrawn.contains(.concern($0.id))
    }
  }
}
