import Glibc
import Planning
import RotaStore
import Synchronization

/// Many readers beside a writer: each must see each entry whole, as it was when it was written.
enum RecordReaders {
  static func run(_ record: Record, work: inout BenchWork) throws {
    let entries = [record.head, record.head / 2, record.head - 1]
    let expected = try entries.map { try record.facts(asAt: $0).count }
    let tally = Tally()
    var threads: [pthread_t] = []
    let start = Bench.clock()
    for i in 0..<200 {
      let entry = entries[i % 2 == 0 ? 0 : 2]
      let count = expected[i % 2 == 0 ? 0 : 2]
      let box = Box {
        do {
          let isHead = i % 2 == 0
          for _ in 0..<2 {
            let facts = isHead && i > 20 ? try record.facts() : try record.facts(asAt: entry)
            let isWhole =
              isHead && i > 20 ? facts.entry >= entry : facts.count == count
            tally.add(isWhole)
            _ = try record.entries(max(1, entry - 20)...entry)
          }
        } catch {
          tally.add(false)
        }
      }
      var thread = pthread_t()
      let made = pthread_create(
        &thread,
        nil,
        { raw in
          guard let raw else { return nil }
          Unmanaged<Box>.fromOpaque(raw).takeRetainedValue().body()
          return nil
        },
        Unmanaged.passRetained(box).toOpaque()
      )
      if made == 0 { threads.append(thread) }
    }
    let before = record.head
    for _ in 0..<100 { try work.one(in: record) }
    let written = record.head - before
    for thread in threads { pthread_join(thread, nil) }
    let (right, wrong) = tally.counts
    print(
      "  \(threads.count) readers, 1 writer     \(Bench.fixed(Bench.clock() - start, 2)) s: \(written) entries written, "
        + "\(right) reads whole, \(wrong) not"
    )
    if wrong > 0 || threads.count < 200 { exit(1) }
  }

  private final class Box: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private final class Tally: Sendable {
    private let state = Mutex((right: 0, wrong: 0))
    func add(_ isRight: Bool) {
      state.withLock { if isRight { $0.right += 1 } else { $0.wrong += 1 } }
    }
    var counts: (Int, Int) { state.withLock { ($0.right, $0.wrong) } }
  }
}
