/// Which queues have to be looked at together, so that people who serve several are never counted twice.
///
/// For a set S of queues, only those who serve something in S can help; together they must be as many as a pool that
/// serves S alone needs. It is enough to ask this of sets to which no queue can be added without adding people
/// (closed sets), since what is asked of a larger set is at least as much. The condition is necessary; for two
/// queues it has three cuts.
///
/// - Source: P. Hall, "On representatives of subsets", J. London Math. Soc. 10 (1935), whose condition it is the
///   counterpart of.
public enum Cuts {
  /// The most sets that are looked at.
  public static let most = 64

  /// The sets of queues worth a look: every queue by itself, and every closed set.
  ///
  /// A set is closed where no queue outside it is served only by people who serve something in it; what lies outside
  /// is then a union of what whole groups serve, and that is how they are found.
  ///
  /// - Parameter groups: For each group of people the places of the queues it serves.
  /// - Returns: Sets of places in rising order: single queues first, then by size; at most `most`, single ones
  ///   always among them.
  public static func closedSets(groups: [Set<Int>]) -> [[Int]] {
    let all = groups.reduce(into: Set<Int>()) { $0.formUnion($1) }
    let singles = all.sorted().map { [$0] }
    // In the order they are found, so that those beyond the most are the same in every run.
    var outsides: [Set<Int>] = [[]]
    var found = Set(outsides)
    for group in Set(groups).sorted(by: { $0.sorted().lexicographicallyPrecedes($1.sorted()) }) {
      for outside in outsides where outsides.count < 4096 {
        let union = outside.union(group)
        if found.insert(union).inserted { outsides.append(union) }
      }
    }
    let closed = outsides.map { all.subtracting($0).sorted() }.filter { $0.count > 1 }
    let ranked = closed.sorted {
      $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count < $1.count
    }
    // The whole room is the last to be left out.
    let room = max(0, most - singles.count)
    let kept =
      ranked.count > room
      ? Array(ranked.prefix(max(0, room - 1))) + ranked.suffix(min(1, room)) : ranked
    return singles + kept
  }

  /// The groups who can help with a set of queues.
  public static func serving(_ queues: [Int], groups: [Set<Int>]) -> [Int] {
    groups.indices.filter { !groups[$0].isDisjoint(with: queues) }
  }
}
