import CivilTime
import Drawing
import Planning
import Rostering
import Wellbeing

/// What an entry of the journal did, in a few words that a supervisor may read.
struct EntryWords {
  let room: Room

  private var zone: ZoneRules { room.roster.zone }
  private func role(_ id: String) -> String {
    room.roster.roles.first { $0.id == id }?.name.lowercased() ?? id
  }
  private func name(_ person: String) -> String {
    Naming(room.roster, showsNames: true).person(id: person)
  }

  /// `time away of Pat Lewis, Tue 27 Oct 2026`: never of what kind, for it stands where others look on.
  func text(of done: EntryDone) -> String {
    let made = done.made.map(\.fact).filter { !$0.kind.isIssued }
    let ended = done.ended.map(\.fact).filter { !$0.kind.isIssued }
    // A swap says more than the shifts that change hands by it.
    let first =
      made.filter { $0.kind == .swap }.lazy.compactMap(words).first
      ?? made.lazy.compactMap(words).first
    let gone = ended.lazy.compactMap(words).first
    if done.command == "undo" {
      // What it made stood before; where it made nothing, it only ended what had been made.
      return first.map { "brought back: \($0)" } ?? gone.map { "undone: \($0)" } ?? done.command
    }
    return first ?? gone.map { "no more \($0)" } ?? done.command
  }

  private func words(_ fact: Fact) -> String? {
    switch fact {
    case .absence(let it): "time away of \(name(it.person)), \(it.extent.spoken(in: zone))"
    case .leaveRequest(let it):
      "time away that \(name(it.absence.person)) asks for, \(it.absence.extent.spoken(in: zone))"
    case .swap(let it):
      "swap of \(name(it.gives.person)) and \(name(it.taker)), \(Sentence.shortDay(it.gives.date)): \(it.state.rawValue)"
    case .assignment(let it):
      "\(it.kind.rawValue) shift of \(name(it.person)), \(Sentence.shortDay(it.date))"
    case .release(let it):
      "\(name(it.posting.person)) stood down, \(Sentence.shortDay(it.posting.date))"
    case .adjustment(let it):
      "other hours, role or desk of \(name(it.posting.person)), \(Sentence.shortDay(it.posting.date))"
    case .acting(let it): "\(name(it.person)) acts as \(role(it.role)), \(Sentence.days(it.days))"
    case .placement(let it): "place of \(name(it.person))"
    case .worked(let it): "hours worked by \(name(it.person)), \(Sentence.span(it.span, in: zone))"
    case .told(let it):
      "\(name(it.posting.person)) told of \(Sentence.shortDay(it.posting.date))"
    case .credit(let it): "hours owed to \(name(it.person))"
    case .breakSheet(let it): "breaks told for \(Sentence.shortDay(it.posting.date))"
    case .breakTaken(let it): "a break of \(name(it.person))"
    case .person(let it): "\(name(it.id)) in the room"
    default: nil
    }
  }
}
