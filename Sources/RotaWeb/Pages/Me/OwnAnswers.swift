import CivilTime
import Drawing
import Planning
import RotaStore
import Rostering

/// What others have answered lately to what somebody asked for: leave and swaps, by whom and when.
struct OwnAnswers: Sendable {
  /// How long an answer is shown, in days.
  static let days = 28
  /// The most entries that are looked through.
  static let farthest = 400

  /// One line for each, the newest first.
  let lines: [String]

  /// Those to who looks.
  ///
  /// - Throws: `RecordError`.
  init(_ visit: Visit, of person: String) throws {
    lines = try visit.site.live.kept(
      "answers \(person) \(visit.today)",
      at: visit.standing.entry
    ) {
      try Self.found(visit, of: person)
    }
  }

  private static func found(_ visit: Visit, of person: String) throws -> [String] {
    let record = visit.site.live.record
    let names = Naming(visit.standing.room.roster, showsNames: true)
    let zone = visit.standing.base.roster.zone
    let oldest = visit.now - .days(days)
    let first = max(2, visit.standing.entry - farthest)
    guard first <= visit.standing.entry else { return [] }
    var lines: [String] = []
    for entry in try record.entries(first...visit.standing.entry).reversed() {
      if entry.entered < oldest { break }
      // What they did themselves is no answer.
      guard let word = answers[entry.command], entry.actor != person,
        let done = try? record.done(entry.seq),
        let what = subject(of: done, for: person, names, zone)
      else { continue }
      lines.append(
        "\(what): \(word) by \(names.person(id: entry.actor)), \(Sentence.moment(entry.entered, in: zone))."
      )
    }
    return lines
  }

  private static let answers = [
    GrantLeave.name: "granted", RefuseLeave.name: "declined", ApproveSwap.name: "approved",
    DeclineSwap.name: "declined", CancelSwap.name: "called off", AgreeSwap.name: "agreed to",
  ]

  /// What an answer was about, where it was asked for by somebody or asked of them.
  private static func subject(
    of done: EntryDone,
    for person: String,
    _ names: Naming,
    _ zone: ZoneRules
  ) -> String? {
    for fact in done.ended.map(\.fact) + done.made.map(\.fact) {
      switch fact {
      case .leaveRequest(let asked) where asked.absence.person == person:
        return "Leave, \(asked.absence.extent.spoken(in: zone))"
      case .swap(let swap) where swap.gives.person == person || swap.taker == person:
        let other = swap.gives.person == person ? swap.taker : swap.gives.person
        return "Swap with \(names.person(id: other)), \(Sentence.shortDay(swap.gives.date))"
      default: continue
      }
    }
    return nil
  }
}
