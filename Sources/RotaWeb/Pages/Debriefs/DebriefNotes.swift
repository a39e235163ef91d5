public import CivilTime
public import Drawing
public import Planning
import Rostering
import Wellbeing

/// What of a case is shown only once it stands in the record that it was read: why, what happened, what was written.
public struct DebriefNotes: Hashable, Sendable {
  /// A text that hangs on the case.
  public struct Text: Hashable, Sendable {
    /// The entry it was written with.
    public let entry: Int
    /// Who wrote it and when, in words.
    public let words: String

    /// Makes a line for a text.
    public init(entry: Int, words: String) {
      self.entry = entry
      self.words = words
    }
  }

  /// Hard calls, of whom a lead has opened them.
  public struct Calls: Hashable, Sendable {
    /// By time: when, what, by whom where that is theirs to see.
    public let lines: [String]
    /// How many, by category, over 7, 30 and 365 days.
    public let counts: TextTable
  }

  /// How long a reading shows what was read, in minutes; looking again later is another reading.
  public static let minutes = Minutes(10)

  /// Why the rule is there whose flag the case answers; nothing where it answers none.
  public let why: String?
  /// What happened: when, what, who.
  public let log: [[String]]
  /// The texts that the viewer may read, by entry; each reading is entered by itself.
  public let texts: [Text]
  /// The person's hard calls, where the viewer has opened them too.
  public let calls: Calls?
  /// Until when all this is shown, `21:52`.
  public let until: String

  /// Makes the notes of a case.
  ///
  /// - Parameters:
  ///   - open: The case.
  ///   - round: How care stands.
  ///   - texts: The texts that the viewer may read.
  ///   - calls: The person's log, where the viewer has opened it.
  ///   - end: Until when it is shown.
  public init(
    _ open: OpenCase,
    in round: CareRound,
    texts: [Text],
    calls: PersonCareView?,
    until end: Instant
  ) {
    let (zone, rules) = (round.room.roster.zone, round.room.wellbeing)
    let names = Naming(round.room.roster, showsNames: true)
    why = open.care.rule.flatMap { rules.flagRule($0)?.rationale.reason }
    log = open.care.item.log.map {
      [Sentence.moment($0.at, in: zone), $0.move.words, names.person(id: $0.by)]
    }
    self.texts = texts
    self.calls = calls.map { view in
      Calls(
        lines: ExposureText.lines(view.entries, rules, in: zone, naming: names),
        counts: TextTable(
          [
            .init("Category"), .init("7 days", isNumber: true), .init("30 days", isNumber: true),
            .init("365 days", isNumber: true),
          ],
          rows: view.counts.filter { $0.year > 0 }.map {
            [
              rules.category($0.category)?.name ?? $0.category, String($0.week), String($0.month),
              String($0.year),
            ]
          }
        )
      )
    }
    until = Sentence.time(end, in: zone)
  }
}
