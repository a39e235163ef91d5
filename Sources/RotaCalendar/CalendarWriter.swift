import CivilTime

/// Writes calendars as RFC 5545 has them, through libical.
///
/// The same calendar gives the same bytes at any time and on any machine with the same time-zone
/// database. May be called from any thread.
public enum CalendarWriter {
  /// Pieces handed to a sink are about so long.
  private static let pieceLength = 1 << 16
  /// Most events have no more octets.
  private static let usualLength = 384

  /// The bytes of a calendar, the fast way: libical writes each distinct text once.
  public static func bytes(_ file: CalendarFile) throws(CalendarError) -> [UInt8] {
    let plan = try WritingPlan(file.header, file.events)
    var bytes = plan.opening
    bytes.reserveCapacity(bytes.count + usualLength * (file.events.count + 1))
    var writer = plan.eventWriter()
    if let note = plan.note { try writer.write(note, to: &bytes) }
    for event in file.events { try writer.write(event, to: &bytes) }
    bytes.append(contentsOf: plan.closing)
    return bytes
  }

  /// The bytes of a calendar, the plain way: libical writes one tree of all events.
  ///
  /// The same bytes as ``bytes(_:)`` in many times the time and memory; it is there to prove that.
  public static func treeBytes(_ file: CalendarFile) throws(CalendarError) -> [UInt8] {
    let plan = try WritingPlan(file.header, file.events)
    let calendar = try plan.calendar()
    var clock = LocalClock(plan.rules)
    for event in plan.note.map({ [$0] }) ?? file.events {
      let placement = Placement(event.time, on: &clock, isZoned: plan.zone != nil)
      try calendar.add(.event(event, placement, zone: plan.zone?.name ?? ""))
    }
    var bytes: [UInt8] = []
    try calendar.write(to: &bytes)
    return bytes
  }

  /// Writes a calendar piece by piece, so that a large one is never in memory as a whole.
  ///
  /// The events are gone through twice: all are checked before the first piece is handed on.
  /// - Parameters:
  ///   - header: What the calendar says of itself.
  ///   - events: Its events in order; may be lazy, as long as it gives the same ones twice.
  ///   - sink: Takes the pieces in order; each holds whole events.
  /// - Throws: ``CalendarError`` before the first piece, or what `sink` throws.
  public static func write(
    _ header: CalendarHeader,
    events: some Collection<CalendarEvent>,
    into sink: (borrowing [UInt8]) throws -> Void
  ) throws {
    let plan = try WritingPlan(header, events)
    var piece = plan.opening
    piece.reserveCapacity(pieceLength + 4096)
    var writer = plan.eventWriter()
    if let note = plan.note { try writer.write(note, to: &piece) }
    for event in events {
      try event.check()
      try writer.write(event, to: &piece)
      guard piece.count >= pieceLength else { continue }
      try sink(piece)
      piece.removeAll(keepingCapacity: true)
    }
    piece.append(contentsOf: plan.closing)
    try sink(piece)
  }
}
