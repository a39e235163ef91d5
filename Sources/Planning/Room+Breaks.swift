public import CivilTime
public import Rostering
public import Staffing
public import Wellbeing

extension Room {
  /// Makes the break problems of a rota of this room.
  ///
  /// - Parameters:
  ///   - rota: The rota.
  ///   - coverage: What it is held against.
  ///   - wishes: Who would rather have breaks early or late, by their id.
  /// - Returns: What makes the problems of a day.
  public func breakShifts(
    of rota: Rota,
    _ coverage: Coverage,
    wishes: [String: BreakSide] = [:]
  ) -> BreakShiftMaker {
    BreakShiftMaker(rota, needs: FloorNeeds(coverage, of: rota), rules: breaks, wishes: wishes)
  }

  /// Makes the break problems of the shifts of one day, and of the day after, into which a night reaches.
  ///
  /// - Parameters:
  ///   - date: The day.
  ///   - demand: The calls of the past, a history a queue.
  ///   - wishes: Who would rather have breaks early or late, by their id.
  /// - Returns: What makes the problems of that day.
  public func breakShifts(
    on date: CivilDate,
    demand: [CallHistory],
    wishes: [String: BreakSide] = [:]
  ) -> BreakShiftMaker {
    let days = DateSpan(date, days: 2)
    let rota = Rota(roster, over: days)
    let needs = CoverageNeeds(
      of: rota,
      queues: queues,
      settings: staffing,
      forecasts: forecasts(from: demand, over: days).compactMap { $0?.forecast }
    )
    return breakShifts(of: rota, needs.unbroken, wishes: wishes)
  }

  /// What breaks take of the floor: the longer ones of the room's rules.
  ///
  /// - Parameter placed: The breaks that are placed; everybody else loses a share of the time at the desk.
  /// - Returns: Steps by time at the desk, and the placed breaks.
  public func floorBreaks(_ placed: RotaBreaks? = nil) -> FloorBreaks {
    FloorBreaks(
      steps: Set(breaks.breaks.map(\.moreThan)).map { time in
        let due = breaks.breaks(in: time + Minutes(1))
        return FloorBreaks.Step(
          moreThan: time,
          length: due.reduce(.zero) { $0 + $1.length }
        )
      },
      placed: placed?.longer ?? [:]
    )
  }
}
