public import CivilTime
public import Rostering
public import Staffing

/// Makes break problems of a rota: one for each run of overlapping shifts of a day.
///
/// What is counted, in short: everybody at a desk counts for the role of their posting, as a whole person from half a
/// desk on, and a tutor with their tutees sits as one. Who is at a desk from a shift of another day is counted on the
/// floor, and their own breaks are not known here: shifts of two days seldom overlap by more than a handover. Breaks are due
/// by the time at the desk, so that who is there for half a shift has half of them.
public struct BreakShiftMaker: Sendable {
  let roster: Roster
  let needs: FloorNeeds
  let rules: BreakRules
  let wishes: [String: BreakSide]
  private let stays: [BreakStay]
  private let places: [String: Int]

  /// Prepares the postings of a rota.
  ///
  /// - Parameters:
  ///   - rota: Who is posted where.
  ///   - needs: Who is wanted on the floor.
  ///   - rules: The room's break rules.
  ///   - wishes: Who would rather have breaks early or late, by their id.
  public init(
    _ rota: Rota,
    needs: FloorNeeds,
    rules: BreakRules,
    wishes: [String: BreakSide] = [:]
  ) {
    roster = rota.roster
    self.needs = needs
    self.rules = rules
    self.wishes = wishes
    stays = BreakStay.all(of: rota)
    places = Dictionary(
      rota.roster.people.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { a, _ in a }
    )
  }

  /// The problems of a day, by time.
  ///
  /// - Parameters:
  ///   - date: The day the shifts belong to.
  ///   - live: What is known of breaks and absences where the shift is on; nothing beforehand.
  /// - Returns: A problem for each run of overlapping shifts; none on a day on which nobody works.
  public func shifts(on date: CivilDate, live: BreakStanding? = nil) -> [BreakShift] {
    let own = stays.filter { $0.date == date }
    var runs: [[BreakStay]] = []
    var end: Instant?
    for stay in own {
      if let end, stay.span.start < end, !runs.isEmpty {
        runs[runs.count - 1].append(stay)
      } else {
        runs.append([stay])
      }
      end = max(end ?? stay.span.end, stay.span.end)
    }
    return runs.compactMap { shift(of: $0, on: date, live) }
  }

  private func shift(
    of own: [BreakStay],
    on date: CivilDate,
    _ live: BreakStanding?
  ) -> BreakShift? {
    guard let from = own.map(\.span.start).min(), let to = own.map(\.span.end).max() else {
      return nil
    }
    let slot = rules.times.slot.count
    guard slot > 0 else { return nil }
    let span = Span(from, to)
    let horizon = max(1, (span.length.count + slot - 1) / slot)
    let others = stays.filter { $0.date != date && $0.span.overlaps(span) }
    var drafts = groups(own).map { BreakDraft($0, in: self, from: from, live) }
    drafts += others.map { BreakDraft(present: $0, in: self, span) }
    drafts = drafts.filter { $0.sitting.length > 0 }.sorted { $0.isBefore($1) }
    let roles = roster.roles.indices.map { role in
      BreakRole(
        weight: 1,
        required: (0..<horizon).map { t in
          let start = from + Minutes(t * slot)
          // What is over cannot fall short any more.
          if let live, start + Minutes(slot) <= live.now { return 0 }
          let need = needs.most(role: role, in: Span(start, min(start + Minutes(slot), to)))
          return min(need, BreakProblem.mostWanted)
        }
      )
    }
    let scale = min(rules.times.shortfall.count / slot, BreakProblem.largestWeight)
    guard
      let problem = try? BreakProblem(
        slotMinutes: slot,
        horizon: horizon,
        roles: roles,
        shortfallScale: scale,
        sittings: drafts.enumerated().map { $1.sitting.named(Self.id($0)) }
      )
    else { return nil }
    var seen: Set<ShiftLetter> = []
    return BreakShift(
      date: date,
      letters: own.map(\.letter).filter { seen.insert($0).inserted },
      span: span,
      problem: problem,
      seats: drafts.map(\.seat),
      screen: rules.screen
    )
  }

  /// An id that sorts as its number does.
  private static func id(_ place: Int) -> String {
    let digits = String(place)
    return String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }

  /// Tutors with the tutees that sit beside them all through, everybody else by themselves.
  private func groups(_ own: [BreakStay]) -> [[BreakStay]] {
    guard rules.areTutorsTogether else { return own.map { [$0] } }
    var tutors: [Int: Int] = [:]
    for (i, stay) in own.enumerated() where tutors[stay.person] == nil { tutors[stay.person] = i }
    var leads = Array(own.indices)
    for (i, stay) in own.enumerated() {
      let tutor = roster.people[stay.person].placement(on: stay.date)?.tutor
      guard let lead = tutor.flatMap({ places[$0] }).flatMap({ tutors[$0] }), lead != i,
        own[lead].isBeside(stay)
      else { continue }
      leads[i] = lead
    }
    // A tutor who is a tutee themselves leads nobody: they follow their own.
    for i in leads.indices where leads[leads[i]] != leads[i] { leads[i] = i }
    return own.indices.filter { leads[$0] == $0 }.map { lead in
      [own[lead]] + own.indices.filter { $0 != lead && leads[$0] == lead }.map { own[$0] }
    }
  }
}
