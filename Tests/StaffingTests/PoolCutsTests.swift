import Staffing
import Testing

/// Queues looked at together, so that nobody is counted twice.
struct PoolCutsTests {
  @Test func closedSets() {
    #expect(Cuts.closedSets(groups: [[0], [1]]) == [[0], [1], [0, 1]])
    #expect(Cuts.closedSets(groups: [[0, 1]]) == [[0], [1], [0, 1]])
    // 0 and 2 share nobody, and whoever serves either may leave 1 to the other.
    #expect(
      Cuts.closedSets(groups: [[0, 1], [1, 2]]) == [[0], [1], [2], [0, 1, 2]]
    )
    #expect(Cuts.closedSets(groups: []) == [])
  }

  /// Every set that is left out asks no more than a kept one of the same people: checked against the definition.
  @Test func leftOutSetsHaveAKeptOneOfTheSamePeople() {
    let groups: [Set<Int>] = [[0], [0, 1], [1, 2, 3], [3], [2, 4]]
    let kept = Cuts.closedSets(groups: groups).map(Set.init)
    for mask in 1..<32 {
      let set = Set((0..<5).filter { mask >> $0 & 1 == 1 })
      let people = Cuts.serving(set.sorted(), groups: groups)
      #expect(
        kept.contains {
          $0.isSuperset(of: set) && Cuts.serving($0.sorted(), groups: groups) == people
        }
      )
    }
  }

  @Test func manyGroupsStayWithinTheBound() {
    let groups = (0..<12).map { Set([$0, ($0 + 1) % 12]) }
    let sets = Cuts.closedSets(groups: groups)
    #expect(sets.count <= Cuts.most)
    #expect((0..<12).allSatisfy { sets.contains([$0]) })
    #expect(sets.contains(Array(0..<12)))
  }

  @Test func flexibleAndSpecialisedPeopleTogether() {
    let target = Queue.Target(share: 0.9, withinSeconds: 10)
    let other = Queue.Target(share: 0.8, withinSeconds: 60)
    let classes = [
      CallClass(erlangs: 2, handle: 240, target: target),
      CallClass(erlangs: 50 * 480 / 3600, handle: 480, target: other),
    ]
    let pool = GroupStaff(classes, groups: [[0, 1]], occupancy: 1, calls: 150_000)
    #expect(pool.agents == [13])
    #expect(pool.isConfirmed && pool.repairs == 0)
    let split = GroupStaff(classes, groups: [[0], [1]], occupancy: 1, calls: 60_000)
    #expect(split.agents == [5, 10])
    let mixed = GroupStaff(classes, groups: [[1], [0, 1]], occupancy: 1, calls: 60_000)
    for cut in mixed.cuts {
      #expect(cut.groups.reduce(0) { $0 + mixed.agents[$1] } >= cut.required.agents)
    }
    #expect(mixed.isConfirmed)
  }
}
