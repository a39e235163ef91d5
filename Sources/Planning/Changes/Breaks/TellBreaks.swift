public import CivilTime
public import Rostering
import Wellbeing

/// Keeps the breaks that the people of a shift were told of: from then on moving one costs.
public struct TellBreaks: Command {
  /// What the journal calls it.
  public static let name = "break tell"
  /// The day the shift belongs to.
  public let date: CivilDate
  /// Its letter.
  public let letter: ShiftLetter
  /// What each person was told; who is not among them keeps what they were told before.
  public let sheets: [BreakSheet]

  /// Tells people.
  public init(date: CivilDate, letter: ShiftLetter, sheets: [BreakSheet]) {
    self.date = date
    self.letter = letter
    self.sheets = sheets
  }

  /// `2026-10-24 N`.
  public var object: String { "\(date) \(letter)" }

  /// The sheets that differ from what people were told before.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    grounds.wantSupervisor(weighing)
    if sheets.isEmpty { grounds.add(.input, "there is nothing to tell anybody") }
    var seen: Set<PostingName> = []
    for sheet in sheets {
      if !seen.insert(sheet.posting).inserted {
        grounds.add(.input, "\(sheet.posting) is there twice")
      }
      if let standing = weighing.standing(sheet.posting, &grounds) {
        sheet.check(against: standing, &grounds)
      }
    }
    try grounds.check()
    var draft = Draft()
    for (number, sheet) in sheets.sorted(by: { $0.posting < $1.posting }).enumerated() {
      let old = weighing.facts.breakSheet(of: sheet.posting)
      if old?.sheet == sheet { continue }
      draft.made[old?.id ?? weighing.fresh(number + 1)] = .breakSheet(sheet)
    }
    return draft
  }
}

extension BreakSheet {
  /// Gives every reason why nobody can have been told this.
  fileprivate func check(against standing: StandingPosting, _ grounds: inout Grounds) {
    var last = standing.span.start
    for planned in breaks {
      if planned.kind == .stepAway {
        grounds.add(.input, "\(posting): a step-away is never planned")
      }
      if planned.span.isEmpty || planned.span.clamped(to: standing.span) != planned.span {
        grounds.add(.input, "\(posting): a break lies outside the shift")
      } else if planned.span.start < last {
        grounds.add(.input, "\(posting): two breaks overlap")
      }
      last = max(last, planned.span.end)
    }
  }
}
