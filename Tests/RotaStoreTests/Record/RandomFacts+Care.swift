import CivilTime
import Planning
import Rostering
import Wellbeing

extension RandomFacts {
  /// A fact about breaks.
  mutating func breakFact(_ kind: FactKind, of posting: PostingName) -> Fact {
    switch kind {
    case .breakWish: .breakWish(BreakWish(posting: posting, side: pick(BreakSide.allCases)))
    case .breakSheet:
      .breakSheet(
        BreakSheet(
          posting: posting,
          breaks: list(4) {
            BreakSheet.Planned(kind: $0.pick(BreakEntry.Kind.allCases), span: $0.span())
          }
        )
      )
    case .stepAway:
      .stepAway(
        StepAway(
          posting: posting,
          start: instant(),
          until: instant(),
          isHome: int(0...1) == 0,
          company: maybe { .person($0.text()) } ?? .nobody,
          cover: maybe { $0.text() },
          ended: maybe { $0.instant() },
          lookedIn: maybe { $0.instant() }
        )
      )
    default: .breakTaken(breakEntry(of: posting))
    }
  }

  private mutating func breakEntry(of posting: PostingName) -> BreakEntry {
    let kind = pick(BreakEntry.Kind.allCases)
    if int(0...2) == 0 { return BreakEntry(posting: posting, kind: kind, due: span()) }
    return BreakEntry(
      posting: posting,
      kind: kind,
      started: instant(),
      ended: maybe { $0.instant() },
      interrupted: maybe { $0.instant() },
      due: maybe { $0.span() }
    )
  }

  /// A fact about hard calls or care, of one person.
  mutating func careFact(_ kind: FactKind, of person: String) -> Fact {
    switch kind {
    case .concern:
      .concern(Concern(id: text(), person: person, at: instant(), by: raisedBy()))
    case .goodDay: .goodDay(GoodDay(person: person, date: date()))
    case .correction:
      .correction(CorrectionMade(person: person, correction: correction(of: person)))
    case .care: .care(careCase(of: person))
    case .careWish:
      .careWish(
        CareWish(
          person: person,
          wishes: CareWishes(
            unwanted: Set(list(3) { $0.text() }),
            contact: maybe {
              AgreedContact(
                by: $0.maybe { $0.text() },
                means: $0.pick(AgreedContact.Means.allCases),
                isOnDaysOff: $0.int(0...1) == 0
              )
            }
          )
        )
      )
    case .handover:
      .handover(
        HandoverAnswer(
          date: date(),
          letter: letter(),
          by: text(),
          at: instant(),
          isNobody: int(0...1) == 0
        )
      )
    case .trends:
      .trends(
        TrendTable(
          period: TrendPeriod(year: int(1900...2199), quarter: int(1...4))
            ?? TrendPeriod(year: 2026)!,
          limits: TrendLimits(least: int(0...40), rounding: int(0...12)),
          measures: list(3) { .hardCalls(category: "c" + $0.text()) } + [
            .goodDays, .care(pick(CareKind.allCases), pick(TrendMeasure.CareMark.allCases)),
          ],
          rows: list(3) { random in
            TrendRow(
              team: random.maybe { $0.text() },
              isFewPeople: random.int(0...1) == 0,
              cells: random.list(5) { $0.int(0...1) == 0 ? .hidden : .shown($0.int(0...99)) }
            )
          }
        )
      )
    case .checkOut:
      .checkOut(
        CheckOut(
          posting: PostingName(person: person, date: date(), key: key()),
          at: instant(),
          answer: pick(CheckOut.Answer.allCases)
        )
      )
    case .careReading:
      .careReading(
        CareReading(
          person: person,
          reader: text(),
          at: instant(),
          subject: pick(CareReading.Subject.allCases)
        )
      )
    default:
      .exposure(
        Exposure(
          name: ExposureName(event: text(), person: person),
          at: instant(),
          category: text(),
          raisedBy: raisedBy(),
          people: int(1...4),
          entered: maybe { $0.instant() }
        )
      )
    }
  }

  private mutating func raisedBy() -> RaisedBy {
    switch int(0...2) {
    case 0: .themselves
    case 1: .colleague(text(), isNamed: int(0...1) == 0)
    default: .supervisor(text())
    }
  }

  private mutating func correction(of person: String) -> Correction {
    let change: Correction.Change =
      switch int(0...2) {
      case 0: .withdrawn
      case 1: .category(text())
      default: .time(instant())
      }
    return Correction(
      subject: int(0...1) == 0
        ? .exposure(ExposureName(event: text(), person: person)) : .concern(text()),
      change: change,
      by: text(),
      at: instant()
    )
  }

  private mutating func careCase(of person: String) -> CareCase {
    var item = CareItem(
      id: text(),
      person: person,
      kind: pick(CareKind.allCases),
      event: instant()
    )
    let moves: [CareMove] =
      [.offer, .accept, .decline, .noAnswer, .read, .lookedIn, .investigate, .investigationOver]
      + CareStep.allCases.map { .hold($0) } + CareClosing.allCases.map { .close($0) }
    for _ in 0..<int(0...30) {
      // Whatever it allows, as it comes.
      item = (try? item.after(pick(moves), at: instant(), by: text() + "x")) ?? item
    }
    return CareCase(
      item: item,
      rule: maybe { $0.text() },
      exposures: Set(list(3) { ExposureName(event: $0.text(), person: person) }),
      concerns: Set(list(2) { $0.text() }),
      slot: maybe { random in
        CareSlot(
          random.span(),
          practitioner: random.text(),
          basis: random.pick([.due, .agreed, .picked(asDuty: random.list(2) { $0.span() })])
        )
      },
      owner: maybe { $0.text() }
    )
  }
}
