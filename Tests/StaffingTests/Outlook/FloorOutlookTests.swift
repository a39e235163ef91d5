import Foundation
import Staffing
import Testing

/// Step-aways whose answer is known from elsewhere.
struct FloorOutlookTests {
  func queue(
    _ id: String,
    _ priority: Int,
    handle: Double,
    patience: Double? = nil,
    within: Double?
  ) -> Queue {
    Queue(
      id: id,
      name: id,
      priority: priority,
      handleSeconds: handle,
      patienceSeconds: patience,
      target: .init(share: 0.9, withinSeconds: within)
    )
  }

  func outlook(
    _ queues: [Queue],
    _ perHour: [Double],
    _ groups: [FloorGroup],
    leaving: Int? = 0,
    seconds: Double = 1200
  ) -> FloorOutlook {
    FloorOutlook(
      queues: queues,
      groups: groups,
      leaving: leaving,
      seconds: seconds,
      calls: [FloorCalls(from: 0, perHour: perHour)]
    )
  }

  /// - Source: Call Centre Helper's case as pyworkforce prints it: 14 people 0.888350, 13 people 0.795595.
  @Test func erlangC() throws {
    let one = queue("999", 1, handle: 180, within: 20)
    let short = outlook([one], [200], [FloorGroup(serves: [0], people: 14)])
    #expect(abs(try #require(short.lines[0].before) - 0.888350) < 1e-5)
    #expect(!short.isApproximate)
    #expect(short.left == 13)
    #expect(abs(short.lines[0].calls - 200.0 / 3) < 1e-9)
    // With one fewer for hours it comes to what 13 people do.
    let long = outlook(
      [one],
      [200],
      [FloorGroup(serves: [0], people: 14)],
      seconds: 24 * 3600
    )
    #expect(abs(try #require(long.lines[0].after) - 0.795595) < 2e-3)
    let (soon, later) = (short.lines[0].after, long.lines[0].after)
    #expect(try #require(soon) > #require(later))
  }

  /// The vectors of Erlang A worked out to forty digits elsewhere, as far as a floor of four hours is a lasting one.
  @Test func erlangA() throws {
    var count = 0
    for row in try Vectors("erlang.csv").rows where row.text("model") == "A" {
      guard let people = row["agents"], let calls = row["lambda_per_h"], let handle = row["aht_s"],
        let patience = row["patience_s"], let within = row["t_s"], let share = row["sl_t"],
        (1...30).contains(people), handle <= 400, patience <= 400, patience >= 10, calls <= 1500
      else { continue }
      let one = queue("q", 1, handle: handle, patience: patience, within: within)
      let found = outlook([one], [calls], [FloorGroup(serves: [0], people: Int(people))])
      #expect(abs(try #require(found.lines[0].before) - share) < 1e-3, "\(row.text("id"))")
      count += 1
    }
    #expect(count >= 5)
  }

  /// Rows of `priority.csv` by the two-class formula: QP005 and QP008, whose floors settle within four hours.
  @Test func twoQueuesInPriority() throws {
    for id in ["QP005", "QP007", "QP008"] {
      let rows = try Vectors("priority.csv").rows
      let row = try #require(rows.first { $0.text("id") == id })
      let handle = try row.number("aht_s")
      let found = outlook(
        [
          queue("999", 1, handle: handle, within: try row.number("t1_s")),
          queue("101", 2, handle: handle, within: try row.number("t2_s")),
        ],
        [try row.number("lambda1_per_h"), try row.number("lambda2_per_h")],
        [FloorGroup(serves: [0, 1], people: Int(try row.number("agents")))]
      )
      #expect(abs(try #require(found.lines[0].before) - (try row.number("sl1"))) < 1e-3)
      #expect(abs(try #require(found.lines[1].before) - (try row.number("sl2"))) < 1e-3)
    }
  }

  @Test func nobodyIsLeft() throws {
    let one = queue("999", 1, handle: 180, patience: 60, within: 10)
    let last = outlook([one], [6], [FloorGroup(serves: [0], people: 1)])
    // Only who comes in the last seconds is answered by the one who comes back.
    #expect(try #require(last.lines[0].after) < 10.0 / 1200)
    #expect(last.left == 0)
    let none = outlook([one], [6], [])
    #expect(none.lines[0].before == 0 && none.lines[0].after == 0)
  }

  @Test func noCallsNoTargetNoTime() {
    let one = queue("999", 1, handle: 180, within: 10)
    let group = [FloorGroup(serves: [0], people: 3)]
    #expect(outlook([one], [0], group).lines[0].before == nil)
    #expect(outlook([one], [20], group, seconds: 0).lines[0].after == nil)
    #expect(outlook([one], [20], group, seconds: -.infinity).lines[0].after == nil)
    let open = queue("mail", 2, handle: 180, within: nil)
    #expect(outlook([open], [20], group).lines[0].before == nil)
    #expect(outlook([], [], []).lines.isEmpty)
  }

  @Test func whoTakesNoCallsCostsNone() {
    let one = queue("999", 1, handle: 180, within: 10)
    let groups = [FloorGroup(serves: [0], people: 5), FloorGroup(serves: [], people: 6)]
    let found = outlook([one], [60], groups, leaving: 1)
    #expect(found.lines[0].before == found.lines[0].after)
    #expect(found.left == 5)
    // Nor does somebody who is not there.
    #expect(outlook([one], [60], groups, leaving: 9).left == 5)
  }

  @Test func threeQueuesTogetherAreOnlyAboutRight() {
    let three = (1...3).map { queue("q\($0)", $0, handle: 200, within: 20) }
    let found = outlook(three, [20, 20, 20], [FloorGroup(serves: [0, 1, 2], people: 6)])
    #expect(found.isApproximate)
    // Apart they are exact.
    let apart = (0..<3).map { FloorGroup(serves: [$0], people: 3) }
    #expect(!outlook(three, [20, 20, 20], apart).isApproximate)
  }

  @Test func nothingThatCanBeTypedTraps() {
    let odd = [0, -1, 1e-9, 1e12, Double.nan, .infinity, -.infinity]
    for value in odd {
      let one = queue("a", 1, handle: value, patience: 60, within: 10)
      let two = queue("b", 2, handle: 300, patience: value, within: value)
      let found = outlook(
        [one, two],
        [value, value],
        [FloorGroup(serves: [0, 1], people: 4), FloorGroup(serves: [7, 1], people: .max)],
        seconds: value
      )
      for line in found.lines {
        for share in [line.before, line.after] {
          #expect(share.map { (0...1).contains($0) } ?? true)
        }
      }
    }
    let one = queue("a", 1, handle: 300, within: 10)
    #expect(outlook([one], [50], [FloorGroup(serves: [0], people: .min)]).left == 0)
  }
}
