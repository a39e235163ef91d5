import Staffing
import Testing

/// Every row of the vectors, which were worked out with 50-digit arithmetic by other means.
@Suite struct QueueingVectorTests {
  private func load(_ row: Vectors.Row) throws -> (a: Double, n: Int, handle: Double) {
    let rate = try row.number("lambda_per_h")
    let handle = try row.number("aht_s")
    return (rate * handle / 3600, Int(try row.number("agents")), handle)
  }

  private func hold(_ row: Vectors.Row, _ figures: [(String, Double?)]) throws {
    for (column, got) in figures {
      guard let want = row[column] else { continue }
      let got = try #require(got, "\(row.text("id")) \(column) has no answer")
      #expect(agrees(got, want), "\(row.text("id")) \(column): \(got), not \(want)")
    }
  }

  @Test func erlangB() throws {
    let rows = try Vectors("erlang.csv").rows.filter { $0.text("model") == "B" }
    #expect(rows.count == 61)
    for row in rows {
      let (a, n, _) = try load(row)
      let blocking = ErlangB.blocking(erlangs: a, agents: n)
      try hold(row, [("blocking", blocking), ("occupancy", a * (1 - blocking) / Double(n))])
    }
  }

  @Test func erlangC() throws {
    let rows = try Vectors("erlang.csv").rows.filter { $0.text("model") == "C" }
    #expect(rows.count == 60)
    for row in rows {
      let (a, n, handle) = try load(row)
      let t = try row.number("t_s")
      let queue = ErlangC(erlangs: a, agents: n)
      try hold(
        row,
        [
          ("p_wait", queue.probabilityOfWait), ("occupancy", queue.occupancy),
          ("p_wait_gt_t", queue.waits(beyond: t, handle: handle)),
          ("sl_t", queue.answered(within: t, handle: handle)),
          ("asa_s", queue.meanWait(handle: handle)), ("lq", queue.queueLength),
        ]
      )
    }
  }

  @Test func erlangA() throws {
    let rows = try Vectors("erlang.csv").rows.filter { $0.text("model") == "A" }
    #expect(rows.count == 87)
    for row in rows {
      let (a, n, handle) = try load(row)
      let t = try row.number("t_s")
      let patience = try row.number("patience_s")
      let queue = ErlangA(erlangs: a, agents: n, handle: handle, patience: patience)
      try hold(
        row,
        [
          ("p_wait", queue.probabilityOfWait), ("p_ab", queue.probabilityOfAbandonment),
          ("occupancy", queue.occupancy), ("lq", queue.queueLength), ("asa_s", queue.meanWait),
          ("asa_served_s", queue.meanWaitOfAnswered), ("sl_t", queue.answered(within: t)),
          ("p_wait_gt_t", queue.waits(beyond: t)), ("p_ab_le_t", queue.abandoned(within: t)),
          ("sl_t_of_served", queue.answeredOfServed(within: t)),
          ("sl_t_excl_short_ab", queue.answeredExcludingShortAbandons(within: t)),
        ]
      )
    }
  }

  @Test func twoClassPriority() throws {
    let rows = try Vectors("priority.csv").rows
    #expect(rows.count == 60)
    for row in rows {
      let handle = try row.number("aht_s")
      let queue = TwoClassPriority(
        erlangs1: try row.number("lambda1_per_h") * handle / 3600,
        erlangs2: try row.number("lambda2_per_h") * handle / 3600,
        agents: Int(try row.number("agents")),
        handle: handle
      )
      let t1 = try row.number("t1_s")
      try hold(
        row,
        [
          ("p_wait", queue.probabilityOfWait), ("sl1", queue.answered1(within: t1)),
          ("asa1_s", queue.meanWait1), ("asa2_s", queue.meanWait2),
          ("sl2", queue.answered2(within: try row.number("t2_s"))),
          (
            "sl_if_no_priority_t1",
            ErlangC(erlangs: queue.erlangs1 + queue.erlangs2, agents: queue.agents)
              .answered(within: t1, handle: handle)
          ),
        ]
      )
    }
  }

  @Test func modifiedOfferedLoad() throws {
    let rows = try Vectors("mol.csv").rows
    #expect(rows.count == 216)
    for (scenario, slots) in Dictionary(grouping: rows, by: { $0.text("scenario") }) {
      let handle = try slots[0].number("aht_s")
      #expect(slots.count == Int(try slots[0].number("slots_per_day")))
      let loads = ModifiedOfferedLoad.daily(
        callsPerHour: slots.compactMap { $0["lambda_per_h"] },
        handle: handle
      )
      for (row, load) in zip(slots, loads) {
        for (column, got) in [
          ("m_start", load.start), ("m_end", load.end), ("m_mean", load.mean), ("m_max", load.max),
        ] {
          let want = try #require(row[column])
          #expect(
            agrees(got, want, relative: 1e-12, absolute: 0),
            "\(scenario) \(row.text("slot")) \(column): \(got), not \(want)"
          )
        }
      }
    }
  }
}
