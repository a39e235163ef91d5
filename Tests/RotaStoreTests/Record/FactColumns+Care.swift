import CivilTime
import Planning
import Rostering
import Wellbeing

extension FactColumns {
  /// Breaks, hard calls and care.
  mutating func addCare(_ fact: Fact) {
    switch fact {
    case .breakTaken(let it):
      add(it.posting)
      add(it.kind.rawValue)
      add(it.due)
      for moment in [it.started, it.ended, it.interrupted] { add(moment?.seconds) }
    case .breakWish(let it):
      add(it.posting)
      add(it.side.rawValue)
    case .breakSheet(let it):
      add(it.posting)
      add(it.breaks.map { "\($0.kind.rawValue)@\(Self.pair($0.span));" }.joined())
    case .stepAway(let it):
      add(it.posting)
      add(Span(it.start, it.until))
      add(it.isHome ? 1 : 0)
      if case .person(let id) = it.company { add(id) } else { add(nil as String?) }
      add(it.cover)
      add(it.ended?.seconds)
      add(it.lookedIn?.seconds)
    case .exposure(let it):
      add(words: [it.name.event, it.name.person])
      add(it.at.seconds)
      add(it.category)
      add(it.people)
      add(it.entered.seconds)
      add(it.raisedBy)
    case .concern(let it):
      add(words: [it.id, it.person])
      add(it.at.seconds)
      add(it.by)
    case .goodDay(let it):
      add(it.person)
      add(it.date)
    case .correction(let it): add(it)
    case .care(let it): add(it)
    case .careWish(let it):
      add(it.person)
      add(it.wishes.unwanted.sorted().map { Self.escaped($0) + ";" }.joined())
      add(words: [it.wishes.contact?.means.rawValue, it.wishes.contact?.by])
      add(it.wishes.contact.map { $0.isOnDaysOff ? 1 : 0 })
    case .handover(let it):
      add(words: ["\(it.date)", "\(it.letter)", it.by])
      add(it.at.seconds)
      add(it.isNobody ? 1 : 0)
    case .checkOut(let it):
      add(it.posting)
      add(it.at.seconds)
      add(it.answer.rawValue)
    case .careReading(let it):
      add(words: [it.person, it.reader])
      add(it.at.seconds)
      add(it.subject.rawValue)
    case .trends(let it):
      add(it.period.year)
      add(it.period.quarter)
      for n in [
        it.limits.least, it.limits.rounding, it.limits.people, it.limits.group,
        it.limits.settlingDays,
      ] { add(n) }
      add(
        it.measures.map { "\(Self.escaped($0.subject))@\(Self.escaped($0.item ?? ""));" }.joined()
      )
      add(
        it.rows.map { row in
          let name = row.team.map { "team " + $0 } ?? "room"
          let cells = row.cells.map { cell in
            if case .shown(let n) = cell { "\(n)" } else { "*" }
          }
          let words = [row.isFewPeople ? "few" : "enough"] + cells
          return "\(Self.escaped(name))@\(words.joined(separator: " "));"
        }.joined()
      )
    default: break
    }
  }

  private static func pair(_ span: Span) -> String { "\(span.start.seconds) \(span.end.seconds)" }

  private mutating func add(_ it: CorrectionMade) {
    add(it.person)
    switch it.correction.subject {
    case .exposure(let name): add(words: [name.event, nil])
    case .concern(let id): add(words: [nil, id])
    }
    switch it.correction.change {
    case .withdrawn: add(words: ["withdrawn", nil, nil])
    case .category(let id): add(words: ["category", id, nil])
    case .time(let moment): add(words: ["time", nil, "\(moment.seconds)"])
    }
    add(it.correction.by)
    add(it.correction.at.seconds)
  }

  private mutating func add(_ it: CareCase) {
    add(words: [it.item.id, it.person, it.item.kind.rawValue])
    add(it.item.event.seconds)
    add(
      it.item.log.map { line in
        "\(Self.escaped(Self.word(line.move)))@\(line.at.seconds) \(Self.escaped(line.by));"
      }.joined()
    )
    add(it.rule)
    add(
      it.exposures.map { (Self.escaped($0.event), Self.escaped($0.person), $0) }
        .sorted { $0.2 < $1.2 }.map { "\($0.0)@\($0.1);" }.joined()
    )
    add(it.concerns.sorted().map { Self.escaped($0) + ";" }.joined())
    add(it.slot?.span)
    add(it.slot?.practitioner)
    switch it.slot?.basis {
    case nil: add(words: [nil, nil])
    case .due: add(words: ["due", nil])
    case .agreed: add(words: ["agreed", nil])
    case .picked(let duty): add(words: ["picked", duty.map { Self.pair($0) + ";" }.joined()])
    }
    add(it.owner)
  }

  private mutating func add(_ it: RaisedBy) {
    switch it {
    case .themselves: add(words: ["themselves", nil])
    case .colleague(let id, let isNamed):
      add(words: [isNamed ? "named-colleague" : "colleague", id])
    case .supervisor(let id): add(words: ["supervisor", id])
    }
  }

  private static func word(_ move: CareMove) -> String {
    switch move {
    case .offer: "offer"
    case .accept: "accept"
    case .decline: "decline"
    case .noAnswer: "no-answer"
    case .read: "read"
    case .hold(let step): "hold:" + step.rawValue
    case .lookedIn: "looked-in"
    case .investigate: "investigate"
    case .investigationOver: "investigation-over"
    case .close(let reason): "close:" + reason.rawValue
    }
  }
}
