import CivilTime
import LondonZone
import Rostering
import Testing

@testable import Staffing

/// The shares that a rota's people are expected to answer in time, held against simulations of the same room.
struct ExpectedServiceTests {
  static let queues = [
    Queue(
      id: "999",
      name: "999",
      priority: 1,
      handleSeconds: 240,
      target: Queue.Target(share: 0.9, withinSeconds: 10)
    ),
    Queue(
      id: "101",
      name: "101",
      priority: 2,
      handleSeconds: 480,
      target: Queue.Target(share: 0.8, withinSeconds: 60)
    ),
    Queue(
      id: "mail",
      name: "mail",
      priority: 3,
      handleSeconds: 600,
      target: Queue.Target(share: 0.8, withinSeconds: 120)
    ),
  ]

  /// So many people for each set of queues.
  typealias Staff = [(serves: Set<Int>, people: Int)]

  /// What is expected at noon of a day whose calls never change.
  static func expected(_ queues: [Queue], _ erlangs: [Double], _ staff: Staff) throws -> [Double] {
    let always = DateSpan(day("2020-01-01"), .never)
    let shift = ShiftKind(
      letter: ShiftLetter("D")!,
      name: "D",
      start: WallTime("07:00")!,
      end: WallTime("19:00")!,
      unpaid: .zero
    )
    let roster = Roster(
      zone: .london,
      shifts: [shift],
      patterns: [try Pattern(id: "main", cycle: "D", anchor: day("2026-01-05"))],
      teams: [Team(id: "red", name: "red", pattern: "main", phase: 0)],
      roles: staff.enumerated().map { i, group in
        Role(
          id: "r\(i)",
          name: "",
          queues: group.serves.sorted().map { queues[$0].id },
          minimum: []
        )
      },
      people: staff.enumerated().flatMap { i, group in
        (0..<group.people).map { p in
          Person(
            id: "p\(i)-\(p)",
            name: "",
            placements: [Placement(days: always, team: "red", roles: ["r\(i)"], counts: 1)]
          )
        }
      },
      absences: [],
      restrictions: []
    )
    let days = DateSpan(day("2026-01-05"), days: 1)
    let grid = IntervalGrid(days, every: Minutes(60), in: .london)
    let forecasts = zip(queues, erlangs).map { queue, load in
      let calls = [Double](repeating: load * 3600 / queue.handleSeconds, count: grid.count)
      return Forecast(
        queue: queue.id,
        grid: grid,
        calls: calls,
        low: calls,
        high: calls,
        method: ""
      )
    }
    let service = ExpectedService(
      grid: grid,
      floor: FloorTime(DeskTime(Rota(roster, over: days), queues: queues), breaks: .none),
      demand: QueueDemand.all(queues, forecasts: forecasts, grid: grid, method: .perInterval)
    )
    return service.shares.map { $0[12] }
  }

  static func simulated(
    _ queues: [Queue],
    _ erlangs: [Double],
    _ staff: Staff,
    calls: Int
  ) throws -> [Double] {
    let classes = zip(queues, erlangs).map { queue, load in
      CallClass(
        erlangs: load,
        handle: queue.handleSeconds,
        patience: queue.patienceSeconds,
        target: queue.target
      )
    }
    let room = try SimulatedRoom(
      classes,
      groups: staff.map(\.serves),
      agents: staff.map(\.people)
    )
    return Simulation.run(room, calls: calls, seed: 7).overall.map { $0!.answeredInTime.value }
  }

  /// A room: the parts of the load its queues have, and its people.
  struct Case: CustomTestStringConvertible {
    let parts: [Double]
    let staff: Staff
    init(_ parts: [Double], _ staff: Staff) { (self.parts, self.staff) = (parts, staff) }
    var people: Int { staff.reduce(0) { $0 + $1.people } }
    var testDescription: String {
      staff.map { "\($0.people) for \($0.serves.sorted())" }.joined(separator: ", ")
    }
  }

