import CivilTime
import Drawing
import Planning
import Rostering
import Wellbeing

/// The breaks of somebody on the floor now: what they were told, and what can be entered of it.
struct BreakPage: Sendable {
  /// A break that they were told of.
  struct Told: Hashable, Sendable {
    /// How a form names it.
    let id: String
    /// `13:00–13:45 meal`.
    let text: String
    let planned: BreakSheet.Planned
  }

  let person: Named
  /// Whether it is the viewer.
  let isOwn: Bool
  /// Where they are, `at the desk`.
  let state: String
  let isOnBreak: Bool
  let isAtDesk: Bool
  /// All that they were told, in order.
  let told: [Told]
  /// Those still to come or not entered.
  let open: [Told]
  /// Those whose time is over and that were not had.
  let over: [Told]
  /// With whom a break can be changed: those on the same floor, and in the same role unless a supervisor asks.
  let others: [Named]
  /// What they would like.
  let wish: BreakSide?
  /// Whether the viewer may change breaks of two others without their saying so.
  let mayDecide: Bool
  /// What was sent, by the name of its field.
  var sent: [String: String] = [:]
  /// What was wrong with what was sent.
  var mistakes: [Mistake] = []

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - found: Whose breaks.
  ///   - floor: The floor they are on.
  ///   - facts: What is known.
  ///   - room: The room with its people.
  ///   - viewer: Who looks: themselves or a supervisor.
  init(
    _ found: FloorPerson,
    on floor: Floor,
    facts: Facts,
    in room: Room,
    for viewer: Viewer
  ) {
    let zone = room.roster.zone
    let now = floor.now
    let names = Naming(room.roster, showsNames: true)
    func named(_ planned: BreakSheet.Planned) -> Told {
      Told(
        id: "\(planned.kind.rawValue) \(planned.span.start)",
        text:
          "\(Sentence.time(planned.span.start, in: zone))–\(Sentence.time(planned.span.end, in: zone)) \(planned.kind.words)",
        planned: planned
      )
    }
    let sheet = facts.breakSheet(of: found.posting)?.sheet
    let left =
      sheet?.open(after: facts.breaks(of: found.posting).map(\.entry), at: now) ?? []
    person = Named(id: found.person, name: names.person(id: found.person))
    isOwn = found.person == viewer.personID
    mayDecide = viewer.isSupervisor
    state = found.state.words(at: now, in: zone)
    if case .onBreak = found.state { isOnBreak = true } else { isOnBreak = false }
    isAtDesk = found.isAtDesk
    told = (sheet?.breaks ?? []).filter { $0.kind != .screen }.map(named)
    open = left.map(named)
    over = left.filter { $0.span.end <= now }.map(named)
    let mayDecide = mayDecide
    others = floor.people
      .filter { $0.person != found.person && (mayDecide || $0.role == found.role) }
      .map { Named(id: $0.person, name: names.person(id: $0.person)) }
      .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    wish = facts.breakWish(of: found.posting)?.wish.side
  }

  /// The kinds of break that are entered, by their word in the form.
  static let kinds = [
    Named(id: "rest", name: "Rest"), Named(id: "meal", name: "Meal"),
    Named(id: "screen", name: "From the screen"),
  ]

  /// The kind that a word of a form means.
  static func kind(_ word: String?) -> BreakEntry.Kind? {
    switch word {
    case "rest": .statutory
    case "meal": .meal
    case "screen": .screen
    default: nil
    }
  }
}
