import Staffing

extension StaffingTable {
  /// `id,agents,scheduled`: the fewest people on the desks, and how many to roster for them.
  static func requirement(_ row: StaffingRow) -> [CSVField]? {
    let model = row.model(["C", "A"])
    let handle = row.number("aht_s", StaffingLimits.mean)
    let load = row.erlangs(
      "lambda_per_h",
      row.number("lambda_per_h", StaffingLimits.rate),
      handle
    )
    let share = row.optional("sl_target", StaffingLimits.share)
    let within =
      share == nil
      ? row.optional("t_s", StaffingLimits.within) ?? 0
      : row.number("t_s", StaffingLimits.within)
    let occupancy = row.optional("max_occupancy", StaffingLimits.share)
    let abandon = row.optional("max_abandon", StaffingLimits.share)
    let patience =
      model == "A"
      ? row.patience(load, handle) : row.optional("patience_s", StaffingLimits.mean) ?? 0
    let shrinkage = shrinkage(row)
    guard !row.isRefused, let model, let handle, let load, let within, let patience, let shrinkage
    else { return nil }
    let aim = QueueAim(
      handle: handle,
      patience: model == "A" ? patience : nil,
      target: Queue.Target(share: share, withinSeconds: within, abandon: abandon),
      occupancy: occupancy
    )
    do {
      let agents = try aim.requirement(erlangs: load).agents
      guard let scheduled = shrinkage.scheduled(agents: agents) else {
        row.refuse("shrinkage", "so many people cannot be counted", hint: "is it a share of time?")
        return nil
      }
      return [.whole(agents), .whole(scheduled)]
    } catch {
      refuse(row, error)
      return nil
    }
  }

  private static func shrinkage(_ row: StaffingRow) -> Shrinkage? {
    let text = row.text("shrinkage")
    if text.isEmpty { return Shrinkage("0") }
    guard row.optional("shrinkage", StaffingLimits.shrinkage) != nil else { return nil }
    guard let shrinkage = Shrinkage(text) else {
      row.refuse(
        "shrinkage",
        "\(quoted(text)) is not written as a share",
        hint: "digits, a point and at most \(Shrinkage.mostDecimals) decimals"
      )
      return nil
    }
    return shrinkage
  }

  private static func refuse(_ row: StaffingRow, _ reason: Requirement.Unreachable) {
    switch reason {
    case .share:
      row.refuse(
        "sl_target",
        "no number of people answers every call in time",
        hint: "ask for a share below 1"
      )
    case .abandon:
      row.refuse(
        "max_abandon",
        "no number of people keeps every caller",
        hint: "allow a share above 0"
      )
    case .occupancy, .tooMany:
      row.refuse(
        "max_occupancy",
        "no number of people is so little on calls",
        hint: "allow a larger share"
      )
    case .meanWait: row.refuse("sl_target", "no number of people gives no wait at all")
    }
  }
}
