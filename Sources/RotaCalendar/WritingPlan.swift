import CivilTime

/// All that is settled before the first event is written: nothing is refused, the zone has its form,
/// and libical has written what stands round the events.
struct WritingPlan {
  private let header: CalendarHeader
  private let isHinted: Bool
  /// The zone whose clock is read; UTC where the given one cannot be that of any place.
  let rules: ZoneRules
  /// The form the zone is written in; nothing where all times are in UTC.
  let zone: CompactZone?
  /// The event that stands for none.
  let note: CalendarEvent?
  /// All before the first event.
  let opening: [UInt8]
  /// All after the last.
  let closing: [UInt8]

  init(
    _ header: CalendarHeader,
    _ events: some Collection<CalendarEvent>
  ) throws(CalendarError) {
    let rules = header.zone.isPlausible ? header.zone : .utc
    let note = events.isEmpty ? header.emptyNote : nil
    let survey: Survey
    if events.isEmpty {
      guard let note else { throw .noEvents(calendar: header.name) }
      survey = try Survey([note], zone: rules)
    } else {
      survey = try Survey(events, zone: rules)
    }
    self.header = header
    self.rules = rules
    self.note = note
    zone = CompactZone.proved(for: rules, years: survey.years)
    isHinted = !survey.hasRepeatedTimes
    (opening, closing) = try Self.frame(
      .calendar(header, zone: zone, isHinted: isHinted)
    )
  }

  /// Makes the calendar that the events are to be added to.
  func calendar() throws(CalendarError) -> Component {
    try .calendar(header, zone: zone, isHinted: isHinted)
  }

  /// Makes the writer of the events between.
  func eventWriter() -> EventWriter { EventWriter(rules, zone: zone) }

  /// Cuts an empty calendar before its last line.
  private static func frame(
    _ calendar: consuming Component
  ) throws(CalendarError) -> (opening: [UInt8], closing: [UInt8]) {
    var bytes: [UInt8] = []
    try calendar.write(to: &bytes)
    let closing = Array("END:VCALENDAR\r\n".utf8)
    guard bytes.suffix(closing.count).elementsEqual(closing)
    else { throw .refused("the end of the calendar") }
    return (Array(bytes.dropLast(closing.count)), closing)
  }
}
