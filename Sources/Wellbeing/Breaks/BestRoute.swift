/// The cheapest way through a shift for one person, given what each slot of absence costs the floor.
///
/// Breaks of one person never overlap, so what they cost the floor adds up, and the best way is found exactly, from
/// the last break back.
struct BestRoute {
  let cost: Int
  /// The starts of the breaks kept; the earliest of those that cost the same.
  let starts: [Int]

  /// - Parameters:
  ///   - class: Whose way.
  ///   - prices: What each slot away costs.
  ///   - own: What a unit of the person's own cost (distance, moves) counts beside the prices.
  init(_ class: BreakClass, prices: [Int], own: Int = 1) {
    let layers = `class`.layers
    guard let last = layers.last else {
      cost = 0
      starts = []
      return
    }
    var sums = Array(repeating: 0, count: prices.count + 1)
    for i in prices.indices { sums[i + 1] = sums[i] + prices[i] }
    /// For every start of every layer, which start of the next layer follows best.
    var follows = Array(repeating: 0, count: last.first + last.starts.count)
    var ahead: [Int] = []
    for layer in layers.reversed() {
      var costs = Array(repeating: 0, count: layer.starts.count)
      for i in layer.starts.indices {
        let start = layer.starts[i]
        var cost = layer.costs[i] * own
        if layer.isFree { cost += sums[start + layer.length] - sums[start] }
        if !ahead.isEmpty {
          let run = layer.next[i]
          var least = run.lowerBound
          for j in run where ahead[j] < ahead[least] { least = j }
          cost += ahead[least]
          follows[layer.first + i] = least
        }
        costs[i] = cost
      }
      ahead = costs
    }
    var at = 0
    for i in ahead.indices where ahead[i] < ahead[at] { at = i }
    cost = ahead[at]
    var way = Array(repeating: 0, count: layers.count)
    for k in layers.indices {
      way[k] = layers[k].starts[at]
      at = follows[layers[k].first + at]
    }
    starts = way
  }
}
