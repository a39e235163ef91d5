import CivilTime
import Drawing
public import Planning
import Rostering
import Wellbeing

/// One open case for who sees to it: how it stands and what is next; what happened only once it was opened as a reading.
public struct DebriefCasePage: Sendable {
  /// Whose it is.
  public let person: String
  /// What it is and about when.
  public let title: String
  /// How it stands.
  public let state: String
  /// What is to be done next.
  public let next: String
  /// With whom it is, and by when.
  public let owner: String
  /// What may be entered now, by its word in the form, what is likeliest first.
  public let moves: [Named]
  /// Times that the person may agree to, by their word in the form.
  public let times: [Named]
  /// From when on the person may pick a time; nothing where they may pick none.
  public let pickFrom: String?
  /// The reasons for which it may be closed, by their word in the form.
  public let reasons: [Named]
  /// What was opened as a reading; nothing before.
  public let notes: DebriefNotes?
  /// What was wrong with what was sent.
  public var mistakes: [Mistake] = []
  let id: String

  /// Makes the page of a case that the viewer has a part in as lead or deputy.
  ///
  /// - Parameters:
  ///   - open: The case.
  ///   - round: How care stands.
  ///   - viewer: The id of who looks.
  ///   - notes: What they have opened; nothing where no reading of theirs stands.
  public init(_ open: OpenCase, in round: CareRound, for viewer: String, notes: DebriefNotes?) {
    let zone = round.room.roster.zone
    let names = Naming(round.room.roster, showsNames: true)
    let item = open.care.item
    self.notes = notes
    id = open.id.description
    person = names.person(id: item.person)
    title = "\(Sentence.opened(item.kind.name)), about \(Sentence.moment(item.event, in: zone))"
    state = LeadCareText.state(item)
    next = LeadCareText.next(open, in: zone, naming: names)
    owner =
      LeadCareText.owner(open.owner, isDue: open.due != nil, in: zone, naming: names)
      + (open.due.map { ", by \(Sentence.moment($0, in: zone))" } ?? "")
    let deeds = CareDeed.all(for: open, by: viewer, in: round)
    let apart: Set<CareDeed> = [.firstAfter, .earlier, .pick, .close]
    moves = deeds.filter { !apart.contains($0) }.map {
      Named(id: $0.rawValue, name: $0.words(step: item.due, state: item.state))
    }
    let question = open.question
    times = [(CareDeed.firstAfter, question?.firstAfter), (.earlier, question?.earlier)]
      .compactMap { deed, slot in
        slot.map {
          Named(
            id: deed.rawValue,
            name: "\(deed.words(step: nil)): \(CareWhen.text($0, in: zone, naming: names))"
          )
        }
      }
    pickFrom =
      deeds.contains(.pick)
      ? Sentence.moment(question?.pickFrom ?? round.now, in: zone) : nil
    reasons = CareDeed.reasons(for: open, by: viewer, in: round).map {
      Named(id: $0.rawValue, name: Sentence.opened($0.words))
    }
  }
}
