import CivilTime
import Drawing
import Planning
import Rostering

/// Somebody's days for a year, by month; rest days are left out.
struct OwnYear {
  let person: String
  let room: Room
  let from: CivilDate
  let now: Instant

  /// For how many days ahead a shift leads to its swap; the swap page has those beyond.
  private static let swapDays = 28

  private var roster: Roster { room.roster }

  var months: [MePage.Month] {
    let days = DateSpan(from, days: MePage.days)
    guard let place = roster.index(ofPerson: person) else { return [] }
    let own = Rota(roster, over: days).postings.filter { $0.person == place }
    var months: [MePage.Month] = []
    var duties: [MePage.Duty] = []
    let byDay = Dictionary(grouping: own, by: \.date)
    for date in days.days {
      if date.components.day == 1 || date == days.start, !duties.isEmpty {
        months.append(month(duties))
        duties = []
      }
      duties += (byDay[date] ?? []).map(duty)
    }
    return duties.isEmpty ? months : months + [month(duties)]
  }

  private func month(_ duties: [MePage.Duty]) -> MePage.Month {
    let date = duties.first?.date ?? from
    return MePage.Month(title: "\(Sentence.month(date)) \(date.year)", duties: duties)
  }

  private func duty(_ posting: Posting) -> MePage.Duty {
    let kind = roster.shift(posting.letter)
    let zone = roster.zone
    let name = kind?.name ?? posting.letter.description
    let hours =
      "\(Sentence.time(posting.span.start, in: zone))–\(Sentence.time(posting.span.end, in: zone))"
    var notes: [String] = []
    switch posting.origin(in: roster)?.kind {
    case .swap: notes.append("taken in a swap")
    case .cover: notes.append("cover")
    case .extra, .overtime: notes.append("extra shift")
    case nil: break
    }
    let whole = kind?.span(on: posting.date, in: zone)
    if posting.span == whole, let kind {
      let usual = kind.span(on: from, in: .utc).length
      if posting.span.length != usual {
        notes.append("\(Sentence.hours(posting.span.length)) long")
      }
    }
    switch posting.state {
    case .planned:
      return MePage.Duty(
        date: posting.date,
        text: "\(name) \(hours)",
        note: notes.joined(separator: ", "),
        mark: posting.letter.description,
        tone: notes.contains("taken in a swap") || notes.contains("cover")
          || notes.contains("extra shift")
          ? "t-swap" : kind?.isNight == true ? "t-night" : "t-day",
        swap: posting.span.start > now && posting.date < from + Self.swapDays
          ? PostingAddress.text(
            PostingName(
              person: person,
              date: posting.date,
              key: posting.origin(in: roster)?.id ?? PostingName.rostered
            )
          ) : nil
      )
    case .absent(let place):
      let absence = roster.absenceKinds.indices.contains(place) ? roster.absenceKinds[place] : nil
      return MePage.Duty(
        date: posting.date,
        text: Sentence.opened(absence?.id ?? "away"),
        note: "instead of \(name) \(hours)",
        mark: absence?.mark ?? "aw",
        tone: absence?.isWork == true ? "t-work" : "t-away"
      )
    case .restricted:
      return MePage.Duty(
        date: posting.date,
        text: "Not rostered",
        note: "a restriction takes off \(name) \(hours)",
        mark: "r",
        tone: "t-restricted"
      )
    }
  }
}
