public import CivilTime
public import Rostering

/// The break plans of a rota's first days: for each run of overlapping shifts its problem and the plan of it.
public struct RotaBreaks: Hashable, Sendable {
  /// One run of shifts with its plan.
  public struct Placed: Hashable, Sendable {
    /// The shifts, with everybody on them.
    public let shift: BreakShift
    /// Where their breaks go.
    public let plan: BreakPlan

    /// Makes one.
    public init(shift: BreakShift, plan: BreakPlan) {
      self.shift = shift
      self.plan = plan
    }

    /// Every break of everybody: the longer ones as placed, the short ones spread between them.
    public var breaks: [PlannedBreak] { shift.breaks(plan) + ScreenSpread.breaks(of: shift, plan) }
  }

  /// How many days are planned: beyond them absences and demand change too much for a plan by the quarter-hour.
  public static let plannedDays = 28

  /// The days, by the day a posting belongs to.
  public let days: DateSpan
  /// By day and time.
  public let shifts: [Placed]

  /// Makes a value of plans that there are.
  public init(days: DateSpan, shifts: [Placed]) {
    self.days = days
    self.shifts = shifts
  }

  /// Plans the breaks of some days.
  ///
  /// Problems that are the same but for names are solved once.
  ///
  /// - Parameters:
  ///   - days: The days.
  ///   - maker: Makes the problems of each.
  ///   - planner: Places the breaks.
  /// - Returns: A plan for each run of shifts.
  /// - Complexity: linear in the days, but for the planner.
  public static func make(
    over days: DateSpan,
    of maker: BreakShiftMaker,
    by planner: some BreakPlanner
  ) -> RotaBreaks {
    let shifts = days.days.flatMap { maker.shifts(on: $0) }
    var places: [BreakProblem: Int] = [:]
    var problems: [BreakProblem] = []
    for shift in shifts where places[shift.problem] == nil {
      places[shift.problem] = problems.count
      problems.append(shift.problem)
    }
    let plans = planner.plans(for: problems)
    return RotaBreaks(
      days: days,
      shifts: shifts.map { shift in
        let place = places[shift.problem] ?? 0
        // A planner that breaks its promise has the pure one keep it.
        let plan =
          plans.indices.contains(place)
          ? plans[place] : PureBreakPlanner().plan(for: shift.problem)
        return Placed(shift: shift, plan: plan)
      }
    )
  }

  /// Every planned break, by the day and start of the shift, the person and time.
  public var breaks: [PlannedBreak] {
    shifts.flatMap(\.breaks).sorted { a, b in
      (a.shiftStart, a.posting, a.span.start) < (b.shiftStart, b.posting, b.span.start)
    }
  }

  /// The longer breaks of everybody whose breaks are planned, by their posting: none where no room was found for any.
  public var longer: [PostingName: [Span]] {
    var spans: [PostingName: [Span]] = [:]
    for placed in shifts {
      for posting in placed.shift.seats.flatMap(\.postings) {
        spans[posting] = spans[posting] ?? []
      }
      for one in placed.shift.breaks(placed.plan) {
        spans[one.posting, default: []].append(one.span)
      }
    }
    return spans
  }

  /// The plan of the shifts that a posting's kind of shift is in on a day.
  public func placed(_ letter: ShiftLetter, on date: CivilDate) -> Placed? {
    shifts.first { $0.shift.date == date && $0.shift.letters.contains(letter) }
  }
}

/// The figures of break plans that a report gives.
public struct RotaBreakTotals: Hashable, Sendable {
  /// Runs of shifts planned.
  public let shifts: Int
  /// Longer breaks placed, each once a person.
  public let placed: Int
  /// Longer breaks for which there was no room.
  public let leftOut: Int
  /// Short breaks from the screen.
  public let screen: Int
  /// Runs of shifts in which the floor falls below the requirement.
  public let short: Int
  /// People missing, summed over the slots in which they are.
  public let peopleSlots: Int
  /// How many of them would be missing with nobody on a break.
  public let anyway: Int
  /// The minutes of a slot.
  public let slotMinutes: Int
  /// Who placed them: the solver where it placed any.
  public let planner: BreakPlan.Planner
  /// In how many runs of shifts it is proved that nothing is better.
  public let proven: Int
  /// How much better plans might still cost at the very most, together.
  public let gap: Int

  /// Whether every plan is proved best.
  public var isProven: Bool { proven == shifts }
}

extension RotaBreaks {
  /// The figures.
  public var totals: RotaBreakTotals {
    let all = shifts.flatMap(\.breaks)
    return RotaBreakTotals(
      shifts: shifts.count,
      placed: all.count { $0.rule != "screen" },
      leftOut: shifts.reduce(0) { sum, placed in
        sum
          + placed.plan.relaxed.reduce(0) {
            $0 + $1.leeway.leftOut.count * placed.shift.seats[$1.sitting].postings.count
          }
      },
      screen: all.count { $0.rule == "screen" },
      short: shifts.count { !$0.plan.shortfalls.isEmpty },
      peopleSlots: shifts.reduce(0) { $0 + $1.plan.shortfalls.reduce(0) { $0 + $1.short } },
      anyway: shifts.reduce(0) { $0 + $1.shift.shortAnyway },
      slotMinutes: shifts.first?.shift.problem.slotMinutes ?? 0,
      planner: shifts.contains { $0.plan.planner == .solver } ? .solver : .pure,
      proven: shifts.count { $0.plan.isProven },
      gap: shifts.reduce(0) { $0 + $1.plan.gap }
    )
  }
}
