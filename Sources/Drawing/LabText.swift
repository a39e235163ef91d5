import CivilTime
public import Planning
import Rostering

/// What cycles mean, side by side: a table of figures, the rules, the occasions, and where shifts came from.
public struct LabText: Hashable, Sendable {
  /// One row a figure, one column a cycle.
  public let figures: TextTable
  /// What the room's rules find, a section a cycle.
  public let rules: [String]
  /// Hours on each occasion, one row a team of the first cycle and one a cycle against it.
  public let occasions: TextTable
  /// What is ready-made, unknown or left out.
  public let notes: [String]
  /// The first cycle in a sentence.
  public let summary: String

  /// Puts a cycle, and those it is held against, into words.
  public init(_ lab: PatternLab, against others: [PatternLab] = []) {
    let labs = [lab] + others
    summary = Self.summary(lab)
    figures = Self.figures(labs)
    rules = Self.rules(labs)
    occasions = Self.occasions(labs)
    notes = Self.notes(labs)
  }

  /// All of it.
  public var text: String {
    let parts = [
      [summary], figures.lines(), rules, occasions.rows.isEmpty ? [] : occasions.lines(), notes,
    ]
    return parts.filter { !$0.isEmpty }.map { $0.map { $0 + "\n" }.joined() }
      .joined(separator: "\n")
  }

  private static func summary(_ lab: PatternLab) -> String {
    let reading = lab.reading
    let name = ReadyPattern.named(reading.pattern).map { " (\($0.name))" } ?? ""
    let (free, all) = (reading.weekends.free, reading.weekends.all)
    return "\(reading.pattern)\(name): \(Sentence.decimal(reading.hoursPerWeek)) h a week on duty, "
      + "\(Sentence.decimal(reading.paidPerWeek)) h paid, "
      + "\(free) of \(all) weekends free, \(cover(reading))."
  }

  static func cover(_ reading: PatternReading) -> String {
    guard let cover = reading.cover else { return "no duties, so nothing to cover" }
    let teams = Sentence.count(cover.offsets.count, "team")
    let isAll = cover.offsets.count == reading.pattern.cycle.count && cover.offsets.count > 1
    let even = isAll ? "even only with \(teams), one a day of the cycle" : "even with \(teams)"
    return cover.fewest > 0 ? "\(even), round the clock" : "\(even), not round the clock"
  }

  private static func notes(_ labs: [PatternLab]) -> [String] {
    var notes: [String] = []
    func add(_ note: String) { if !notes.contains(note) { notes.append(note) } }
    for lab in labs {
      for kind in lab.ready {
        add(
          "\(kind.letter) is ready-made: \(kind.spoken), all of it paid; "
            + "--shift \(kind.letter)=FROM-TO makes it your own."
        )
      }
      for letter in lab.unknown { add("\(letter) is unknown and counts as no duty.") }
      // A ready cycle may be worked with other hours than the room's own letter has.
      for kind in ReadyPattern.named(lab.reading.pattern)?.kinds ?? [] {
        guard let used = lab.reading.kinds.first(where: { $0.letter == kind.letter }),
          (used.start, used.end) != (kind.start, kind.end)
        else { continue }
        add(
          "\(kind.letter) is the room’s \(used.start)–\(used.end); \(lab.reading.pattern) is usually worked "
            + "with --shift \(kind.written)."
        )
      }
    }
    if let cost = labs.first?.costs.first {
      add(
        "People a team: equal teams, just large enough for every interval of the calls expected "
          + "\(Sentence.days(cost.days)), breaks taken out, nobody away."
      )
    }
    for lab in labs where lab.holidaysTo < lab.years.upperBound {
      add(
        lab.holidaysTo == 0
          ? "No bank holidays are known." : "Bank holidays are known to \(lab.holidaysTo)."
      )
    }
    if labs.contains(where: { !$0.rules.isEmpty }) {
      add(
        "Rules are an indicative check of the cycle alone: no leave, no overtime, no personal records."
      )
    }
    return notes
  }
}

extension ShiftKind {
  /// `E=07:00-17:00`, as it is written on the command line.
  var written: String { "\(letter)=\(start)-\(end)" }
}
