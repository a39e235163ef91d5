import CivilTime
import Rostering

/// What the record's changes make of the cells of people.
struct BoardChanges {
  private let roster: Roster
  private let adjustments: AdjustmentTable
  private var releases: [PostingName: Release.Cause] = [:]

  init(_ roster: Roster) {
    self.roster = roster
    adjustments = AdjustmentTable(roster.changes)
    for release in roster.changes.releases where release.posting.isRostered {
      releases[release.posting] = release.cause
    }
  }

  /// The cell of a day without a posting.
  func release(of person: String, on date: CivilDate) -> RotaBoard.Cell {
    if releases.isEmpty { return .rest }
    let meaning =
      switch releases[PostingName(person: person, date: date)] {
      case nil: "Rest day"
      case .swap: "Free: given away in a swap"
      case .standDown: "Free: stood down"
      }
    return RotaBoard.Cell(text: RotaBoard.Cell.rest.text, tone: .rest, meaning: meaning)
  }

  /// The cell of a posting at the desk, from that of its shift.
  func cell(_ posting: Posting, usual: RotaBoard.Cell) -> RotaBoard.Cell {
    if roster.changes.isEmpty { return usual }
    let isKnown = roster.shift(posting.letter) != nil
    let origin = posting.origin(in: roster)
    let adjustment = adjustments[posting.name(in: roster)]
    var sign: Character?
    var hours: Minutes?
    var words = isKnown ? [usual.meaning] : [posting.letter.description]
    switch origin?.kind {
    case nil: break
    case .swap:
      sign = BoardMark.swap
      words.append("taken in a swap")
    case .cover:
      sign = BoardMark.extra
      words.append("cover")
    case .extra, .overtime:
      sign = BoardMark.extra
      words.append("extra shift")
    }
    let whole = roster.shift(posting.letter)?.span(on: posting.date, in: roster.zone)
    if let planned = adjustment?.span ?? origin?.span, planned != whole {
      hours = planned.length
      words.append("here \(clock(planned.start))–\(clock(planned.end))")
    }
    if posting.role != usualRole(of: posting) {
      words.append("as \(roster.roles[posting.role].name)")
    }
    if let desk = adjustment?.desk ?? origin?.desk { words.append("at \(desk)") }
    return RotaBoard.Cell(
      text: BoardMark.text(sign, posting.letter, hours),
      tone: isKnown ? usual.tone : .day,
      meaning: words.joined(separator: ", ")
    )
  }

  private func clock(_ moment: Instant) -> String {
    roster.zone.local(at: moment).time.description
  }

  /// The role a posting has unless something says otherwise.
  private func usualRole(of posting: Posting) -> Int? {
    let placement = roster.people[posting.person].placement(on: posting.date)
    return (placement?.roles.first).flatMap { id in roster.roles.firstIndex { $0.id == id } }
  }
}
