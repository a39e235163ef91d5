public import CivilTime
import Rostering
import Wellbeing

/// Taps a day of one's own as a good one, or takes that back.
public struct TapGoodDay: Command {
  /// What the journal calls it.
  public static let name = "call good-day"
  /// Which day: a night's is the day it starts on.
  ///
  /// Nothing where it is that of the shift that is on, or was the last to begin since yesterday.
  public let date: CivilDate?
  /// Whether it was one; otherwise that it was is taken back.
  public let isGood: Bool

  /// Taps a day.
  public init(date: CivilDate? = nil, isGood: Bool = true) {
    self.date = date
    self.isGood = isGood
  }

  /// Nothing but that there is one.
  public var object: String { "" }

  /// The good day; nothing where it is known as one.
  public func draft(in weighing: Weighing) throws(Refusal) -> Draft {
    var grounds = Grounds()
    let asker = grounds.wantAsker(weighing)
    grounds.wantNoWords(weighing)
    grounds.wantNow(weighing)
    let day = date ?? asker.map { Self.day(of: $0, in: weighing) } ?? weighing.today
    if day > weighing.today { grounds.add(.input, "\(day) is still to come") }
    if day < weighing.today - 365 { grounds.add(.input, "\(day) is more than a year ago") }
    try grounds.check()
    guard let asker else { return Draft() }
    let known = weighing.facts.about(asker).filter {
      $0.fact == .goodDay(GoodDay(person: asker, date: day))
    }
    var draft = Draft()
    draft.hasHappened = true
    if !isGood {
      draft.ended = known.map(\.id)
      draft.object = draft.ended.first?.description
    } else if known.isEmpty {
      let id = weighing.fresh(1)
      draft.made[id] = .goodDay(GoodDay(person: asker, date: day))
      draft.object = id.description
    }
    return draft
  }

  /// The day of the shift that somebody is on, or had last begun since yesterday; else today.
  private static func day(of person: String, in weighing: Weighing) -> CivilDate {
    let days = DateSpan(weighing.today - 1, weighing.today + 1)
    return weighing.roster(of: [person]).standing(person, over: days)
      .last { !$0.onDesk.isEmpty && $0.span.start <= weighing.now }?.name.date ?? weighing.today
  }
}
