public import CivilTime
public import Wellbeing

/// The first day that is kept of each class of facts; of a class without one nothing goes.
public struct KeptFrom: Hashable, Sendable, CustomStringConvertible {
  /// Of the rota and all that hangs on it.
  public var rota: CivilDate?
  /// Of breaks, hard calls and care.
  public var care: [CareKeeping.Class: CivilDate]

  /// The days that are given.
  public init(rota: CivilDate? = nil, care: [CareKeeping.Class: CivilDate] = [:]) {
    self.rota = rota
    self.care = care
  }

  /// The days that follow from a room's settings; nothing where one lies beyond the calendar.
  public init?(today: CivilDate, in room: Room) {
    guard let rota = Retain.firstKept(today: today, years: room.changes.keptYears) else {
      return nil
    }
    self.init(rota: rota)
    for part in CareKeeping.Class.allCases {
      guard let day = room.wellbeing.kept[part].firstKept(today: today) else { return nil }
      care[part] = day
    }
  }

  /// Of the facts of a kind; nothing where they do not go.
  public subscript(kind: FactKind) -> CivilDate? {
    kind.keptAs.map { care[$0] } ?? rota
  }

  /// The days as one word, `rota=2020-01-01,care=2023-01-01`, in a fixed order.
  public var description: String {
    let parts = CareKeeping.Class.allCases.compactMap { part in
      care[part].map { "\(part.rawValue)=\($0)" }
    }
    return (rota.map { ["rota=\($0)"] + parts } ?? parts).joined(separator: ",")
  }

  /// Reads what `description` writes.
  public init?(_ text: some StringProtocol) {
    self.init()
    for part in text.split(separator: ",") {
      let words = part.split(separator: "=", maxSplits: 1)
      guard words.count == 2, let day = CivilDate(words[1]) else { return nil }
      if words[0] == "rota" {
        rota = day
      } else if let part = CareKeeping.Class(rawValue: String(words[0])) {
        care[part] = day
      } else {
        return nil
      }
    }
  }
}

extension FactKind {
  /// The class that it is kept as; nothing where it is kept as the rota is.
  public var keptAs: CareKeeping.Class? {
    switch self {
    case .exposure, .concern, .goodDay, .correction, .care, .careWish, .handover, .checkOut: .care
    case .breakTaken, .breakWish, .breakSheet, .stepAway: .breaks
    case .careReading: .readings
    case .person, .placement, .absence, .restriction, .history, .earlier, .assignment, .release,
      .adjustment, .acting, .worked, .leaveRequest, .swap, .credit, .publication, .sheet, .untold,
      .told, .hold, .trends, .config:
      nil
    }
  }
}
