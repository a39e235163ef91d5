import CivilTime
import Drawing
import Planning
import Rostering

/// Somebody's year in letters, a month a row: what is read at a glance and printed.
struct OwnLetters: Hashable, Sendable {
  /// A day: what stands in its cell.
  struct Day: Hashable, Sendable {
    let text: String
    let tone: String
    let isWeekend: Bool
  }

  /// A month.
  struct Month: Hashable, Sendable {
    let title: String
    let days: [Day]
  }

  /// Twelve of them, this one first.
  let months: [Month]
  /// What the marks that are there mean.
  let key: [(mark: String, tone: String, meaning: String)]

  static func == (a: Self, b: Self) -> Bool { a.months == b.months }
  func hash(into hasher: inout Hasher) { hasher.combine(months) }

  init(of person: String, room: Room, today: CivilDate) {
    let roster = room.roster
    let (year, month, _) = today.components
    let starts = (0...12).map { i -> CivilDate in
      let n = month - 1 + i
      return CivilDate(year: year + n / 12, month: n % 12 + 1, day: 1) ?? today
    }
    let days = DateSpan(starts[0], max(starts[0], starts[12]))
    let place = roster.index(ofPerson: person)
    let own = Rota(roster, over: days).postings.filter { $0.person == place }
    let byDay = Dictionary(grouping: own, by: \.date)
    var meanings: [String: (String, String)] = [:]
    months = zip(starts, starts.dropFirst()).map { start, end in
      Month(
        title: "\(Sentence.month(start)) \(start.year)",
        days: DateSpan(start, max(start, end)).days.map { date in
          let marks = (byDay[date] ?? []).map { Self.mark($0, roster) }
          for mark in marks { meanings[mark.mark] = (mark.tone, mark.meaning) }
          return Day(
            text: marks.isEmpty ? "·" : marks.map(\.mark).joined(separator: "/"),
            tone: marks.first?.tone ?? "",
            isWeekend: date.weekday == .saturday || date.weekday == .sunday
          )
        }
      )
    }
    key =
      meanings.sorted { $0.key < $1.key }.map { ($0.key, $0.value.0, $0.value.1) }
      + [("·", "", "rest day")]
  }

  private static func mark(
    _ posting: Posting,
    _ roster: Roster
  ) -> (mark: String, tone: String, meaning: String) {
    let kind = roster.shift(posting.letter)
    let name = kind?.name.lowercased() ?? posting.letter.description
    switch posting.state {
    case .planned:
      let tone = kind?.isNight == true ? "t-night" : "t-day"
      switch posting.origin(in: roster)?.kind {
      case .swap: return ("⇄\(posting.letter)", "t-swap", "\(name), taken in a swap")
      case .cover, .extra, .overtime: return ("+\(posting.letter)", "t-swap", "\(name), extra")
      case nil: return ("\(posting.letter)", tone, name)
      }
    case .absent(let place):
      guard roster.absenceKinds.indices.contains(place) else { return ("aw", "t-away", "away") }
      let absence = roster.absenceKinds[place]
      return (absence.mark, absence.isWork ? "t-work" : "t-away", absence.id)
    case .restricted: return ("r", "t-restricted", "taken off by a restriction")
    }
  }
}

extension OwnLetters {
  /// The table, its key and what prints it.
  var html: HTML {
    let head = HTML.joined((1...31).map { "<th scope=\"col\">\($0)</th>" })
    let items = key.map { mark, tone, meaning -> HTML in
      "<li><span class=\"m \(tone)\">\(TextWidth.clean(mark))</span>\(HTML(words: meaning))</li>\n"
    }
    return """
      <h2>The year in letters</h2>
      <ul class="key">
      \(HTML.joined(items))</ul>
      <div class="wide" role="region" aria-labelledby="letters" tabindex="0">
      <table class="letters">
      <caption><span id="letters">Twelve months, a letter a day</span></caption>
      <thead><tr><th scope="col">Month</th>\(head)</tr></thead>
      <tbody>
      \(HTML.joined(months.map(row)))</tbody>
      </table>
      </div>
      <p><button type="button" class="quiet" data-print data-script hidden>Print the year</button></p>

      """
  }

  private func row(_ month: Month) -> HTML {
    let cells = (0..<31).map { i -> HTML in
      guard i < month.days.count else { return "<td class=\"none\"></td>" }
      let day = month.days[i]
      let style = [day.isWeekend && day.tone.isEmpty ? "we" : "", day.tone].joined(separator: " ")
        .split(separator: " ").joined(separator: " ")
      return
        "<td\(HTML.when(!style.isEmpty, " class=\"\(style)\""))>\(TextWidth.clean(day.text))</td>"
    }
    return "<tr><th scope=\"row\">\(month.title)</th>\(HTML.joined(cells))</tr>\n"
  }
}
