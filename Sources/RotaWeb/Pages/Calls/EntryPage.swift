import CivilTime
import Drawing
import Planning
import Rostering
import Wellbeing

/// One hard call or concern, to be corrected or withdrawn by whom it is about or by who recorded it.
struct EntryPage: Sendable {
  /// The id of the event or the concern.
  let name: String
  /// What it is and when it was, for whom it is about; when it was recorded, for who did.
  let lead: String
  /// Whether it is the viewer's own.
  let isOwn: Bool
  /// Whether it is a concern, which has nothing to correct.
  let isConcern: Bool
  /// Whose entries can be changed: the viewer's own, or those of people who have not seen them.
  let people: [Named]
  /// The room's kinds of hard call.
  let kinds: [Named]
  /// For whom, as it was sent.
  var chosen: Set<String> = []
  /// The other kind, as it was sent.
  var kind = ""
  /// The other time, as it was typed.
  var at = ""
  /// What was wrong with what was sent.
  var mistakes: [Mistake] = []

  /// Where its forms are sent.
  var path: String { "\(back)/\(Percent.encoded(name))" }
  /// The list it comes from.
  var back: String { isOwn ? "/me/record" : "/me/raised" }

  /// The page of an entry of one's own.
  init(_ entry: OwnEntry, of person: String, in room: Room) {
    let rules = room.wellbeing
    let names = Naming(room.roster, showsNames: true)
    let what = entry.category.map { rules.category($0)?.name ?? $0 } ?? "A concern about you"
    let by = entry.isByOther ? entry.author.map { names.person(id: $0) } ?? "a colleague" : "you"
    name = entry.subject.name
    lead =
      "\(Sentence.opened(what)), \(Sentence.moment(entry.at, in: room.roster.zone)). Recorded by \(by)."
    isOwn = true
    isConcern = entry.category == nil
    people = [Named(id: person, name: names.person(id: person))]
    kinds = rules.categories.map { Named(id: $0.id, name: $0.name) }
  }

  /// The page of what the viewer recorded about others: the entries of one name, never empty.
  init?(_ entries: [RaisedEntry], in room: Room) {
    guard let first = entries.first else { return nil }
    let names = Naming(room.roster, showsNames: true)
    let about = entries.map { Named(id: $0.person, name: names.person(id: $0.person)) }
      .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    name = first.name
    lead =
      "\(first.isConcern ? "A concern" : "A hard call"), which you recorded on "
      + "\(Sentence.moment(first.recorded, in: room.roster.zone)) about \(Sentence.list(about.map(\.name)))."
    isOwn = false
    isConcern = first.isConcern
    people = about
    kinds = room.wellbeing.categories.map { Named(id: $0.id, name: $0.name) }
  }
}
