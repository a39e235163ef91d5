public import Rostering
public import Wellbeing

/// One thing the record knows.
///
/// Everything else is recomputed from these, the Config and now.
public enum Fact: Hashable, Sendable {
  /// That somebody is one of the room's people.
  case person(PersonIdentity)
  /// Where they stand and when.
  case placement(DatedPlacement)
  /// Time away from the desk.
  case absence(Absence)
  /// A limit on what they may be rostered to.
  case restriction(Restriction)
  /// What was worked before the rota began.
  case history(PastDuty)
  /// Occasions worked in earlier years.
  case earlier(EarlierOccasion)
  /// A posting beyond the pattern.
  case assignment(Assignment)
  /// A posting taken off somebody.
  case release(Release)
  /// A posting with other hours, role or desk.
  case adjustment(Adjustment)
  /// Acting in another role.
  case acting(ActingRole)
  /// What was really worked.
  case worked(WorkedTime)
  /// Leave asked for and not granted yet: the waiting line.
  case leaveRequest(LeaveRequest)
  /// A swap and how far it has come.
  case swap(Swap)
  /// Hours owed to somebody: time off in lieu, a rest day.
  case credit(HoursCredit)
  /// A published version of the rota.
  case publication(Publication)
  /// One person's month as it was issued.
  case sheet(IssuedSheet)
  /// A change that somebody has not been told yet.
  case untold(Untold)
  /// That somebody was told of a change.
  case told(Told)
  /// Something that must not be deleted.
  case hold(Hold)
  /// A break that was had, is due, or was cut short.
  case breakTaken(BreakEntry)
  /// That somebody would like their breaks early or late.
  case breakWish(BreakWish)
  /// The breaks somebody was told of.
  case breakSheet(BreakSheet)
  /// An unplanned protected break.
  case stepAway(StepAway)
  /// A hard call, as far as it concerns one person.
  case exposure(Exposure)
  /// That somebody seemed not themselves.
  case concern(Concern)
  /// A day tapped as a good one.
  case goodDay(GoodDay)
  /// What was corrected of a hard call or a concern.
  case correction(CorrectionMade)
  /// An offer of support and what came of it.
  case care(CareCase)
  /// What somebody has said about being looked after.
  case careWish(CareWish)
  /// The answer to "anyone to look after?".
  case handover(HandoverAnswer)
  /// How somebody's shift was, for themselves.
  case checkOut(CheckOut)
  /// That somebody read what is held about a person.
  case careReading(CareReading)
  /// A trend table as it was issued.
  case trends(TrendTable)
  /// The Config the room is read from.
  case config(ConfigVersion)

  /// Which kind of fact it is.
  public var kind: FactKind {
    switch self {
    case .person: .person
    case .placement: .placement
    case .absence: .absence
    case .restriction: .restriction
    case .history: .history
    case .earlier: .earlier
    case .assignment: .assignment
    case .release: .release
    case .adjustment: .adjustment
    case .acting: .acting
    case .worked: .worked
    case .leaveRequest: .leaveRequest
    case .swap: .swap
    case .credit: .credit
    case .publication: .publication
    case .sheet: .sheet
    case .untold: .untold
    case .told: .told
    case .hold: .hold
    case .breakTaken: .breakTaken
    case .breakWish: .breakWish
    case .breakSheet: .breakSheet
    case .stepAway: .stepAway
    case .exposure: .exposure
    case .concern: .concern
    case .goodDay: .goodDay
    case .correction: .correction
    case .care: .care
    case .careWish: .careWish
    case .handover: .handover
    case .checkOut: .checkOut
    case .careReading: .careReading
    case .trends: .trends
    case .config: .config
    }
  }

  /// The id of the person it is about, where it is about one.
  public var person: String? {
    switch self {
    case .person(let fact): fact.id
    case .placement(let fact): fact.person
    case .absence(let fact): fact.person
    case .restriction(let fact): fact.person
    case .history(let fact): fact.person
    case .earlier(let fact): fact.person
    case .assignment(let fact): fact.person
    case .release(let fact): fact.posting.person
    case .adjustment(let fact): fact.posting.person
    case .acting(let fact): fact.person
    case .worked(let fact): fact.person
    case .leaveRequest(let fact): fact.absence.person
    case .swap(let fact): fact.gives.person
    case .credit(let fact): fact.person
    case .sheet(let fact): fact.person
    case .untold(let fact): fact.posting.person
    case .told(let fact): fact.posting.person
    case .hold(let fact): fact.person
    case .breakTaken(let fact): fact.person
    case .breakWish(let fact): fact.posting.person
    case .breakSheet(let fact): fact.posting.person
    case .stepAway(let fact): fact.person
    case .exposure(let fact): fact.person
    case .concern(let fact): fact.person
    case .goodDay(let fact): fact.person
    case .correction(let fact): fact.person
    case .care(let fact): fact.person
    case .careWish(let fact): fact.person
    case .checkOut(let fact): fact.posting.person
    case .careReading(let fact): fact.person
    case .publication, .handover, .trends, .config: nil
    }
  }
}

/// The kinds of fact, each a table of the record.
public enum FactKind: String, Hashable, Sendable, CaseIterable {
  case person, placement, absence, restriction, history, earlier, assignment, release, adjustment
  case acting, worked, leaveRequest, swap, credit, publication, sheet, untold, told, hold
  case breakTaken, breakWish, breakSheet, stepAway
  case exposure, concern, goodDay, correction, care, careWish, handover, checkOut, careReading
  case trends
  case config

  /// Whether it only follows from others and what was issued before, so that undo does not touch it: what was
  /// promised cannot be promised again under an older number.
  public var isIssued: Bool {
    self == .sheet || self == .untold || self == .publication || self == .trends
  }

  /// Whether it says how somebody is or was looked after: for the person and those who look after them alone.
  public var isConfidential: Bool {
    switch self {
    case .stepAway, .exposure, .concern, .goodDay, .correction, .care, .careWish, .checkOut,
      .careReading:
      true
    default: false
    }
  }
}
