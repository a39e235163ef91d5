import CivilTime
import Planning
import Rostering
import Wellbeing

/// One fact of each kind about a person, in which somebody else is named wherever there is room for it.
struct OneOfEachKind {
  let person: String
  let other: String
  let now: Instant
  let day: CivilDate

  private var posting: PostingName { PostingName(person: person, date: day, key: "zkey") }
  private var span: Span { Span(now, now + Minutes.hours(2)) }
  private var days: DateSpan { DateSpan(day, days: 3) }
  private var leave: Absence { Absence(person: person, kind: "zleave", extent: .days(days)) }

  /// A new kind does not compile until it has one here.
  func fact(_ kind: FactKind) -> Fact? {
    switch kind {
    case .person: .person(PersonIdentity(id: person, name: "Zname"))
    case .placement:
      .placement(
        DatedPlacement(
          person: person,
          placement: Placement(
            days: days,
            roles: ["handler"],
            skills: [Skill(name: "zskill")],
            tutor: other,
            cohort: "zcohort"
          )
        )
      )
    case .absence: .absence(leave)
    case .restriction: .restriction(Restriction(person: person, limit: .noNights, days: days))
    case .history: .history(PastDuty(person: person, span: span, kind: .absence("zpast")))
    case .earlier:
      .earlier(
        EarlierOccasion(person: person, occasion: "zoccasion", year: 2021, worked: .hours(9))
      )
    case .assignment:
      .assignment(
        Assignment(
          id: "zid",
          person: person,
          date: day,
          letter: ShiftLetter("D")!,
          span: span,
          role: "handler",
          kind: .overtime,
          instead: PostingName(person: other, date: day)
        )
      )
    case .release: .release(Release(posting: posting, cause: .standDown))
    case .adjustment: .adjustment(Adjustment(posting: posting, desk: "zdesk"))
    case .acting: .acting(ActingRole(person: person, role: "supervisor", days: days))
    case .worked: .worked(WorkedTime(person: person, posting: posting, span: span, kind: .hours))
    case .leaveRequest: .leaveRequest(LeaveRequest(absence: leave, asked: now))
    case .swap:
      .swap(
        Swap(
          gives: PostingName(person: other, date: day),
          taker: person,
          takes: posting,
          state: .asked,
          asked: now,
          expires: now
        )
      )
    case .credit: .credit(HoursCredit(person: person, kind: .toil, hours: .hours(3), date: day))
    case .publication: nil
    case .sheet:
      .sheet(
        IssuedSheet(
          person: person,
          month: CivilDate("2026-09-01")!,
          postings: [
            IssuedPosting(
              name: posting,
              part: 1,
              letter: ShiftLetter("D")!,
              role: "handler",
              span: span,
              sequence: 1,
              modified: now,
              isCancelled: false
            )
          ]
        )
      )
    case .untold:
      .untold(Untold(posting: posting, was: nil, now: span, changed: now, known: "zknown"))
    case .told:
      .told(Told(posting: posting, changed: now, at: now, by: other, means: .phone))
    case .hold:
      .hold(Hold(object: .person, person: person, days: nil, until: day, reference: "zcase"))
    case .breakTaken: .breakTaken(BreakEntry(posting: posting, kind: .meal, due: span))
    case .breakWish: .breakWish(BreakWish(posting: posting, side: .late))
    case .breakSheet:
      .breakSheet(BreakSheet(posting: posting, breaks: [.init(kind: .screen, span: span)]))
    case .stepAway:
      .stepAway(
        StepAway(
          posting: posting,
          start: now,
          until: now + Minutes(30),
          company: .person(other),
          cover: other
        )
      )
    case .exposure:
      .exposure(
        Exposure(
          name: ExposureName(event: "zevent", person: person),
          at: now,
          category: "zcategory",
          raisedBy: .supervisor(other)
        )
      )
    case .concern:
      .concern(
        Concern(id: "zconcern", person: person, at: now, by: .colleague(other, isNamed: false))
      )
    case .goodDay: .goodDay(GoodDay(person: person, date: day))
    case .correction:
      .correction(
        CorrectionMade(
          person: person,
          correction: Correction(
            subject: .concern("zconcern"),
            change: .withdrawn,
            by: other,
            at: now
          )
        )
      )
    case .care: care
    case .careWish:
      .careWish(
        CareWish(
          person: person,
          wishes: CareWishes(
            unwanted: [other],
            contact: AgreedContact(by: other, means: .letter, isOnDaysOff: true)
          )
        )
      )
    case .handover:
      .handover(
        HandoverAnswer(
          date: day,
          letter: ShiftLetter("D")!,
          by: person,
          at: now,
          isNobody: false
        )
      )
    case .checkOut: .checkOut(CheckOut(posting: posting, at: now, answer: .hard))
    case .careReading:
      .careReading(CareReading(person: person, reader: "lea", at: now, subject: .item))
    case .trends, .config: nil
    }
  }

  private var care: Fact {
    let line = CareItem.Entry(move: .offer, at: now, by: other)
    let item = CareItem(id: "zitem", person: person, kind: .trim, event: now, log: [line])
    return .care(
      CareCase(
        item: item ?? CareItem(id: "zitem", person: person, kind: .trim, event: now),
        rule: "zrule",
        exposures: [ExposureName(event: "zevent", person: person)],
        concerns: ["zconcern"],
        slot: CareSlot(span, practitioner: other, basis: .agreed),
        owner: other
      )
    )
  }
}
