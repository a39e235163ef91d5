import CivilTime

/// Writes events one after another, the fast way.
struct EventWriter {
  /// So many texts are kept; a file with a text of its own for every event starts again, and is
  /// then written no slower than libical writes it and in no more memory.
  private static let mostTemplates = 256
  /// libical folds a line of over 72 octets before its CRLF, so a longer UID is for it to write.
  private static let longestUnfoldedUID = 72 - "UID:".utf8.count

  private let zone: String?
  private var clock: LocalClock
  private var templates: [(text: EventText, template: EventTemplate)] = []
  private var places: [EventText: Int] = [:]
  /// The two found last, for days and nights come in turn: comparing is quicker than hashing.
  private var latest: (Int, Int) = (0, 0)

  /// `zone` is the zone whose wall times are written, or nothing where all are in UTC.
  init(_ rules: ZoneRules, zone: CompactZone?) {
    clock = LocalClock(rules)
    self.zone = zone?.name
  }

  /// Writes an event at the end of `bytes`.
  mutating func write(
    _ event: CalendarEvent,
    to bytes: inout [UInt8]
  ) throws(CalendarError) {
    let placement = Placement(event.time, on: &clock, isZoned: zone != nil)
    guard event.uid.utf8.count <= Self.longestUnfoldedUID else {
      try Component.event(event, placement, zone: zone ?? "").write(to: &bytes)
      return
    }
    let place = try place(of: event, placement)
    templates[place].template.write(event, placement, to: &bytes)
  }

  /// Where the template of an event is; libical writes one where there is none.
  private mutating func place(
    of event: CalendarEvent,
    _ placement: Placement
  ) throws(CalendarError) -> Int {
    if isText(of: event, placement, at: latest.0) { return latest.0 }
    if isText(of: event, placement, at: latest.1) { return latest.1 }
    let text = EventText(event, placement.form)
    let known = places[text]
    let place = if let known { known } else { try add(text, event, placement) }
    latest = (place, latest.0)
    return place
  }

  private func isText(of event: CalendarEvent, _ placement: Placement, at place: Int) -> Bool {
    place < templates.count && templates[place].text.isText(of: event, placement.form)
  }

  private mutating func add(
    _ text: EventText,
    _ event: CalendarEvent,
    _ placement: Placement
  ) throws(CalendarError) -> Int {
    var written: [UInt8] = []
    try Component.event(event, placement, zone: zone ?? "").write(to: &written)
    if templates.count >= Self.mostTemplates {
      templates.removeAll(keepingCapacity: true)
      places.removeAll(keepingCapacity: true)
    }
    templates.append((text, try EventTemplate(written, of: event, placement.form)))
    places[text] = templates.count - 1
    return templates.count - 1
  }
}
