import CivilTime

/// When each kind of shift runs on each day: the zone is asked once a day and kind, not once a person.
struct ShiftTable {
  let days: DateSpan
  private let kinds: Int
  private let slots: [Int]
  private let spans: [Span]

  init(_ shifts: [ShiftKind], over days: DateSpan, in zone: ZoneRules) {
    self.days = days
    kinds = shifts.count
    var slots = [Int](repeating: -1, count: 128)
    for (i, kind) in shifts.enumerated() { slots[Int(kind.letter.byte)] = i }
    self.slots = slots
    spans = days.days.flatMap { day in shifts.map { $0.span(on: day, in: zone) } }
  }

  /// The place of a letter's kind in `Roster.shifts`.
  func slot(_ letter: ShiftLetter) -> Int? {
    let slot = slots[Int(letter.byte)]
    return slot < 0 ? nil : slot
  }

  /// When the kind in a slot runs on a day of the table.
  func span(_ slot: Int, on date: CivilDate) -> Span { spans[(date - days.start) * kinds + slot] }
}
