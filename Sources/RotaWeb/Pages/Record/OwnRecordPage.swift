import CivilTime
public import Drawing
public import Planning
import Rostering
import Wellbeing

/// All that is held about the viewer's own hard calls and care, and who read it.
public struct OwnRecordPage: Sendable {
  /// A case of theirs.
  public struct Case: Hashable, Sendable {
    /// What it is, `Wellbeing check`.
    public let title: String
    /// How it stands, `offered`.
    public let state: String
    /// When it is or what comes next, in words.
    public let next: String
    /// What happened, when and by whom.
    public let log: [[String]]
    /// Its id, where the viewer may answer an offer.
    public let answers: String?
  }

  /// Hard calls and concerns: when, what, and by whom where it was not themselves.
  public let entries: TextTable
  /// The names of what stands in that table, in its order: by them each is corrected or withdrawn.
  public let entryNames: [String]
  /// Counts by category, over 7, 30 and 365 days.
  public let counts: TextTable
  /// Flags in words.
  public let flags: [String]
  /// Cases by time.
  public let cases: [Case]
  /// Good days, step-aways and check-outs in words.
  public let besides: [String]
  /// Wishes in words.
  public let wishes: [String]
  /// Who read any of it: when, who, what.
  public let readings: TextTable
  /// Whether others recorded something that is not entered as seen: until it is, they may still change it.
  public var hasUnseen = false
  /// What was done just now, by its word in the address.
  var done: String?

  /// Makes the page from the person's own view, which nobody else may be given.
  public init(_ view: OwnCareView, in room: Room) {
    let zone = room.roster.zone
    let names = Naming(room.roster, showsNames: true)
    let rules = room.wellbeing
    entries = TextTable(
      [.init("When"), .init("What"), .init("Recorded by")],
      rows: view.entries.map { entry in
        [
          Sentence.moment(entry.at, in: zone),
          entry.category.map { rules.category($0)?.name ?? $0 } ?? "concern: not themselves",
          entry.isByOther ? entry.author.map { names.person(id: $0) } ?? "a colleague" : "you",
        ]
      }
    )
    entryNames = view.entries.map(\.subject.name)
    counts = TextTable(
      [
        .init("Category"), .init("7 days", isNumber: true), .init("30 days", isNumber: true),
        .init("365 days", isNumber: true),
      ],
      rows: view.counts.lines.filter { $0.year > 0 }.map {
        [
          rules.category($0.category)?.name ?? $0.category, String($0.week), String($0.month),
          String($0.year),
        ]
      }
    )
    flags = view.flags.map { open in
      let asked = open.owner.flatMap { open.isAsked ? names.person(id: $0.id) : nil }
      return "Since \(Sentence.moment(open.flag.raised, in: zone)), for a welfare lead to see: "
        + open.flag.reason.trimmed(of: ".")
        + (asked.map { ". \($0) is asked to see how you are, and is not told why" } ?? "") + "."
    }
    cases = view.cases.map { Case($0, zone, names) }
    var besides: [String] = []
    if !view.goodDays.isEmpty {
      besides.append("Good days: " + Sentence.list(view.goodDays.map(Sentence.shortDay)))
    }
    besides += view.stepAways.map { "Stepped away, \(Sentence.moment($0.start, in: zone))" }
    besides += view.checkOuts.map {
      "Check-out of \(Sentence.shortDay($0.posting.date)): \($0.answer.rawValue)"
    }
    self.besides = besides
    var wishes: [String] = []
    if !view.wishes.unwanted.isEmpty {
      wishes.append(
        "Not to be involved: "
          + Sentence.list(view.wishes.unwanted.sorted().map { names.person(id: $0) })
      )
    }
    if let contact = view.wishes.contact {
      wishes.append(
        "Contact while away: \(contact.means.rawValue)"
          + (contact.by.map { " by \(names.person(id: $0))" } ?? "")
          + (contact.isOnDaysOff ? ", on days off too" : ", not on days off")
      )
    }
    self.wishes = wishes
    readings = TextTable(
      [.init("When"), .init("Who"), .init("What")],
      rows: view.readings.map {
        [
          Sentence.moment($0.at, in: zone), names.person(id: $0.reader), $0.subject.rawValue,
        ]
      }
    )
  }
}

extension OwnRecordPage.Case {
  fileprivate init(_ found: OwnCareView.Case, _ zone: ZoneRules, _ names: Naming) {
    let item = found.care.item
    title =
      "\(Sentence.opened(item.kind.name)), about \(Sentence.moment(item.event, in: zone))"
    state = LeadCareText.state(item)
    if let open = found.open, let step = open.care.item.next, open.placement != nil {
      let owner = open.owner.map { names.person(id: $0.id) } ?? "nobody left whom you want"
      let when =
        open.slot.map { Sentence.span($0.span, in: zone) } ?? "no time yet"
      next = "\(Sentence.opened(step.name)): \(when), with \(owner)."
    } else {
      next = ""
    }
    log = item.log.map {
      [Sentence.moment($0.at, in: zone), $0.move.words, names.person(id: $0.by)]
    }
    answers = item.state == .offered || item.state == .unanswered ? found.id.description : nil
  }
}

extension String {
  /// The text without one character at its end.
  fileprivate func trimmed(of end: Character) -> String {
    last == end ? String(dropLast()) : self
  }
}
