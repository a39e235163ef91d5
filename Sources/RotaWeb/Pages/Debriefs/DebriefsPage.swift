public import CivilTime
public import Drawing
public import Planning
import Rostering
import Wellbeing

/// The debrief log: for welfare leads what is open, for everybody who holds talks their own.
///
/// What a supervisor is given is made of `HolderCareView` alone, which has no offers, answers, categories or counts.
public struct DebriefsPage: Sendable {
  /// What a lead sees.
  public struct Log: Hashable, Sendable {
    /// Open, due, not answered, nobody in time, flags.
    public let counts: [Count]
    /// Flags, with whom an offer would be made to.
    public let flags: TextTable
    /// The people of the flags, in their order.
    public let flagged: [Named]
    /// The ids of the rules of the flags, in their order.
    public let rules: [String]
    /// Cases by the time of what they are about.
    public let cases: TextTable
    /// The ids of the cases, in their order.
    public let ids: [String]
    /// Handovers whose question nobody answered.
    public let handovers: [Handover]
  }

  /// A handover whose question nobody answered.
  public struct Handover: Hashable, Sendable {
    /// Which, in words.
    public let text: String
    /// Where it is answered.
    public let path: String
  }

  /// A number with what it counts.
  public struct Count: Hashable, Sendable {
    /// The number.
    public let number: Int
    /// What it counts.
    public let label: String
  }

  /// A talk that the viewer holds.
  public struct Talk: Hashable, Sendable {
    /// The case's id.
    public let id: String
    /// With whom, what, when and by when, in words.
    public let words: [String]
  }

  /// Somebody to ask how they are.
  public struct Ask: Hashable, Sendable {
    /// Whom.
    public let person: Named
    /// By when.
    public let due: String
  }

  /// The log; nothing for who is neither lead nor deputy.
  public let log: Log?
  /// Whom to ask how they are.
  public let asks: [Ask]
  /// The talks that the viewer holds.
  public let talks: [Talk]
  /// What the viewer may offer to anybody, by its word in the form; nothing for who may not.
  public let kinds: [Named]
  /// To whom, by name.
  public let people: [Named]
  /// Whether the viewer may see the trends.
  public let seesTrends: Bool

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - lead: The leads' view; only for who is lead or deputy.
  ///   - holder: The view of who holds talks.
  ///   - viewer: The id of who looks.
  ///   - room: The room with its people.
  ///   - now: The moment.
  public init(
    lead: LeadCareView?,
    holder: HolderCareView,
    for viewer: String?,
    in room: Room,
    now: Instant
  ) {
    let zone = room.roster.zone
    let names = Naming(room.roster, showsNames: true)
    log = lead.map { Log($0, zone, names) }
    asks = holder.asks.map {
      Ask(
        person: Named(id: $0.person, name: names.person(id: $0.person)),
        due: Sentence.moment($0.due, in: zone)
      )
    }
    talks = holder.talks.map { talk in
      Talk(
        id: talk.id.description,
        words: [
          names.person(id: talk.person), Sentence.opened(talk.step.name),
          talk.span.map { Sentence.span($0, in: zone) } ?? "no time yet",
          talk.due.map { Sentence.moment($0, in: zone) } ?? "",
        ]
      )
    }
    let rights = viewer.map { room.careRights(of: $0, on: zone.date(at: now)) } ?? CareRights()
    kinds =
      rights.isLead || rights.isSupervisor ? OfferAnswer.kinds(isLead: rights.isLead) : []
    people =
      kinds.isEmpty
      ? []
      : room.roster.people
        .filter { $0.id != viewer && $0.placement(on: zone.date(at: now)) != nil }
        .map { Named(id: $0.id, name: names.person(id: $0.id)) }
        .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    seesTrends = rights.isLead
  }
}

extension DebriefsPage.Log {
  fileprivate init(_ view: LeadCareView, _ zone: ZoneRules, _ names: Naming) {
    counts = [
      .init(number: view.counts.open, label: "open"),
      .init(number: view.counts.due, label: "due within 7 days"),
      .init(number: view.counts.unanswered, label: "offers not answered"),
      .init(number: view.counts.late, label: "nobody at work in time"),
      .init(number: view.flags.count, label: view.flags.count == 1 ? "flag" : "flags"),
    ]
    flagged = view.flags.map {
      Named(id: $0.flag.person, name: names.person(id: $0.flag.person))
    }
    rules = view.flags.map(\.flag.rule)
    flags = TextTable(
      [
        .init("For"), .init("Since"), .init("Rests on"), .init("Why"), .init("Offer by"),
        .init("With"),
      ],
      rows: view.flags.map { open in
        [
          names.person(id: open.flag.person), Sentence.moment(open.flag.raised, in: zone),
          LeadCareText.basis(open.flag), open.flag.reason,
          open.due.map { Sentence.moment($0, in: zone) } ?? "",
          open.isAsked
            ? "\(open.owner.map { names.person(id: $0.id) } ?? "") (supervisor, asks how they are)"
            : LeadCareText.owner(open.owner, isDue: open.due != nil, in: zone, naming: names),
        ]
      }
    )
    ids = view.cases.map(\.id.description)
    cases = TextTable(
      [
        .init("For"), .init("About"), .init("Kind"), .init("State"), .init("Next"), .init("By"),
        .init("With"),
      ],
      rows: view.cases.map { open in
        let item = open.care.item
        return [
          names.person(id: item.person), Sentence.moment(item.event, in: zone),
          Sentence.opened(item.kind.name), LeadCareText.state(item),
          LeadCareText.next(open, in: zone, naming: names),
          open.due.map { Sentence.moment($0, in: zone) } ?? "",
          LeadCareText.owner(open.owner, isDue: open.due != nil, in: zone, naming: names),
        ]
      }
    )
    handovers = view.handovers.map {
      DebriefsPage.Handover(
        text:
          "\(Sentence.day($0.date)) \($0.letter), with the leads since \(Sentence.moment($0.since, in: zone))",
        path:
          "/debriefs/handover?date=\($0.date)&shift=\(Percent.encoded($0.letter.description))"
      )
    }
  }
}
