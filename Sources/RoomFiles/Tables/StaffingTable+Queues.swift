import Staffing

extension StaffingTable {
  /// `id,blocking,p_wait,sl_t,asa_s,lq,occupancy,p_ab` of one queue; empty where the model has no such figure.
  static func figures(_ row: StaffingRow) -> [CSVField]? {
    let model = row.model(["B", "C", "A"])
    let handle = row.number("aht_s", StaffingLimits.mean)
    let load = row.erlangs(
      "lambda_per_h",
      row.number("lambda_per_h", StaffingLimits.rate),
      handle
    )
    let agents = row.whole("agents", (model == "B" ? 0 : 1)...StaffingLimits.agents)
    let within =
      model == "B"
      ? row.optional("t_s", StaffingLimits.within) ?? 0
      : row.number("t_s", StaffingLimits.within)
    let patience =
      model == "A"
      ? row.patience(load, handle) : row.optional("patience_s", StaffingLimits.mean) ?? 0
    guard !row.isRefused, let model, let handle, let load, let agents, let within, let patience
    else { return nil }
    switch model {
    case "B":
      let blocking = ErlangB.blocking(erlangs: load, agents: agents)
      let occupancy = agents > 0 ? load * (1 - blocking) / Double(agents) : nil
      return cells([blocking, nil, nil, nil, nil, occupancy, nil])
    case "C":
      let queue = ErlangC(erlangs: load, agents: agents)
      return cells([
        nil, queue.probabilityOfWait, queue.answered(within: within, handle: handle),
        queue.meanWait(handle: handle), queue.queueLength, queue.occupancy, nil,
      ])
    default:
      let queue = ErlangA(erlangs: load, agents: agents, handle: handle, patience: patience)
      return cells([
        nil, queue.probabilityOfWait, queue.answered(within: within), queue.meanWait,
        queue.queueLength, queue.occupancy, queue.probabilityOfAbandonment,
      ])
    }
  }

  /// `id,p_wait,sl1,asa1_s,sl2,asa2_s` of two lines of calls.
  static func priority(_ row: StaffingRow) -> [CSVField]? {
    let handle = row.number("aht_s", StaffingLimits.mean)
    let first = row.erlangs(
      "lambda1_per_h",
      row.number("lambda1_per_h", StaffingLimits.rate),
      handle
    )
    let second = row.erlangs(
      "lambda2_per_h",
      row.number("lambda2_per_h", StaffingLimits.rate),
      handle
    )
    let agents = row.whole("agents", 1...StaffingLimits.agents)
    let t1 = row.number("t1_s", StaffingLimits.within)
    let t2 = row.number("t2_s", StaffingLimits.within)
    guard !row.isRefused, let handle, let first, let second, let agents, let t1, let t2 else {
      return nil
    }
    let queue = TwoClassPriority(
      erlangs1: first,
      erlangs2: second,
      agents: agents,
      handle: handle
    )
    return cells([
      queue.probabilityOfWait, queue.answered1(within: t1), queue.meanWait1,
      queue.answered2(within: t2), queue.meanWait2,
    ])
  }

  static func cells(_ figures: [Double?]) -> [CSVField] {
    figures.map { figure in figure.map { .exact($0) } ?? .empty }
  }
}