  static let cases = [
    // Everybody for both; some for 101 or 999 alone; nobody for both.
    Case([0.3, 0.7], [([0, 1], 11)]),
    Case([0.3, 0.7], [([0, 1], 8), ([1], 3)]),
    Case([0.5, 0.5], [([0, 1], 8), ([0], 3)]),
    Case([0.3, 0.7], [([0, 1], 6), ([1], 6)]),
    Case([0.5, 0.5], [([0, 1], 6), ([1], 6)]),
    Case([0.5, 0.5], [([0], 6), ([0, 1], 6)]),
    Case([0.5, 0.5], [([0], 6), ([1], 6)]),
    Case([0.4, 0.6], [([0], 3), ([0, 1], 6), ([1], 5)]),
    Case([0.15, 0.85], [([0, 1], 2), ([1], 10)]),
    Case([0.3, 0.7], [([0, 1], 20), ([1], 20)]),
    // Chains of three queues, and each queue served by fewer than the next.
    Case([0.3, 0.4, 0.3], [([0, 1], 6), ([1, 2], 6)]),
    Case([0.3, 0.4, 0.3], [([0], 3), ([0, 1], 5), ([1, 2], 5), ([2], 3)]),
    Case([0.3, 0.4, 0.3], [([0, 1, 2], 8), ([2], 4)]),
    Case([0.3, 0.4, 0.3], [([0, 1, 2], 5), ([1, 2], 5), ([2], 4)]),
  ]

  /// The largest difference of a share, over some loads per person.
  static func worst(_ one: Case, loads: [Double], patience: [Double]) throws -> Double {
    var queues = Array(queues.prefix(one.parts.count))
    for (i, seconds) in patience.prefix(queues.count).enumerated() {
      queues[i].patienceSeconds = seconds
    }
    var worst = 0.0
    for load in loads {
      let erlangs = one.parts.map { $0 * load * Double(one.people) }
      let expected = try expected(queues, erlangs, one.staff)
      let simulated = try simulated(queues, erlangs, one.staff, calls: 60_000)
      for (a, b) in zip(expected, simulated) { worst = max(worst, abs(a - b)) }
    }
    return worst
  }

  @Test("callers who wait for as long as it takes: within three points", arguments: cases)
  func waiting(_ one: Case) throws {
    #expect(try Self.worst(one, loads: [0.5, 0.6, 0.7], patience: []) < 0.03)
  }

  @Test(
    "callers who hang up: within three points, and five where the load is as large as the people",
    arguments: cases
  )
  func hangingUp(_ one: Case) throws {
    let patience = [120.0, 240, 400]
    #expect(try Self.worst(one, loads: [0.5, 0.6, 0.7, 0.8], patience: patience) < 0.03)
    #expect(try Self.worst(one, loads: [0.9, 1], patience: patience) < 0.055)
  }

  @Test("people who are no whole number lie between the numbers around them")
  func fractions() {
    let classes = zip(Self.queues, [2.5, 5]).map {
      CallClass(erlangs: $1, handle: $0.handleSeconds, target: $0.target)
    }
    var known = KnownShares(groups: [[0, 1], [1]])
    let corners = [[6.0, 3], [7, 3], [7, 4]].map { known.answered(classes, people: $0) }
    let between = known.answered(classes, people: [6.75, 3.25])
    for queue in 0..<2 {
      let mean =
        corners[0][queue] * 0.25 + corners[1][queue] * 0.5 + corners[2][queue] * 0.25
      #expect(abs(between[queue] - mean) < 1e-4)
    }
  }

  @Test("a chain of one group is the queue it stands for")
  func oneGroup() throws {
    for (load, agents) in [(3.0, 5), (8, 9), (0.2, 1)] {
      let chain = try #require(
        GroupChain(erlangs: [load], impatience: [0], groups: [[0]], agents: [agents])
      )
      let exact = ErlangC(erlangs: load, agents: agents).probabilityOfWait
      #expect(abs(chain.busy(0) - exact) < 1e-4)
      let left = try #require(
        GroupChain(erlangs: [load], impatience: [2.5], groups: [[0]], agents: [agents])
      )
      let giving = ErlangA(erlangs: load, agents: agents, handle: 300, patience: 120)
      #expect(abs(left.busy(0) - giving.probabilityOfWait) < 1e-4)
    }
  }
}
