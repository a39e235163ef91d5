import Staffing

/// The rows of one scenario of a day that repeats, kept until all its slots are there.
struct StaffingDay {
  let scenario: String
  private var order: [(slot: String, index: Int?)] = []
  private var rates: [Int: Double] = [:]
  private var slots: Int?
  private var handle: Double?
  private var isRefused = false

  init(_ scenario: String) { self.scenario = scenario }

  /// Reads one of its rows; what is wrong with it is reported at its cells.
  mutating func add(_ row: StaffingRow) {
    let slots = row.whole("slots_per_day", 1...StaffingLimits.slots)
    let handle = row.number("aht_s", StaffingLimits.mean)
    let rate = row.number("lambda_per_h", StaffingLimits.rate)
    _ = row.erlangs("lambda_per_h", rate, handle)
    let slot = row.whole("slot", 0...max(0, (slots ?? StaffingLimits.slots) - 1))
    if let slots, let known = self.slots, slots != known {
      row.refuse(
        "slots_per_day",
        "the day had \(known) slots before",
        hint: "every row of a scenario says the same"
      )
    }
    if let handle, let known = self.handle, handle != known {
      row.refuse(
        "aht_s",
        "the day had a handle time of \(numberText(known)) s before",
        hint: "every row of a scenario says the same"
      )
    }
    if let slot, rates[slot] != nil { row.refuse("slot", "the slot \(slot) stands twice") }
    if order.count == StaffingLimits.slots {
      row.refuse("slot", "a day has at most \(StaffingLimits.slots) slots")
    }
    if order.count < StaffingLimits.slots { order.append((row.text("slot"), slot)) }
    self.slots = self.slots ?? slots
    self.handle = self.handle ?? handle
    if let slot, let rate, !row.isRefused { rates[slot] = rate }
    isRefused = isRefused || row.isRefused
  }

  /// How many slots are missing; nothing where a row was refused already.
  var missing: Int? {
    guard !isRefused, let slots else { return nil }
    return slots - rates.count
  }

  /// `scenario,slot,m_start,m_end,m_mean,m_max` for each row in the order they came.
  var answers: [[CSVField]] {
    guard missing == 0, let slots, let handle else {
      return order.map { [.id(scenario), .id($0.slot)] }
    }
    let loads = ModifiedOfferedLoad.daily(
      callsPerHour: (0..<slots).map { rates[$0] ?? 0 },
      handle: handle
    )
    return order.map { row in
      let figures = row.index.map { loads[$0] }.map { [$0.start, $0.end, $0.mean, $0.max] } ?? []
      return [.id(scenario), .id(row.slot)] + StaffingTable.cells(figures)
    }
  }
}
