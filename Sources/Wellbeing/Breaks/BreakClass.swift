/// People who are alike in everything but their name, and so need only be counted.
struct BreakClass: Sendable {
  /// What they have in common.
  let sitting: BreakSitting
  /// Their legal ways through the shift.
  let paths: BreakPaths
  /// The breaks for which there is no room.
  let leftOut: [Int]
  /// The breaks kept, made ready for `BestRoute`, which walks through them very often.
  let layers: [Layer]
  /// Who they are: indexes into the problem's sittings, by id.
  var members: [Int]

  /// One break and its possible starts.
  struct Layer: Sendable {
    let length: Int
    /// Whether it is still to be taken.
    let isFree: Bool
    /// The number of its first start among those of all layers.
    let first: Int
    let starts: [Int]
    /// What each start costs the person.
    let costs: [Int]
    /// For each start those of the next layer that may follow; empty in the last layer.
    let next: [Range<Int>]
  }

  private init(_ sitting: BreakSitting, _ paths: BreakPaths, _ leftOut: [Int], _ member: Int) {
    self.sitting = sitting
    self.paths = paths
    self.leftOut = leftOut
    members = [member]
    var first = 0
    layers = paths.kept.enumerated().map { k, index in
      let timing = sitting.breaks[index]
      defer { first += paths.starts[k].count }
      return Layer(
        length: timing.length,
        isFree: timing.taken == nil,
        first: first,
        starts: paths.starts[k],
        costs: paths.starts[k].map { timing.cost(at: $0) },
        next: k < paths.next.count ? paths.next[k] : []
      )
    }
  }

  /// The classes of a problem, in the order in which they first appear.
  static func all(of problem: BreakProblem) -> [BreakClass] {
    var places: [BreakSitting: Int] = [:]
    var classes: [BreakClass] = []
    for (index, sitting) in problem.sittings.enumerated() {
      let key = sitting.unnamed
      if let place = places[key] {
        classes[place].members.append(index)
        continue
      }
      let leeway = BreakLeeway(for: sitting)
      // A leeway is found by trying it, so there is a way with it.
      guard let paths = BreakPaths(sitting, leeway) else { continue }
      places[key] = classes.count
      classes.append(Self(key, paths, leeway.leftOut, index))
    }
    for place in classes.indices {
      classes[place].members.sort {
        (problem.sittings[$0].id, $0) < (problem.sittings[$1].id, $1)
      }
    }
    return classes
  }

  /// Starts of the breaks kept, with nothing where one is left out.
  func full(_ kept: [Int]) -> [Int?] {
    var full: [Int?] = Array(repeating: nil, count: sitting.breaks.count)
    for (index, start) in zip(paths.kept, kept) { full[index] = start }
    return full
  }
}
