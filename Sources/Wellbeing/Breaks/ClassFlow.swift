/// The break problem as an integer program in which people who are alike are only counted.
///
/// People with equal role, hours, breaks, windows and plan form a class. For each class a flow runs through the layers
/// of its breaks: so many start their first break at slot a, so many go on from a to a second at b, and so on. The
/// floor of a slot is who is there less the flows that are away, and what it lacks is bought at rising prices. As
/// everything that costs something belongs to one start of one class, the flows' cost is the people's to the unit,
/// however they are dealt out.
/// - Source: Implicit modelling of breaks: S. E. Bechtold and L. W. Jacobs, "Implicit modeling of flexible break
///   assignments in optimal shift scheduling", Management Science 36 (1990); T. Aykin, Management Science 42 (1996).
public struct ClassFlow: Sendable {
  /// The program to be solved.
  public private(set) var program = IntegerProgram()
  /// What every plan costs besides what the program counts.
  public private(set) var constant = 0
  private let classes: [BreakClass]
  private let sittings: Int
  /// For each class and layer the first column of its flows; see `column`.
  private var firsts: [[Int]] = []

  /// Builds the program of a problem.
  ///
  /// - Parameter problem: The problem.
  public init(_ problem: BreakProblem) {
    classes = BreakClass.all(of: problem)
    sittings = problem.sittings.count
    let floor = FloorCount(problem)
    let cover = addCover(floor)
    for c in classes { addFlows(of: c, cover: cover, horizon: floor.horizon) }
  }

  /// A row for each slot that can fall short, with the columns that buy what it lacks; no row elsewhere.
  private mutating func addCover(_ floor: FloorCount) -> [Int32?] {
    var leaving = floor.need.map { _ in 0 }
    for c in classes {
      var slots: Set<Int> = []
      for (layer, index) in c.paths.kept.enumerated()
      where c.sitting.breaks[index].taken == nil {
        for start in c.paths.starts[layer] {
          slots.formUnion(start..<start + c.sitting.breaks[index].length)
        }
      }
      let first = c.sitting.role * floor.horizon + c.sitting.start
      for slot in slots { leaving[first + slot] += c.sitting.supply * c.members.count }
    }
    return floor.need.indices.map { i in
      let unit = floor.unit[i / floor.horizon]
      let short = floor.need[i] - floor.present[i]
      let most = short + leaving[i]
      guard unit > 0, most > 0 else { return nil }
      guard leaving[i] > 0 else {
        constant += unit * BreakCheck.steps(short)
        return nil
      }
      let row = program.addRow(Double(short), .infinity)
      // One missing costs 1, two 3, three 7, four 11: the steps between are 1, 2, 4, 4 …
      program.addWholeColumn(cost: unit, upper: 1, entries: [(row, 1)])
      if most > 1 { program.addWholeColumn(cost: 2 * unit, upper: 1, entries: [(row, 1)]) }
      if most > 2 {
        program.addWholeColumn(cost: 4 * unit, upper: most - 2, entries: [(row, 1)])
      }
      return row
    }
  }

  private mutating func addFlows(of c: BreakClass, cover: [Int32?], horizon: Int) {
    let paths = c.paths
    let people = c.members.count
    var layers: [Int] = []
    defer { firsts.append(layers) }
    guard !paths.kept.isEmpty else { return }
    let enter = program.addRow(Double(people), Double(people))
    // Who arrives at a start goes on from it; after the last layer nobody has to.
    let through = paths.starts.dropLast().map { starts in
      starts.map { _ in program.addRow(0, 0) }
    }
    func arrival(_ layer: Int, _ i: Int) -> (cost: Int, entries: [(row: Int32, value: Double)]) {
      let start = paths.starts[layer][i]
      let timing = c.sitting.breaks[paths.kept[layer]]
      var entries: [(row: Int32, value: Double)] = []
      if layer < through.count { entries.append((through[layer][i], 1)) }
      if timing.taken == nil, c.sitting.supply > 0 {
        let first = c.sitting.role * horizon + c.sitting.start + start
        for slot in first..<first + timing.length {
          if let row = cover[slot] { entries.append((row, -Double(c.sitting.supply))) }
        }
      }
      return (timing.cost(at: start), entries)
    }
    layers.append(program.columns)
    for i in paths.starts[0].indices {
      let (cost, entries) = arrival(0, i)
      program.addWholeColumn(cost: cost, upper: people, entries: entries + [(enter, 1)])
    }
    for (layer, runs) in paths.next.enumerated() {
      layers.append(program.columns)
      for (i, run) in runs.enumerated() {
        for j in run {
          let (cost, entries) = arrival(layer + 1, j)
          program.addWholeColumn(
            cost: cost,
            upper: people,
            entries: entries + [(through[layer][i], -1)]
          )
        }
      }
    }
  }
}

extension ClassFlow {
  /// Deals flows out to people: in each class the earliest way to the first by id, and so on.
  ///
  /// - Parameter values: A value for each column of the program.
  /// - Returns: The starts of everybody's breaks, or nothing where the values are no flows of whole people.
  public func starts(_ values: [Double]) -> [[Int?]]? {
    guard values.count == program.columns else { return nil }
    var left: [Int] = []
    left.reserveCapacity(values.count)
    for value in values {
      guard value > -0.001, value < 1e9, abs(value - value.rounded()) < 0.001 else { return nil }
      left.append(Int(value.rounded()))
    }
    var starts: [[Int?]] = Array(repeating: [], count: sittings)
    for (c, layers) in zip(classes, firsts) {
      for member in c.members {
        guard let way = Self.takeWay(c, layers, &left) else { return nil }
        starts[member] = c.full(way)
      }
    }
    return starts
  }

  /// The earliest way that still has somebody on it, with one fewer on it afterwards.
  private static func takeWay(_ c: BreakClass, _ firsts: [Int], _ left: inout [Int]) -> [Int]? {
    var way: [Int] = []
    var at = 0
    for layer in firsts.indices {
      let run = layer == 0 ? c.paths.starts[0].indices : c.paths.next[layer - 1][at]
      // The columns of a layer stand in the order of the starts they leave, then of those they reach.
      let before = layer == 0 ? 0 : c.paths.next[layer - 1][..<at].reduce(0) { $0 + $1.count }
      let first = firsts[layer] + before - run.lowerBound
      guard let next = run.first(where: { left[first + $0] > 0 }) else { return nil }
      left[first + next] -= 1
      way.append(c.paths.starts[layer][next])
      at = next
    }
    return way
  }
}
