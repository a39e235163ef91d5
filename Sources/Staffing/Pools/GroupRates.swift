/// How fast people of each group become busy and free, by the set of groups that are fully busy.
///
/// Shape: sets of groups are bits, bit `g` for the group at place `g`.
struct GroupRates {
  /// By queue, the groups that serve it.
  let serving: [Int]
  /// Calls that come to each group in one mean handle time, by set of groups fully busy: `up[set][group]`.
  private(set) var up: [[Double]] = []
  /// By set and group, the chance that no call waits that the group may take.
  private var empty: [[Double]] = []

  init(erlangs: [Double], impatience: [Double], serves: [Set<Int>], sizes: [Int]) {
    let serving = erlangs.indices.map { queue in
      serves.indices.reduce(0) { serves[$1].contains(queue) ? $0 | 1 << $1 : $0 }
    }
    // The most specialised first, as a simulated room has it.
    let ranked = serves.indices.sorted {
      serves[$0].count == serves[$1].count ? $0 < $1 : serves[$0].count < serves[$1].count
    }
    for full in 0..<(1 << sizes.count) {
      var calls = [Double](repeating: 0, count: sizes.count)
      var free = [Double](repeating: 1, count: sizes.count)
      for queue in erlangs.indices {
        if let g = ranked.first(where: { (serving[queue] & ~full) >> $0 & 1 == 1 }) {
          calls[g] += erlangs[queue]
        } else if serving[queue] != 0 {
          let own = sizes.indices.filter { serving[queue] >> $0 & 1 == 1 }
          let answers = own.reduce(0) { $0 + Double(sizes[$1]) * free[$1] }
          let spell = BusySpell(
            arrivals: erlangs[queue],
            answers: max(answers, 1e-9),
            impatience: impatience[queue]
          )
          for g in own { free[g] *= spell.empty }
        }
      }
      up.append(calls)
      empty.append(free)
    }
    self.serving = serving
    self.sizes = sizes
  }

  private let sizes: [Int]

  /// How fast a group with so many busy people has one fewer.
  func down(_ group: Int, busy: Int, full: Int) -> Double {
    Double(busy) * (busy == sizes[group] ? empty[full][group] : 1)
  }
}
