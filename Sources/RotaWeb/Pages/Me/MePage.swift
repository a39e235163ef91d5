public import CivilTime
public import Drawing
import Planning
import Rostering

/// Somebody's own shifts: the next one, the year, the hours, the leave, and swaps that wait for somebody.
public struct MePage: Sendable {
  /// A day with something on it.
  public struct Duty: Hashable, Sendable {
    /// The day.
    public let date: CivilDate
    /// What it is, `Day 07:00–19:00`, `leave`.
    public let text: String
    /// What is out of the ordinary: 13 h, taken in a swap, cover.
    public let note: String
    /// Its mark, with the board's colours.
    public let mark: String
    let tone: String
    /// How an address names its posting, where it lies ahead and may be swapped.
    var swap: String?
  }

  /// A month with its days.
  public struct Month: Hashable, Sendable {
    /// `October 2026`.
    public let title: String
    /// Its days in order.
    public let duties: [Duty]
  }

  /// A swap that waits.
  public struct OpenSwap: Hashable, Sendable {
    /// Its id.
    public let id: String
    /// It in words.
    public let text: String
    /// Whether the viewer is asked; they asked themselves otherwise.
    public let isAsked: Bool
  }

  /// The next shift in words, or that there is none.
  public let next: String
  /// When it is from now, `in 2 days`.
  public let distance: String
  /// The months from now.
  public let months: [Month]
  /// Until when the rota is a promise; all later days are a plan.
  public let published: CivilDate?
  /// The year in letters.
  let letters: OwnLetters
  /// Changes the viewer has not said they know of.
  public let untold: UntoldText
  /// Leave of this leave year; nothing where the room does not count it.
  public let leave: LeaveAccountText?
  /// Hours of this leave year.
  public let hours: HoursText
  /// Swaps that wait for an answer.
  public let swaps: [OpenSwap]
  /// How many talks the viewer holds and when the next one is; nothing where they hold none.
  public var held: String?
  /// What was answered lately to what the viewer asked for.
  public var answers: [String] = []

  /// How many days ahead are listed.
  public static let days = 364

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - standing: The room and its facts.
  ///   - person: The viewer's id; whom the room does not know has an empty page.
  ///   - now: The moment.
  public init(_ standing: Standing, of person: String, now: Instant) {
    let room = standing.facts.room(over: standing.base, people: [person])
    let zone = room.roster.zone
    let today = zone.date(at: now)
    let facts = standing.facts
    let names = Naming(standing.room.roster, showsNames: true)
    let next = OwnNext(person: person, roster: room.roster, now: now)
    self.next = next.sentence
    distance = next.distance
    months = OwnYear(person: person, room: room, from: today, now: now).months
    letters = OwnLetters(of: person, room: room, today: today)
    published = PublishedDays(facts).runs.last.map { $0.end - 1 }
    untold = UntoldText(
      OpenTelling.toRing(facts, now: now, person: person),
      in: standing.room,
      isOwn: true,
      showsNames: true
    )
    leave = LeaveAccount.make(of: person, on: today, facts: facts, base: standing.base, now: now)
      .map { account in
        LeaveAccountText(
          account,
          toil: HoursCredit.balance(of: person, .toil, facts: facts),
          restDays: RestDaysOwed.count(of: person, facts: facts, base: standing.base, on: today)
        )
      }
    let accounts =
      room.roster.index(ofPerson: person).map {
        HoursAccount.accounts(of: $0, in: room.roster, touching: DateSpan(today, days: 1))
      } ?? []
    hours = HoursText(accounts, in: room.roster, seesKinds: true)
    swaps = facts.all(.swap).compactMap { recorded in
      guard case .swap(let swap) = recorded.fact, !swap.hasLapsed(at: now) else { return nil }
      return OpenSwap(recorded.id.description, swap, of: person, names)
    }
  }
}

extension MePage.OpenSwap {
  fileprivate init?(_ id: String, _ swap: Swap, of person: String, _ names: Naming) {
    let asks = swap.gives.person
    guard swap.state == .asked || swap.state == .agreed, asks == person || swap.taker == person
    else { return nil }
    self.id = id
    isAsked = swap.taker == person && swap.state == .asked
    let given = Sentence.shortDay(swap.gives.date)
    let taken = swap.takes.map { "for \(Sentence.shortDay($0.date))" } ?? "for nothing"
    let whom = asks == person ? "\(names.person(id: swap.taker)) would take" : "You would take"
    let waits =
      isAsked ? "you" : swap.state == .asked ? names.person(id: swap.taker) : "a supervisor"
    text = "\(whom) \(given) of \(names.person(id: asks)), \(taken). Waits for \(waits)."
  }
}
